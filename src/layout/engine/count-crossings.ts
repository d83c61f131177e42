import type { Adjacency } from "./adjacency";
import { createRandom } from "./random";

/** Pairs of links looked at, at most. */
const mostPairs = 200_000;

/** The share of pairs of links without a common end that cross; sampled, always the same pairs, when there are many. */
export function createCrossingCounter(adjacency: Adjacency): (positions: Float64Array) => number {
  const { count, offsets, neighbours } = adjacency;
  const size = neighbours.length / 2;
  const ends = new Int32Array(2 * size);
  let k = 0;
  for (let i = 0; i < count; i++) {
    for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      ends[k++] = 2 * i;
      ends[k++] = 2 * j;
    }
  }
  const isSampled = (size * (size - 1)) / 2 > mostPairs;
  return (positions) => {
    let crossed = 0;
    let pairs = 0;
    const look = (a: number, b: number) => {
      const answer = compareLinks(ends, positions, a, b);
      if (answer < 0) return;
      pairs++;
      crossed += answer;
    };
    if (isSampled) {
      const random = createRandom(13);
      for (let q = 0; q < mostPairs; q++) look(Math.floor(random() * size), Math.floor(random() * size));
    } else {
      for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) look(a, b);
    }
    return pairs > 0 ? crossed / pairs : 0;
  };
}

/** 1 when links a and b cross, 0 when not, −1 when they share an end. */
function compareLinks(ends: Int32Array, positions: Float64Array, a: number, b: number): -1 | 0 | 1 {
  const s = ends[2 * a] ?? 0;
  const t = ends[2 * a + 1] ?? 0;
  const u = ends[2 * b] ?? 0;
  const v = ends[2 * b + 1] ?? 0;
  if (s === u || s === v || t === u || t === v) return -1;
  const sx = positions[s] ?? 0;
  const sy = positions[s + 1] ?? 0;
  const ux = positions[u] ?? 0;
  const uy = positions[u + 1] ?? 0;
  const ax = (positions[t] ?? 0) - sx;
  const ay = (positions[t + 1] ?? 0) - sy;
  const vx = positions[v] ?? 0;
  const vy = positions[v + 1] ?? 0;
  if ((ax * (uy - sy) - ay * (ux - sx)) * (ax * (vy - sy) - ay * (vx - sx)) >= 0) return 0;
  const bx = vx - ux;
  const by = vy - uy;
  const tx = sx + ax;
  const ty = sy + ay;
  return (bx * (sy - uy) - by * (sx - ux)) * (bx * (ty - uy) - by * (tx - ux)) < 0 ? 1 : 0;
}
