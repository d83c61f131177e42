import type { Adjacency } from "./adjacency";
import { listLinks } from "./count-crossings-at";
import { pairsOfPiece } from "./piece-length";

/** Pairs of links looked at, at most; fewer where so many crossings are found sooner, but never fewer than the first. */
const mostPairs = 300_000;
const firstPairs = 150_000;
const enoughCrossings = 1500;
/** For a finer count so many that about as many crossings are found as this, or the most. */
const fineCrossings = 20_000;
const mostFinePairs = 1_500_000;

/** Counts crossings as the share of pairs of links without a common end that cross, 0 … 1. */
export interface CrossingCounter {
  /** Looks at all pairs when they are few, else at a sample, always the same, so that arrangements of one network compare. */
  count(positions: Float64Array): number;
  /** Looks at more pairs, the more the fewer of them cross; `estimate` is what `count` gave. */
  countFinely(positions: Float64Array, estimate: number): number;
}

/** Creates the counter of a network, which looks at `wanted` pairs of links where that is given, else at as many as find enough crossings. */
export function createCrossingCounter(adjacency: Adjacency, wanted?: number): CrossingCounter {
  const ends = listLinks(adjacency).map((node) => 2 * node);
  const size = ends.length / 2;
  const all = (size * (size - 1)) / 2;
  let kept: Int32Array | null = null;
  const pairsFor = (positions: Float64Array) => {
    if (all <= (wanted ?? mostPairs)) return listPairs(ends);
    const sampler = new PairSampler(ends);
    if (wanted) return samplePairs(sampler, wanted);
    const first = samplePairs(sampler, firstPairs);
    const share = countCrossings(ends, first, positions);
    const enough = Math.min(mostPairs, Math.ceil(enoughCrossings / Math.max(share, 1e-9)));
    return enough > firstPairs ? samplePairs(sampler, enough - firstPairs, first) : first;
  };
  return {
    count(positions) {
      kept ??= pairsFor(positions);
      return countCrossings(ends, kept, positions);
    },
    countFinely(positions, estimate) {
      const fine = Math.min(mostFinePairs, fineCrossings / Math.max(estimate, 1e-9));
      const looked = (kept?.length ?? 0) / 2;
      if (fine <= looked || all <= looked) return estimate;
      // To look at all is no more work than to draw as many, and leaves no doubt.
      if (all <= mostFinePairs) return countAll(ends, positions);
      return sampleCrossings(ends, Math.round(fine), positions);
    },
  };
}

/** Draws pairs of links, always the same. A class for the reason that `MultipoleCells` gives. */
class PairSampler {
  a = 0;
  b = 0;
  readonly ends: Int32Array;
  // Random numbers as whole ones, with `createRandom`'s constants: a million fractions would be a million objects for the collector.
  private state = 13;

  constructor(ends: Int32Array) {
    this.ends = ends;
  }

  /** Draws the next pair; says whether it is one of two links without a common end. */
  draw(): boolean {
    const size = this.ends.length / 2;
    const first = nextState(this.state);
    const second = nextState(first);
    this.state = second;
    this.a = pick(first, size);
    this.b = pick(second, size);
    return this.a !== this.b && !haveCommonEnd(this.ends, this.a, this.b);
  }
}

const nextState = (state: number) => (Math.imul(1664525, state) + 1013904223) | 0;
const pick = (state: number, size: number) => Math.floor(((state >>> 0) / 4294967296) * size);

function listPairs(ends: Int32Array): Int32Array {
  const size = ends.length / 2;
  const pairs = new Int32Array(size * (size - 1));
  let filled = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (haveCommonEnd(ends, a, b)) continue;
      pairs[filled++] = a;
      pairs[filled++] = b;
    }
  }
  return pairs.subarray(0, filled);
}

/** The pairs of links without a common end among the next so many that are drawn, after those there are already. */
function samplePairs(sampler: PairSampler, count: number, known: Int32Array = new Int32Array()): Int32Array {
  const pairs = new Int32Array(known.length + 2 * count);
  pairs.set(known);
  let filled = known.length;
  for (let from = 0; from < count; from += pairsOfPiece)
    filled = drawPairs(sampler, Math.min(pairsOfPiece, count - from), pairs, filled);
  return pairs.subarray(0, filled);
}

/** Draws so many pairs and keeps those of links without a common end, from a place in the list on; returns how long that then is. */
function drawPairs(sampler: PairSampler, count: number, pairs: Int32Array, start: number): number {
  let filled = start;
  for (let q = 0; q < count; q++) {
    if (!sampler.draw()) continue;
    pairs[filled++] = sampler.a;
    pairs[filled++] = sampler.b;
  }
  return filled;
}

function haveCommonEnd(ends: Int32Array, a: number, b: number): boolean {
  const s = ends[2 * a];
  const t = ends[2 * a + 1];
  const u = ends[2 * b];
  const v = ends[2 * b + 1];
  return s === u || s === v || t === u || t === v;
}

function countCrossings(ends: Int32Array, pairs: Int32Array, positions: Float64Array): number {
  const { length } = pairs;
  let crossed = 0;
  for (let from = 0; from < length; from += 2 * pairsOfPiece)
    crossed += countPiece(ends, pairs, positions, from, Math.min(from + 2 * pairsOfPiece, length));
  return length > 0 ? (2 * crossed) / length : 0;
}

function countPiece(
  ends: Int32Array,
  pairs: Int32Array,
  positions: Float64Array,
  first: number,
  beyond: number,
): number {
  let crossed = 0;
  for (let q = first; q < beyond; q += 2)
    if (doCross(ends, pairs[q] ?? 0, pairs[q + 1] ?? 0, positions)) crossed++;
  return crossed;
}

/** The share of all pairs of links without a common end that cross. */
function countAll(ends: Int32Array, positions: Float64Array): number {
  const found = new Int32Array(2);
  for (let a = 0; a < ends.length / 2; a++) countWithLater(ends, a, positions, found);
  const [looked = 0, crossed = 0] = found;
  return looked > 0 ? crossed / looked : 0;
}

/** Adds up with how many later links one has no common end, and how many of those it crosses. */
function countWithLater(ends: Int32Array, a: number, positions: Float64Array, found: Int32Array): void {
  let looked = 0;
  let crossed = 0;
  for (let b = a + 1; b < ends.length / 2; b++) {
    if (haveCommonEnd(ends, a, b)) continue;
    looked++;
    if (doCross(ends, a, b, positions)) crossed++;
  }
  found[0] = (found[0] ?? 0) + looked;
  found[1] = (found[1] ?? 0) + crossed;
}

/** As `countCrossings` of a sample that is too large to be kept. */
function sampleCrossings(ends: Int32Array, count: number, positions: Float64Array): number {
  const sampler = new PairSampler(ends);
  const found = new Int32Array(2);
  for (let from = 0; from < count; from += pairsOfPiece)
    samplePiece(sampler, Math.min(pairsOfPiece, count - from), positions, found);
  const [looked = 0, crossed = 0] = found;
  return looked > 0 ? crossed / looked : 0;
}

/** Looks at so many pairs and adds up how many have no common end and how many of those cross. */
function samplePiece(sampler: PairSampler, count: number, positions: Float64Array, found: Int32Array): void {
  let looked = 0;
  let crossed = 0;
  for (let q = 0; q < count; q++) {
    if (!sampler.draw()) continue;
    looked++;
    if (doCross(sampler.ends, sampler.a, sampler.b, positions)) crossed++;
  }
  found[0] = (found[0] ?? 0) + looked;
  found[1] = (found[1] ?? 0) + crossed;
}

function doCross(ends: Int32Array, a: number, b: number, positions: Float64Array): boolean {
  const s = ends[2 * a] ?? 0;
  const t = ends[2 * a + 1] ?? 0;
  const u = ends[2 * b] ?? 0;
  const v = ends[2 * b + 1] ?? 0;
  const sx = positions[s] ?? 0;
  const sy = positions[s + 1] ?? 0;
  const tx = positions[t] ?? 0;
  const ty = positions[t + 1] ?? 0;
  const ux = positions[u] ?? 0;
  const uy = positions[u + 1] ?? 0;
  const vx = positions[v] ?? 0;
  const vy = positions[v + 1] ?? 0;
  const ax = tx - sx;
  const ay = ty - sy;
  if ((ax * (uy - sy) - ay * (ux - sx)) * (ax * (vy - sy) - ay * (vx - sx)) >= 0) return false;
  const bx = vx - ux;
  const by = vy - uy;
  return (bx * (sy - uy) - by * (sx - ux)) * (bx * (ty - uy) - by * (tx - ux)) < 0;
}
