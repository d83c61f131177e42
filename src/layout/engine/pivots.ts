import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import type { Random } from "./random";

/** Distances of every node of a connected network from a few far-apart nodes. */
export interface Pivots {
  /** The chosen nodes. */
  readonly nodes: Int32Array;
  /** Links between pivot p and node i at p × count + i. */
  readonly distances: Uint16Array;
  /** The pivot nearest to each node (its region). */
  readonly nearest: Int32Array;
}

/**
 * Chooses up to `wanted` pivots, each as far as possible from those before it (max–min), and measures from each.
 * Yields after every pivot so that a caller can pause. The network must be connected.
 */
export function* choosePivots(
  adjacency: Adjacency,
  wanted: number,
  random: Random,
): Generator<void, Pivots, void> {
  const { count } = adjacency;
  const size = Math.min(wanted, count);
  const nodes = new Int32Array(size);
  const distances = new Uint16Array(size * count);
  const nearest = new Int32Array(count);
  const least = new Int32Array(count).fill(0x7fffffff);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  let next = Math.floor(random() * count);
  for (let p = 0; p < size; p++) {
    nodes[p] = next;
    reached.fill(-1);
    walkBreadthFirst(adjacency, next, reached, queue);
    let farthest = -1;
    for (let i = 0; i < count; i++) {
      const d = reached[i] ?? 0;
      distances[p * count + i] = Math.min(d, 65535);
      if (d < (least[i] ?? 0)) {
        least[i] = d;
        nearest[i] = p;
      }
      if ((least[i] ?? 0) > farthest) {
        farthest = least[i] ?? 0;
        next = i;
      }
    }
    yield;
  }
  return { nodes, distances, nearest };
}
