import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import { pairsOfPiece } from "./piece-length";
import type { Random } from "./random";

/** Every pair of a small connected network with the distance it ought to have, in links; in random order. */
export interface FullStress {
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly distances: Float32Array;
  /** The greatest distance: the diameter. */
  readonly diameter: number;
}

/** Builds the pairs of a connected network; n (n − 1) / 2 of them, so for a few hundred nodes. */
export function buildFullStress(adjacency: Adjacency, random: Random): FullStress {
  const { count } = adjacency;
  const size = (count * (count - 1)) / 2;
  const firsts = new Int32Array(size);
  const seconds = new Int32Array(size);
  const distances = new Float32Array(size);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  let diameter = 1;
  for (let i = 0; i < count; i++) {
    reached.fill(-1);
    walkBreadthFirst(adjacency, i, reached, queue);
    diameter = Math.max(diameter, addRow({ firsts, seconds, distances, diameter }, reached, random, i));
  }
  return { firsts, seconds, distances, diameter };
}

/** Pairs of one node with all before it; gives the greatest distance. */
function addRow(
  { firsts, seconds, distances, diameter }: FullStress,
  reached: Int32Array,
  random: Random,
  i: number,
): number {
  let most = diameter;
  let k = (i * (i - 1)) / 2;
  for (let j = 0; j < i; j++) {
    // Inside-out shuffle: each new pair takes a random place among those before it.
    const other = Math.floor(random() * (k + 1));
    firsts[k] = firsts[other] ?? 0;
    seconds[k] = seconds[other] ?? 0;
    distances[k] = distances[other] ?? 0;
    const d = reached[j] ?? 0;
    if (d > most) most = d;
    firsts[other] = i;
    seconds[other] = j;
    distances[other] = d;
    k++;
  }
  return most;
}

/**
 * Moves every pair towards its distance once, by min(1, step / d²) of the way: one round of stochastic gradient descent
 * on stress. Zheng, Pawar & Goodman, "Graph drawing by stochastic gradient descent" (2018). `unit` is the length of a link.
 */
export function relaxFullStress(
  stress: FullStress,
  positions: Float64Array,
  step: number,
  unit: number,
): void {
  const { length } = stress.firsts;
  for (let from = 0; from < length; from += pairsOfPiece)
    relaxPiece(stress, positions, step, unit, from, Math.min(from + pairsOfPiece, length));
}

function relaxPiece(
  { firsts, seconds, distances }: FullStress,
  positions: Float64Array,
  step: number,
  unit: number,
  from: number,
  to: number,
): void {
  for (let k = from; k < to; k++) {
    const a = 2 * (firsts[k] ?? 0);
    const b = 2 * (seconds[k] ?? 0);
    const dx = (positions[a] ?? 0) - (positions[b] ?? 0);
    const dy = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-9) continue;
    const d = distances[k] ?? 0;
    let share = step / (d * d);
    if (share > 1) share = 1;
    share *= (0.5 * (length - unit * d)) / length;
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
  const pairs = Math.min(stress.firsts.length, measuredPairs);
  for (let from = 0; from < pairs; from += pairsOfPiece)
    measurePiece(stress, positions, sums, from, Math.min(from + pairsOfPiece, pairs));
  const { ratios, squares } = sums;
  if (!(squares > 0)) return { unit: 1, stress: 1 };
  return { unit: squares / ratios, stress: 1 - (ratios * ratios) / (squares * pairs) };
}

function measurePiece(
  { firsts, seconds, distances }: FullStress,
  positions: Float64Array,
  sums: { ratios: number; squares: number },
  from: number,
  to: number,
): void {
  let { ratios, squares } = sums;
  for (let k = from; k < to; k++) {
    const a = 2 * (firsts[k] ?? 0);
    const b = 2 * (seconds[k] ?? 0);
    const dx = (positions[a] ?? 0) - (positions[b] ?? 0);
    const dy = (positions[a + 1] ?? 0) - (positions[b + 1] ?? 0);
    const ratio = Math.sqrt(dx * dx + dy * dy) / (distances[k] ?? 0);
    ratios += ratio;
    squares += ratio * ratio;
  }
  sums.ratios = ratios;
  sums.squares = squares;
}
