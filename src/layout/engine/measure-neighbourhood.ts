import type { Adjacency } from "./adjacency";
import { findReach } from "./find-reach";
import { buildPlaceGrid } from "./place-grid";

/** Nodes looked at, at most, so many that two measures of one picture agree to a few hundredths. */
const mostNodes = 500;

/**
 * How well the nearest nodes in the picture are the linked ones: the mean Jaccard index of each node's neighbours and its as
 * many nearest nodes, 0 … 1. Looks at every n-th node of a larger network.
 */
export function measureNeighbourhood(adjacency: Adjacency, positions: Float64Array): number {
  const { count, offsets, neighbours } = adjacency;
  const stride = Math.max(1, Math.ceil(count / mostNodes));
  const grid = buildPlaceGrid(positions);
  const nearest = new Float64Array(count);
  let sum = 0;
  let looked = 0;
  for (let i = 0; i < count; i += stride) {
    const from = offsets[i] ?? 0;
    const degree = (offsets[i + 1] ?? 0) - from;
    if (degree === 0) continue;
    const limit = findReach(grid, positions, i, degree, nearest);
    let shared = 0;
    for (let e = from; e < from + degree; e++)
      if (findSquare(positions, i, neighbours[e] ?? 0) <= limit) shared++;
    sum += shared / (2 * degree - shared);
    looked++;
  }
  return looked > 0 ? sum / looked : 0;
}

function findSquare(positions: Float64Array, i: number, j: number): number {
  const dx = (positions[2 * j] ?? 0) - (positions[2 * i] ?? 0);
  const dy = (positions[2 * j + 1] ?? 0) - (positions[2 * i + 1] ?? 0);
  return dx * dx + dy * dy;
}
