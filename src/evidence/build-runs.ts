import type { TextRange } from "./locate-anchor";

/** A stretch to be marked, and what it is marked for. */
export interface Highlight<Mark> extends TextRange {
  readonly mark: Mark;
}

/** A stretch of text that is marked the same from end to end; `marks` is empty where it is plain. */
export interface Run<Mark> extends TextRange {
  readonly text: string;
  /** What covers the run, in the order the highlights were given. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts a stretch of a text (by default all of it) into flat runs, so that highlights which overlap can be drawn one
 * after another as `<mark>`. Runs are never empty, follow one another without gaps, and together are the stretch.
 * Highlights may come in any order; what reaches out of the stretch is cut off, empty ones are left out.
 */
export function buildRuns<Mark>(
  text: string,
  highlights: readonly Highlight<Mark>[],
  within: TextRange = { start: 0, end: text.length },
): readonly Run<Mark>[] {
  const clipped = highlights
    .map(({ start, end, mark }, order) => ({
      start: Math.max(start, within.start),
      end: Math.min(end, within.end),
      mark,
      order,
    }))
    .filter(({ start, end }) => start < end);
  const byStart = [...clipped].sort((a, b) => a.start - b.start);
  const edges = [
    ...new Set([within.start, within.end, ...clipped.flatMap(({ start, end }) => [start, end])]),
  ];
  edges.sort((a, b) => a - b);

  let covering: typeof clipped = [];
  let opened = 0;
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? start;
    covering = covering.filter((highlight) => highlight.end > start);
    for (let next = byStart[opened]; next?.start === start; next = byStart[++opened]) covering.push(next);
    covering.sort((a, b) => a.order - b.order);
    return { start, end, text: text.slice(start, end), marks: covering.map(({ mark }) => mark) };
  });
}
