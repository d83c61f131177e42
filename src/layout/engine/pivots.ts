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
    keepDistances(reached, distances.subarray(p * count, (p + 1) * count), least, nearest, p);
    next = findFarthest(least);
    yield;
  }
  return { nodes, distances, nearest };
}

/** Writes what was measured from pivot `p` into its row, and notes whose nearest pivot it is. */
function keepDistances(
  reached: Int32Array,
  row: Uint16Array,
  least: Int32Array,
  nearest: Int32Array,
  p: number,
): void {
  for (let i = 0; i < row.length; i++) {
    const d = reached[i] ?? 0;
    row[i] = Math.min(d, 65535);
    if (d >= (least[i] ?? 0)) continue;
    least[i] = d;
    nearest[i] = p;
  }
}

/** The first node that is farthest from its nearest pivot. */
function findFarthest(least: Int32Array): number {
  let farthest = 0;
  for (let i = 1; i < least.length; i++) if ((least[i] ?? 0) > (least[farthest] ?? 0)) farthest = i;
  return farthest;
}
