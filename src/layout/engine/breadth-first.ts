import type { Adjacency } from "./adjacency";
import { pieceLength } from "./piece-length";

/**
 * Writes the number of links from `root` to every node it reaches into `distances` and the nodes, nearest first, into
 * `queue`; returns how many were reached. Entries of `distances` must be −1 before, and stay so where nothing leads.
 */
export function walkBreadthFirst(
  adjacency: Adjacency,
  root: number,
  distances: Int32Array,
  queue: Int32Array,
): number {
  distances[root] = 0;
  queue[0] = root;
  let head = 0;
  let tail = 1;
  while (head < tail) {
    const beyond = tail;
    for (; head < beyond; head += pieceLength)
      tail = reachNeighbours(adjacency, distances, queue, head, Math.min(head + pieceLength, beyond), tail);
    head = beyond;
  }
  return tail;
}

/** Queues whom some of the queued nodes are the first to reach, after the `before` that are queued; returns how many are then. */
function reachNeighbours(
  { offsets, neighbours }: Adjacency,
  distances: Int32Array,
  queue: Int32Array,
  first: number,
  beyond: number,
  before: number,
): number {
  let tail = before;
  for (let k = first; k < beyond; k++) {
    const v = queue[k] ?? 0;
    const next = (distances[v] ?? 0) + 1;
    const to = offsets[v + 1] ?? 0;
    for (let e = offsets[v] ?? 0; e < to; e++) {
      const u = neighbours[e] ?? 0;
      if ((distances[u] ?? 0) >= 0) continue;
      distances[u] = next;
      queue[tail++] = u;
    }
  }
  return tail;
}
