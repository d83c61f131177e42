import type { Adjacency } from "./adjacency";
import { measureDistances, type RootDistances } from "./measure-distances";
import { pieceLength } from "./piece-length";
import { shuffle, type Random } from "./random";

/**
 * The distances of a large connected network that a stress phase needs: its links and those to random pivots. A class for the reason
 * that `MultipoleCells` gives.
 */
export class SparseStress {
  readonly adjacency: Adjacency;
  readonly pivots: Int32Array;
  /** Links between node i and pivot p at i × pivots.length + p: a node's row lies together. */
  readonly distances: Uint16Array;
  /** The order in which nodes are moved. */
  readonly order: Int32Array;
  readonly diameter: number;

  constructor(
    adjacency: Adjacency,
    pivots: Int32Array,
    { distances, diameter }: RootDistances,
    order: Int32Array,
  ) {
    this.adjacency = adjacency;
    this.pivots = pivots;
    this.distances = distances;
    this.order = order;
    this.diameter = diameter;
  }
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
  const measured = yield* measureDistances(adjacency, pivots);
  return new SparseStress(adjacency, pivots, measured, shuffle(order, random));
}

/** Nodes that are moved side by side. */
const lanes = 4;
/** Nodes that are moved in one call, as every one of them looks at all pivots: see `pieceLength`. */
const nodesOfPiece = 8;

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
  const { adjacency, pivots, diameter } = stress;
  const { count } = adjacency;
  const stands = count / pivots.length;
  const shares = new Float64Array(diameter + 1);
  const lengths = new Float64Array(diameter + 1);
  for (let d = 1; d <= diameter; d++) {
    shares[d] = 0.5 * Math.min(1, (step * stands) / (d * d));
    lengths[d] = unit * d;
  }
  const near = 0.5 * Math.min(1, step);
  for (let from = 0; from < count; from += nodesOfPiece)
    relaxPiece(stress, positions, shares, lengths, near, from, Math.min(from + nodesOfPiece, count));
}

/** Relaxes some of the nodes, in their order. */
function relaxPiece(
  { adjacency, pivots, distances, order }: SparseStress,
  positions: Float64Array,
  shares: Float64Array,
  lengths: Float64Array,
  near: number,
  first: number,
  beyond: number,
): void {
  const { count } = adjacency;
  const size = pivots.length;
  // Four nodes at a time: each one's moves wait for one another, four nodes' moves do not.
  for (let k = first; k < beyond; k += lanes) {
    const a = order[k] ?? 0;
    const b = order[Math.min(k + 1, count - 1)] ?? 0;
    const c = order[Math.min(k + 2, count - 1)] ?? 0;
    const d = order[Math.min(k + 3, count - 1)] ?? 0;
    let ax = positions[2 * a] ?? 0;
    let ay = positions[2 * a + 1] ?? 0;
    let bx = positions[2 * b] ?? 0;
    let by = positions[2 * b + 1] ?? 0;
    let cx = positions[2 * c] ?? 0;
    let cy = positions[2 * c + 1] ?? 0;
    let dx = positions[2 * d] ?? 0;
    let dy = positions[2 * d + 1] ?? 0;
    for (let p = 0; p < size; p++) {
      const pivot = 2 * (pivots[p] ?? 0);
      const px = positions[pivot] ?? 0;
      const py = positions[pivot + 1] ?? 0;
      const aLinks = distances[a * size + p] ?? 0;
      const bLinks = distances[b * size + p] ?? 0;
      const cLinks = distances[c * size + p] ?? 0;
      const dLinks = distances[d * size + p] ?? 0;
      const aShare = (shares[aLinks] ?? 0) * (1 - (lengths[aLinks] ?? 0) / lengthOf(ax - px, ay - py));
      const bShare = (shares[bLinks] ?? 0) * (1 - (lengths[bLinks] ?? 0) / lengthOf(bx - px, by - py));
      const cShare = (shares[cLinks] ?? 0) * (1 - (lengths[cLinks] ?? 0) / lengthOf(cx - px, cy - py));
      const dShare = (shares[dLinks] ?? 0) * (1 - (lengths[dLinks] ?? 0) / lengthOf(dx - px, dy - py));
      ax -= aShare * (ax - px);
      ay -= aShare * (ay - py);
      bx -= bShare * (bx - px);
      by -= bShare * (by - py);
      cx -= cShare * (cx - px);
      cy -= cShare * (cy - py);
      dx -= dShare * (dx - px);
      dy -= dShare * (dy - py);
    }
    positions[2 * a] = ax;
    positions[2 * a + 1] = ay;
    positions[2 * b] = bx;
    positions[2 * b + 1] = by;
    positions[2 * c] = cx;
    positions[2 * c + 1] = cy;
    positions[2 * d] = dx;
    positions[2 * d + 1] = dy;
    for (let lane = k; lane < Math.min(k + lanes, count); lane++)
      nearNeighbours(adjacency, positions, order[lane] ?? 0, near, lengths[1] ?? 0);
  }
}

/** A length that is never 0. */
const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y + 1e-12);

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
    const share = near * (1 - unit / lengthOf(dx, dy));
    x -= share * dx;
    y -= share * dy;
  }
  positions[2 * i] = x;
  positions[2 * i + 1] = y;
}

/** Pairs that are looked at to measure stress: two measures of one picture then agree to about half a hundredth. */
const measuredPairs = 150_000;
/** Links, seen from either end, that are looked at for that. */
const measuredLinks = 100_000;

/**
 * The length of a link at which the positions have the least stress over a sample of the pairs, always the same; and that stress,
 * 0 … 1. `mostPairs` are looked at. Linked pairs are not left to the pivots: a few that are drawn far apart weigh more than all others, and pivots miss them.
 */
export function measureSparseStress(
  { pivots, distances, adjacency }: SparseStress,
  positions: Float64Array,
  mostPairs = measuredPairs,
): { unit: number; stress: number } {
  const { count, neighbours } = adjacency;
  const stride = Math.max(1, Math.floor((count * pivots.length) / mostPairs));
  const sums = new Float64Array(3);
  for (let i = 0; i < count; i += stride) addRow(sums, pivots, distances, positions, i);
  const linkStride = Math.max(1, Math.floor(neighbours.length / measuredLinks));
  const share = (Math.ceil(count / stride) * pivots.length) / count ** 2;
  const piece = pieceLength * linkStride;
  for (let from = 0; from < count; from += piece)
    addLinks(sums, adjacency, positions, share, linkStride, from, Math.min(from + piece, count));
  const [sum = 0, squares = 0, pairs = 0] = sums;
  if (!(squares > 0)) return { unit: 1, stress: 1 };
  return { unit: squares / sum, stress: 1 - (sum * sum) / (squares * pairs) };
}

/** Adds the links of some of the nodes, each from both ends, as if `share` of them had been met. */
function addLinks(
  sums: Float64Array,
  { offsets, neighbours }: Adjacency,
  positions: Float64Array,
  share: number,
  stride: number,
  from: number,
  beyond: number,
): void {
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (let i = from; i < beyond; i += stride) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    const to = offsets[i + 1] ?? 0;
    for (let e = offsets[i] ?? 0; e < to; e++) {
      const j = 2 * (neighbours[e] ?? 0);
      const dx = x - (positions[j] ?? 0);
      const dy = y - (positions[j + 1] ?? 0);
      const square = dx * dx + dy * dy;
      sum += Math.sqrt(square);
      squares += square;
      pairs++;
    }
  }
  const times = share * stride;
  sums[0] = (sums[0] ?? 0) + times * sum;
  sums[1] = (sums[1] ?? 0) + times * squares;
  sums[2] = (sums[2] ?? 0) + times * pairs;
}

/** Adds up a node's ratios of distance in the picture to distance in links, their squares and their number; but not those of its own links. */
function addRow(
  sums: Float64Array,
  pivots: Int32Array,
  distances: Uint16Array,
  positions: Float64Array,
  i: number,
): void {
  const size = pivots.length;
  const x = positions[2 * i] ?? 0;
  const y = positions[2 * i + 1] ?? 0;
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  for (let p = 0; p < size; p++) {
    const d = distances[i * size + p] ?? 0;
    if (d < 2) continue;
    const j = 2 * (pivots[p] ?? 0);
    const dx = x - (positions[j] ?? 0);
    const dy = y - (positions[j + 1] ?? 0);
    const ratio = Math.sqrt(dx * dx + dy * dy) / d;
    sum += ratio;
    squares += ratio * ratio;
    pairs++;
  }
  sums[0] = (sums[0] ?? 0) + sum;
  sums[1] = (sums[1] ?? 0) + squares;
  sums[2] = (sums[2] ?? 0) + pairs;
}

/**
 * The step at which a round moves the average node by `share` of its way: pivots' weights summed. Keeps gentle rounds gentle whatever
 * the size and depth of the network.
 */
export function findGentleStep({ pivots, distances, diameter }: SparseStress, share: number): number {
  const pairs = new Int32Array(diameter + 1);
  for (let k = 0; k < distances.length; k++) {
    const d = distances[k] ?? 0;
    pairs[d] = (pairs[d] ?? 0) + 1;
  }
  let weights = 0;
  for (let d = 1; d <= diameter; d++) weights += (pairs[d] ?? 0) / (d * d);
  return (share * pivots.length) / Math.max(weights, 1e-9);
}
