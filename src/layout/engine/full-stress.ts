import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import { pairsOfPiece } from "./piece-length";
import type { Random } from "./random";

/** Every pair of a small connected network with the distance it ought to have, in links; in random order. */
export interface FullStress {
  /** In ten bits each: the one node, the other, and the distance. */
  readonly pairs: Int32Array;
  /** The greatest distance: the diameter. */
  readonly diameter: number;
}

/** Bits of a node in a pair, and of a distance, which is less than the number of nodes. */
const nodeBits = 10;
const nodeMask = 2 ** nodeBits - 1;

/**
 * Builds the pairs of a connected network; n (n − 1) / 2 of them, so for a few hundred nodes, 1,023 at most. A pair is one
 * number, as all are read again and again: they are a third of what three arrays of them would be.
 */
export function buildFullStress(adjacency: Adjacency, random: Random): FullStress {
  const { count } = adjacency;
  const pairs = new Int32Array((count * (count - 1)) / 2);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  let diameter = 1;
  for (let i = 0; i < count; i++) {
    reached.fill(-1);
    walkBreadthFirst(adjacency, i, reached, queue);
    diameter = Math.max(diameter, addRow(pairs, reached, random, i));
  }
  return { pairs, diameter };
}

/** Pairs of one node with all before it; gives the greatest distance among them. */
function addRow(pairs: Int32Array, reached: Int32Array, random: Random, i: number): number {
  let most = 0;
  let k = (i * (i - 1)) / 2;
  for (let j = 0; j < i; j++) {
    // Inside-out shuffle: each new pair takes a random place among those before it.
    const other = Math.floor(random() * (k + 1));
    pairs[k] = pairs[other] ?? 0;
    const d = reached[j] ?? 0;
    if (d > most) most = d;
    pairs[other] = (((i << nodeBits) | j) << nodeBits) | d;
    k++;
  }
  return most;
}

/**
 * Moves every pair towards its distance once, by min(1, step / d²) of the way: one round of stochastic gradient descent
 * on stress. Zheng, Pawar & Goodman, "Graph drawing by stochastic gradient descent" (2018). `unit` is the length of a link.
 */
export function relaxFullStress(
  { pairs, diameter }: FullStress,
  positions: Float64Array,
  step: number,
  unit: number,
): void {
  const shares = new Float64Array(diameter + 1);
  const lengths = new Float64Array(diameter + 1);
  for (let d = 1; d <= diameter; d++) {
    shares[d] = Math.min(1, step / (d * d));
    lengths[d] = unit * d;
  }
  const { length } = pairs;
  for (let from = 0; from < length; from += pairsOfPiece)
    relaxPiece(pairs, positions, shares, lengths, from, Math.min(from + pairsOfPiece, length));
}

/** Some of the pairs; a distance's share of the way and its length are looked up. */
function relaxPiece(
  pairs: Int32Array,
  positions: Float64Array,
  shares: Float64Array,
  lengths: Float64Array,
  from: number,
  to: number,
): void {
  for (let k = from; k < to; k++) {
    const pair = pairs[k] ?? 0;
    const a = 2 * (pair >> (2 * nodeBits));
    const b = 2 * ((pair >> nodeBits) & nodeMask);
    const d = pair & nodeMask;
    const dx = (positions[a] ?? 0) - (positions[b] ?? 0);
    const dy = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-9) continue;
    const share = (shares[d] ?? 0) * ((0.5 * (length - (lengths[d] ?? 0))) / length);
    positions[a] = (positions[a] ?? 0) - share * dx;
    positions[a + 1] = (positions[a + 1] ?? 0) - share * dy;
    positions[b] = (positions[b] ?? 0) + share * dx;
    positions[b + 1] = (positions[b + 1] ?? 0) + share * dy;
  }
}

/** Pairs that are looked at to measure stress: they are in random order, and two measures of one picture then agree to a hundredth. */
const measuredPairs = 60_000;

/** The length of a link at which the positions have the least stress over a sample of the pairs, always the same; and that stress, 0 … 1. */
export function measureFullStress(
  stress: FullStress,
  positions: Float64Array,
): { unit: number; stress: number } {
  const sums = { ratios: 0, squares: 0 };
  const looked = Math.min(stress.pairs.length, measuredPairs);
  for (let from = 0; from < looked; from += pairsOfPiece)
    measurePiece(stress.pairs, positions, sums, from, Math.min(from + pairsOfPiece, looked));
  const { ratios, squares } = sums;
  if (!(squares > 0)) return { unit: 1, stress: 1 };
  return { unit: squares / ratios, stress: 1 - (ratios * ratios) / (squares * looked) };
}

function measurePiece(
  pairs: Int32Array,
  positions: Float64Array,
  sums: { ratios: number; squares: number },
  from: number,
  to: number,
): void {
  let { ratios, squares } = sums;
  for (let k = from; k < to; k++) {
    const pair = pairs[k] ?? 0;
    const a = 2 * (pair >> (2 * nodeBits));
    const b = 2 * ((pair >> nodeBits) & nodeMask);
    const dx = (positions[a] ?? 0) - (positions[b] ?? 0);
    const dy = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
    const ratio = Math.sqrt(dx * dx + dy * dy) / (pair & nodeMask);
    ratios += ratio;
    squares += ratio * ratio;
  }
  sums.ratios = ratios;
  sums.squares = squares;
}
