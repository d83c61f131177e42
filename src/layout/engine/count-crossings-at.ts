import type { Box } from "./box";
import type { Adjacency } from "./adjacency";

/** Lists all links as ends by turns. */
export function listLinks({ count, offsets, neighbours }: Adjacency): Int32Array {
  const ends = new Int32Array(neighbours.length);
  let k = 0;
  for (let i = 0; i < count; i++) {
    for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      ends[k++] = i;
      ends[k++] = j;
    }
  }
  return ends;
}

/** Lists the links that pass through a box, or may do so, as ends by turns. */
export function listLinksNear(
  { count, offsets, neighbours }: Adjacency,
  { x0, y0, x1, y1 }: Box,
  positions: Float64Array,
): Int32Array {
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    const to = offsets[i + 1] ?? 0;
    for (let e = offsets[i] ?? 0; e < to; e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      const u = positions[2 * j] ?? 0;
      const v = positions[2 * j + 1] ?? 0;
      if (Math.max(x, u) < x0 || Math.min(x, u) > x1 || Math.max(y, v) < y0 || Math.min(y, v) > y1) continue;
      // On which side of the link's line the box's corners lie: all on one side means that it passes by.
      const a = (u - x) * (y0 - y) - (v - y) * (x0 - x);
      const b = (u - x) * (y0 - y) - (v - y) * (x1 - x);
      const c = (u - x) * (y1 - y) - (v - y) * (x0 - x);
      const d = (u - x) * (y1 - y) - (v - y) * (x1 - x);
      if (Math.min(a, b, c, d) <= 0 && Math.max(a, b, c, d) >= 0) ends.push(i, j);
    }
  }
  return Int32Array.from(ends);
}

/** How many crossings the links of node `v` have with those listed; links with a common end do not cross. */
export function countCrossingsAt(
  { offsets, neighbours }: Adjacency,
  links: Int32Array,
  positions: Float64Array,
  v: number,
): number {
  const vx = positions[2 * v] ?? 0;
  const vy = positions[2 * v + 1] ?? 0;
  const to = offsets[v + 1] ?? 0;
  let crossings = 0;
  for (let e = offsets[v] ?? 0; e < to; e++) {
    const w = neighbours[e] ?? 0;
    const ax = (positions[2 * w] ?? 0) - vx;
    const ay = (positions[2 * w + 1] ?? 0) - vy;
    for (let k = 0; k < links.length; k += 2) {
      const i = links[k] ?? 0;
      const j = links[k + 1] ?? 0;
      const ix = positions[2 * i] ?? 0;
      const iy = positions[2 * i + 1] ?? 0;
      const jx = positions[2 * j] ?? 0;
      const jy = positions[2 * j + 1] ?? 0;
      if ((ax * (iy - vy) - ay * (ix - vx)) * (ax * (jy - vy) - ay * (jx - vx)) >= 0) continue;
      const bx = jx - ix;
      const by = jy - iy;
      if ((bx * (vy - iy) - by * (vx - ix)) * (bx * (vy + ay - iy) - by * (vx + ax - ix)) >= 0) continue;
      if (i !== v && i !== w && j !== v && j !== w) crossings++;
    }
  }
  return crossings;
}
