/** How a network is drawn: each thing an element, or the mass of them as pixels. */
export type Drawing = "elements" | "pixels";

/** More of these than a frame has time for, as elements: measured, see src/README.md. */
const MOST_ACTORS = 300;
const MOST_RELATIONSHIPS = 600;
/** A picture changes its drawing only when it is well past the limit, so that a filter to and fro does not change it each time. */
const SLACK = 0.15;

/** Chooses how to draw so many things; `now` is how they are drawn at present. */
export function chooseDrawing(actors: number, relationships: number, now: Drawing | null): Drawing {
  const load = Math.max(actors / MOST_ACTORS, relationships / MOST_RELATIONSHIPS);
  const limit = now === null ? 1 : now === "elements" ? 1 + SLACK : 1 - SLACK;
  return load > limit ? "pixels" : "elements";
}
