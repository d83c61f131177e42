import type { Adjacency } from "./adjacency";

/** Nodes looked at: at most so many, and fewer where each must look at very many others. */
const mostNodes = 200;
const mostPairs = 4_000_000;

/**
 * How well the nearest nodes in the picture are the linked ones: the mean Jaccard index of each node's neighbours and its as
 * many nearest nodes, 0 … 1. Looks at every n-th node of a larger network.
 */
export function measureNeighbourhood(adjacency: Adjacency, positions: Float64Array): number {
  const { count, offsets, neighbours } = adjacency;
  const stride = Math.max(1, Math.ceil(count / Math.min(mostNodes, mostPairs / count)));
  const nearest = new Float64Array(count);
  let sum = 0;
  let looked = 0;
  for (let i = 0; i < count; i += stride) {
    const from = offsets[i] ?? 0;
    const degree = (offsets[i + 1] ?? 0) - from;
    if (degree === 0) continue;
    const limit = findReach(positions, i, degree, nearest);
    let shared = 0;
    for (let e = from; e < from + degree; e++)
      if (findSquare(positions, i, neighbours[e] ?? 0) <= limit) shared++;
    sum += shared / (2 * degree - shared);
    looked++;
  }
  return looked > 0 ? sum / looked : 0;
}

/** Square of the distance within which the `wanted` nearest nodes of node i lie: a heap of the nearest so far. */
function findReach(positions: Float64Array, i: number, wanted: number, heap: Float64Array): number {
  const count = positions.length / 2;
  let size = 0;
  for (let j = 0; j < count; j++) {
    if (j === i) continue;
    const square = findSquare(positions, i, j);
    if (size < wanted) {
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((heap[parent] ?? 0) >= square) break;
        heap[at] = heap[parent] ?? 0;
        at = parent;
      }
      heap[at] = square;
    } else if (square < (heap[0] ?? 0)) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= wanted) break;
        if (child + 1 < wanted && (heap[child + 1] ?? 0) > (heap[child] ?? 0)) child++;
        if ((heap[child] ?? 0) <= square) break;
        heap[at] = heap[child] ?? 0;
        at = child;
      }
      heap[at] = square;
    }
  }
  return heap[0] ?? 0;
}

function findSquare(positions: Float64Array, i: number, j: number): number {
  const dx = (positions[2 * j] ?? 0) - (positions[2 * i] ?? 0);
  const dy = (positions[2 * j + 1] ?? 0) - (positions[2 * i + 1] ?? 0);
  return dx * dx + dy * dy;
}
