import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import { shuffle, type Random } from "./random";

/** The distances of a large connected network that a stress phase needs: its links and those to random pivots. */
export interface SparseStress {
  readonly adjacency: Adjacency;
  readonly pivots: Int32Array;
  /** Links between node i and pivot p at i × pivots.length + p: a node's row lies together. */
  readonly distances: Uint16Array;
  /** The order in which nodes are moved. */
  readonly order: Int32Array;
  readonly diameter: number;
}

/**
 * Measures from `wanted` random nodes; random ones, since they stand for all others without bias, which far-apart pivots
 * do not. Yields after every pivot. The network must be connected.
 */
export function* buildSparseStress(
  adjacency: Adjacency,
  wanted: number,
  random: Random,
): Generator<void, SparseStress, void> {
  const { count } = adjacency;
  const order = shuffle(
    Int32Array.from({ length: count }, (_, i) => i),
    random,
  );
  const size = Math.min(wanted, count);
  const pivots = order.slice(0, size);
  const distances = new Uint16Array(size * count);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  let diameter = 1;
  for (let p = 0; p < size; p++) {
    reached.fill(-1);
    walkBreadthFirst(adjacency, pivots[p] ?? 0, reached, queue);
    for (let i = 0; i < count; i++) {
      const d = Math.min(reached[i] ?? 0, 65535);
      if (d > diameter) diameter = d;
      distances[i * size + p] = d;
    }
    yield;
  }
  return { adjacency, pivots, distances, order: shuffle(order, random), diameter };
}

/**
 * One round of gradient descent on sparse stress, node by node: every node moves towards its distance from each pivot and
 * from each neighbour. A pivot stands for count / pivots nodes (Ortmann, Klimenta & Brandes, "A sparse stress model",
 * 2016, with random pivots). `step` as in full stress, `unit` the length of a link.
 */
export function relaxSparseStress(
  stress: SparseStress,
  positions: Float64Array,
  step: number,
  unit: number,
): void {
  const { adjacency, pivots, distances, order, diameter } = stress;
  const { count, offsets, neighbours } = adjacency;
  const size = pivots.length;
  const stands = count / size;
  const shares = new Float64Array(diameter + 1);
  for (let d = 1; d <= diameter; d++) shares[d] = 0.5 * Math.min(1, (step * stands) / (d * d));
  const near = 0.5 * Math.min(1, step);
  for (let k = 0; k < count; k++) {
    const i = order[k] ?? 0;
    let x = positions[2 * i] ?? 0;
    let y = positions[2 * i + 1] ?? 0;
    const row = i * size;
    for (let p = 0; p < size; p++) {
      const d = distances[row + p] ?? 0;
      const pivot = 2 * (pivots[p] ?? 0);
      const dx = x - (positions[pivot] ?? 0);
      const dy = y - (positions[pivot + 1] ?? 0);
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const share = ((shares[d] ?? 0) * (length - unit * d)) / length;
      x -= share * dx;
      y -= share * dy;
    }
    const to = offsets[i + 1] ?? 0;
    for (let e = offsets[i] ?? 0; e < to; e++) {
      const j = 2 * (neighbours[e] ?? 0);
      const dx = x - (positions[j] ?? 0);
      const dy = y - (positions[j + 1] ?? 0);
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const share = (near * (length - unit)) / length;
      x -= share * dx;
      y -= share * dy;
    }
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
  }
}

/** The length of a link at which the positions have the least stress over the sampled pairs; and that stress, 0 … 1. */
export function measureSparseStress(
  { pivots, distances, adjacency }: SparseStress,
  positions: Float64Array,
): { unit: number; stress: number } {
  const size = pivots.length;
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (let i = 0; i < adjacency.count; i++) {
    for (let p = 0; p < size; p++) {
      const d = distances[i * size + p] ?? 0;
      if (d === 0) continue;
      const j = 2 * (pivots[p] ?? 0);
      const dx = (positions[2 * i] ?? 0) - (positions[j] ?? 0);
      const dy = (positions[2 * i + 1] ?? 0) - (positions[j + 1] ?? 0);
      const ratio = Math.sqrt(dx * dx + dy * dy) / d;
      sum += ratio;
      squares += ratio * ratio;
      pairs++;
    }
  }
  if (!(squares > 0)) return { unit: 1, stress: 1 };
  return { unit: squares / sum, stress: 1 - (sum * sum) / (squares * pairs) };
}
