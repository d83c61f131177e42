import type { Adjacency } from "./adjacency";

/** How many crossings the links of node `v` have with the others; links with a common end do not cross. */
export function countCrossingsAt(adjacency: Adjacency, positions: Float64Array, v: number): number {
  const { count, offsets, neighbours } = adjacency;
  const vx = positions[2 * v] ?? 0;
  const vy = positions[2 * v + 1] ?? 0;
  const to = offsets[v + 1] ?? 0;
  let crossings = 0;
  for (let e = offsets[v] ?? 0; e < to; e++) {
    const w = neighbours[e] ?? 0;
    const ax = (positions[2 * w] ?? 0) - vx;
    const ay = (positions[2 * w + 1] ?? 0) - vy;
    for (let i = 0; i < count; i++) {
      if (i === v || i === w) continue;
      const ix = positions[2 * i] ?? 0;
      const iy = positions[2 * i + 1] ?? 0;
      const side = ax * (iy - vy) - ay * (ix - vx);
      const last = offsets[i + 1] ?? 0;
      for (let f = offsets[i] ?? 0; f < last; f++) {
        const j = neighbours[f] ?? 0;
        if (j > i) break;
        if (j === v || j === w) continue;
        const jx = positions[2 * j] ?? 0;
        const jy = positions[2 * j + 1] ?? 0;
        if (side * (ax * (jy - vy) - ay * (jx - vx)) >= 0) continue;
        const bx = jx - ix;
        const by = jy - iy;
        if ((bx * (vy - iy) - by * (vx - ix)) * (bx * (vy + ay - iy) - by * (vx + ax - ix)) < 0) crossings++;
      }
    }
  }
  return crossings;
}
