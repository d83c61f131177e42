import type { LinkEnds } from "../../../src/render/scene-groups";

/** Links as the columns of their ends. */
export function listEnds(links: readonly { readonly source: number; readonly target: number }[]): LinkEnds {
  return {
    sourceOf: Int32Array.from(links, ({ source }) => source),
    targetOf: Int32Array.from(links, ({ target }) => target),
  };
}
