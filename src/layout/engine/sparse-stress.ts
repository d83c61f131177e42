import type { Adjacency } from "./adjacency";
import { measureDistances } from "./measure-distances";
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
 * do not. Yields now and then. The network must be connected.
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
  const pivots = order.slice(0, Math.min(wanted, count));
  const { distances, diameter } = yield* measureDistances(adjacency, pivots);
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
  const { count } = adjacency;
  const size = pivots.length;
  const stands = count / size;
  const shares = new Float64Array(diameter + 1);
  for (let d = 1; d <= diameter; d++) shares[d] = 0.5 * Math.min(1, (step * stands) / (d * d));
  const near = 0.5 * Math.min(1, step);
  // Two nodes at a time: each one's moves wait for one another, two nodes' moves do not.
  for (let k = 0; k < count; k += 2) {
    const i = order[k] ?? 0;
    const j = order[Math.min(k + 1, count - 1)] ?? 0;
    let x = positions[2 * i] ?? 0;
    let y = positions[2 * i + 1] ?? 0;
    let u = positions[2 * j] ?? 0;
    let v = positions[2 * j + 1] ?? 0;
    const row = i * size;
    const other = j * size;
    for (let p = 0; p < size; p++) {
      const pivot = 2 * (pivots[p] ?? 0);
      const px = positions[pivot] ?? 0;
      const py = positions[pivot + 1] ?? 0;
      const d = distances[row + p] ?? 0;
      const e = distances[other + p] ?? 0;
      const dx = x - px;
      const dy = y - py;
      const du = u - px;
      const dv = v - py;
      const share = (shares[d] ?? 0) * (1 - (unit * d) / Math.sqrt(dx * dx + dy * dy + 1e-12));
      const part = (shares[e] ?? 0) * (1 - (unit * e) / Math.sqrt(du * du + dv * dv + 1e-12));
      x -= share * dx;
      y -= share * dy;
      u -= part * du;
      v -= part * dv;
    }
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
    positions[2 * j] = u;
    positions[2 * j + 1] = v;
    nearNeighbours(adjacency, positions, i, near, unit);
    if (j !== i) nearNeighbours(adjacency, positions, j, near, unit);
  }
}

/** Moves a node towards one link's length from each of its neighbours. */
function nearNeighbours(
  { offsets, neighbours }: Adjacency,
  positions: Float64Array,
  i: number,
  near: number,
  unit: number,
): void {
  let x = positions[2 * i] ?? 0;
  let y = positions[2 * i + 1] ?? 0;
  const to = offsets[i + 1] ?? 0;
  for (let e = offsets[i] ?? 0; e < to; e++) {
    const j = 2 * (neighbours[e] ?? 0);
    const dx = x - (positions[j] ?? 0);
    const dy = y - (positions[j + 1] ?? 0);
    const share = near * (1 - unit / Math.sqrt(dx * dx + dy * dy + 1e-12));
    x -= share * dx;
    y -= share * dy;
  }
  positions[2 * i] = x;
  positions[2 * i + 1] = y;
}

/** Pairs that are looked at to measure stress: two measures of one picture then agree to about half a hundredth. */
const measuredPairs = 150_000;

/**
 * The length of a link at which the positions have the least stress over a sample of the pairs, always the same; and that stress,
 * 0 … 1.
 */
export function measureSparseStress(
  { pivots, distances, adjacency }: SparseStress,
  positions: Float64Array,
): { unit: number; stress: number } {
  const size = pivots.length;
  const stride = Math.max(1, Math.floor((adjacency.count * size) / measuredPairs));
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (let i = 0; i < adjacency.count; i += stride) {
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

/**
 * The step at which a round moves the average node by `share` of its way: pivots' weights summed. Keeps gentle rounds gentle whatever
 * the size and depth of the network.
 */
export function findGentleStep({ pivots, distances }: SparseStress, share: number): number {
  let weights = 0;
  for (const d of distances) if (d > 0) weights += 1 / (d * d);
  return (share * pivots.length) / Math.max(weights, 1e-9);
}
