import { pieceLength } from "./piece-length";

/** A box with sides along the axes. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Everything is in it. */
export const everywhere: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };

/** Measures the box of the nodes named. `positions` hold x and y by turns. */
export function measureBox(positions: Float64Array, nodes: Iterable<number>): Box {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const i of nodes) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return { x0, y0, x1, y1 };
}

/** Measures the box of all nodes. */
export function measureWholeBox(positions: Float64Array): Box {
  const { length } = positions;
  const sides = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);
  for (let from = 0; from < length; from += pieceLength)
    widenBox(sides, positions, from, Math.min(from + pieceLength, length));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = sides;
  return { x0, y0, x1, y1 };
}

/** Takes some of the nodes into a box. */
function widenBox(sides: Float64Array, positions: Float64Array, first: number, beyond: number): void {
  let x0 = sides[0] ?? 0;
  let y0 = sides[1] ?? 0;
  let x1 = sides[2] ?? 0;
  let y1 = sides[3] ?? 0;
  for (let k = first; k < beyond; k += 2) {
    const x = positions[k] ?? 0;
    const y = positions[k + 1] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  sides[0] = x0;
  sides[1] = y0;
  sides[2] = x1;
  sides[3] = y1;
}
