import type { LayoutGraph } from "../../../src/layout/layout-protocol";

/** A graph of `count` nodes with the given links, nothing placed or pinned; parts may be put in other words. */
export function buildTestGraph(
  count: number,
  links: readonly (readonly [number, number])[],
  parts: Partial<LayoutGraph> = {},
): LayoutGraph {
  return {
    count,
    sources: Int32Array.from(links, ([source]) => source),
    targets: Int32Array.from(links, ([, target]) => target),
    radii: new Float64Array(count).fill(8),
    groups: new Int32Array(count).fill(-1),
    positions: new Float64Array(2 * count).fill(Number.NaN),
    pinned: new Uint8Array(count),
    ...parts,
  };
}

/** Two hubs with ten leaves each, tied by one link; each hub's nodes are a group. */
export function buildTwoStars(parts: Partial<LayoutGraph> = {}): LayoutGraph {
  const links: [number, number][] = [[0, 1]];
  for (let leaf = 2; leaf < 22; leaf++) links.push([leaf % 2, leaf]);
  const groups = Int32Array.from({ length: 22 }, (_, node) => node % 2);
  return buildTestGraph(22, links, { groups, ...parts });
}
