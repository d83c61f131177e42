import { pieceLength } from "./piece-length";
import { jiggle, leastOffset, type Random } from "./random";

/**
 * Springs between linked nodes, with the numbers d3-force's link force works out once. A class for the reason that `MultipoleCells` gives.
 */
export class LinkForce {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Rest lengths, layout units. */
  readonly lengths: Float64Array;
  readonly strengths: Float64Array;
  /** Share of the correction that the target takes: the end with fewer links moves more. */
  readonly biases: Float64Array;

  /** So many springs of one rest length, with no strength yet. */
  constructor(size: number, lengthPx: number) {
    this.sources = new Int32Array(size);
    this.targets = new Int32Array(size);
    this.lengths = new Float64Array(size).fill(lengthPx);
    this.strengths = new Float64Array(size);
    this.biases = new Float64Array(size);
  }
}

/**
 * Builds the springs of d3-force: strength 1 / min(degree), bias by degree, one rest length for all. Self links and
 * ends outside 0 … count − 1 are left out; parallel links stay and count in the degrees, as in d3-force.
 */
export function buildLinkForce(
  count: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  lengthPx: number,
): LinkForce {
  const all = Math.min(sources.length, targets.length);
  const kept = new Int32Array(all);
  const degrees = new Int32Array(count);
  let size = 0;
  for (let from = 0; from < all; from += pieceLength)
    size = countEnds(sources, targets, degrees, kept, size, from, Math.min(from + pieceLength, all));
  const force = new LinkForce(size, lengthPx);
  for (let from = 0; from < size; from += pieceLength)
    writeSprings(force, sources, targets, degrees, kept, from, Math.min(from + pieceLength, size));
  return force;
}

/** Lists those of some links that are springs, from a place in the list on, and counts their ends; returns how long the list then is. */
function countEnds(
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  degrees: Int32Array,
  kept: Int32Array,
  start: number,
  first: number,
  beyond: number,
): number {
  const count = degrees.length;
  let size = start;
  for (let e = first; e < beyond; e++) {
    const s = sources[e] ?? 0;
    const t = targets[e] ?? 0;
    if (s === t || !(s >= 0 && t >= 0 && s < count && t < count)) continue;
    kept[size++] = e;
    degrees[s] = (degrees[s] ?? 0) + 1;
    degrees[t] = (degrees[t] ?? 0) + 1;
  }
  return size;
}

function writeSprings(
  force: LinkForce,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  degrees: Int32Array,
  kept: Int32Array,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const e = kept[k] ?? 0;
    const s = sources[e] ?? 0;
    const t = targets[e] ?? 0;
    const ds = degrees[s] ?? 0;
    const dt = degrees[t] ?? 0;
    force.sources[k] = s;
    force.targets[k] = t;
    force.strengths[k] = 1 / Math.min(ds, dt);
    force.biases[k] = ds / (ds + dt);
  }
}

/** Adds one pass of the springs to the velocities, link by link as d3-force does, so that its order is kept. */
export function applyLinkForce(
  force: LinkForce,
  positions: Float64Array,
  velocities: Float64Array,
  alpha: number,
  random: Random,
): void {
  const count = force.sources.length;
  for (let from = 0; from < count; from += pieceLength)
    applyPiece(force, positions, velocities, alpha, random, from, Math.min(from + pieceLength, count));
}

function applyPiece(
  { sources, targets, lengths, strengths, biases }: LinkForce,
  positions: Float64Array,
  velocities: Float64Array,
  alpha: number,
  random: Random,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const s = 2 * (sources[k] ?? 0);
    const t = 2 * (targets[k] ?? 0);
    let x = (positions[t] ?? 0) + (velocities[t] ?? 0) - (positions[s] ?? 0) - (velocities[s] ?? 0);
    let y =
      (positions[t + 1] ?? 0) + (velocities[t + 1] ?? 0) - (positions[s + 1] ?? 0) - (velocities[s + 1] ?? 0);
    if (x === 0) x = jiggle(random);
    if (y === 0) y = jiggle(random);
    // The squares of what is all but nothing vanish.
    const distance = Math.sqrt(x * x + y * y) || leastOffset;
    const l = ((distance - (lengths[k] ?? 0)) / distance) * alpha * (strengths[k] ?? 0);
    x *= l;
    y *= l;
    const bias = biases[k] ?? 0;
    velocities[t] = (velocities[t] ?? 0) - x * bias;
    velocities[t + 1] = (velocities[t + 1] ?? 0) - y * bias;
    velocities[s] = (velocities[s] ?? 0) + x * (1 - bias);
    velocities[s + 1] = (velocities[s + 1] ?? 0) + y * (1 - bias);
  }
}
