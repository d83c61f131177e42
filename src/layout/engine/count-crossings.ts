import type { Adjacency } from "./adjacency";
import { createRandom } from "./random";

/** Pairs of links looked at, at most. */
const mostPairs = 100_000;

/**
 * Makes a measure of the share of pairs of links without a common end that cross, 0 … 1. All pairs are looked at when they are few, else
 * a sample, always the same, so that arrangements of one network compare.
 */
export function createCrossingCounter(adjacency: Adjacency): (positions: Float64Array) => number {
  const ends = listEnds(adjacency);
  const size = ends.length / 2;
  const all = (size * (size - 1)) / 2;
  const pairs = new Int32Array(2 * Math.min(all, mostPairs));
  const random = createRandom(13);
  let filled = 0;
  const keep = (a: number, b: number) => {
    if (a === b || haveCommonEnd(ends, a, b)) return;
    pairs[filled++] = a;
    pairs[filled++] = b;
  };
  if (all > mostPairs)
    for (let q = 0; q < mostPairs; q++) keep(Math.floor(random() * size), Math.floor(random() * size));
  else for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) keep(a, b);
  return (positions) => countCrossings(ends, pairs, filled, positions);
}

/** Places of the x coordinates of both ends of every link, by turns. */
function listEnds({ count, offsets, neighbours }: Adjacency): Int32Array {
  const ends = new Int32Array(neighbours.length);
  let k = 0;
  for (let i = 0; i < count; i++) {
    for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      ends[k++] = 2 * i;
      ends[k++] = 2 * j;
    }
  }
  return ends;
}

function haveCommonEnd(ends: Int32Array, a: number, b: number): boolean {
  const s = ends[2 * a];
  const t = ends[2 * a + 1];
  const u = ends[2 * b];
  const v = ends[2 * b + 1];
  return s === u || s === v || t === u || t === v;
}

function countCrossings(
  ends: Int32Array,
  pairs: Int32Array,
  filled: number,
  positions: Float64Array,
): number {
  let crossed = 0;
  for (let q = 0; q < filled; q += 2) {
    const a = 2 * (pairs[q] ?? 0);
    const b = 2 * (pairs[q + 1] ?? 0);
    const s = ends[a] ?? 0;
    const t = ends[a + 1] ?? 0;
    const u = ends[b] ?? 0;
    const v = ends[b + 1] ?? 0;
    const sx = positions[s] ?? 0;
    const sy = positions[s + 1] ?? 0;
    const tx = positions[t] ?? 0;
    const ty = positions[t + 1] ?? 0;
    const ux = positions[u] ?? 0;
    const uy = positions[u + 1] ?? 0;
    const vx = positions[v] ?? 0;
    const vy = positions[v + 1] ?? 0;
    const ax = tx - sx;
    const ay = ty - sy;
    if ((ax * (uy - sy) - ay * (ux - sx)) * (ax * (vy - sy) - ay * (vx - sx)) >= 0) continue;
    const bx = vx - ux;
    const by = vy - uy;
    if ((bx * (sy - uy) - by * (sx - ux)) * (bx * (ty - uy) - by * (tx - ux)) < 0) crossed++;
  }
  return filled > 0 ? (2 * crossed) / filled : 0;
}
