import type { Adjacency } from "./adjacency";
import { pieceLength } from "./piece-length";

/** Roots walked from at a time: the bits of a number. */
const batch = 32;
/** The greatest distance that is told from greater ones. */
const farthest = 65535;

/** Distances of every node from each of some roots, links. */
export interface RootDistances {
  /** Between node i and root r at i × roots.length + r: a node's row lies together. 0 as well where nothing leads. */
  readonly distances: Uint16Array;
  /** The greatest of them, 1 at least. */
  readonly diameter: number;
}

/**
 * Measures the distances from many roots at once: 32 breadth-first walks go side by side, a bit each, so that a link is followed about as
 * often as walks arrive at different times, and not once for each (Then et al., "The more the merrier: efficient multi-source graph
 * traversal", 2014). Yields after every 32 roots.
 */
export function* measureDistances(
  adjacency: Adjacency,
  roots: Int32Array,
): Generator<void, RootDistances, void> {
  const { count } = adjacency;
  const distances = new Uint16Array(count * roots.length);
  const walk = new Walk(count);
  let diameter = 1;
  for (let from = 0; from < roots.length; from += batch) {
    diameter = Math.max(diameter, walkTogether(adjacency, roots, from, walk, distances));
    yield;
  }
  return { distances, diameter };
}

/** Where walks are, a bit each. A class for the reason that `MultipoleCells` gives. */
class Walk {
  /** The walks that have reached a node, and those that are there now and will go on from there. */
  readonly reached: Int32Array;
  here: Int32Array;
  next: Int32Array;
  /** The nodes at which any walk is now, and will be next. */
  now: Int32Array;
  later: Int32Array;

  constructor(count: number) {
    this.reached = new Int32Array(count);
    this.here = new Int32Array(count);
    this.next = new Int32Array(count);
    this.now = new Int32Array(count);
    this.later = new Int32Array(count);
  }
}

/** Walks from up to 32 roots; returns how far the farthest node is from any. */
function walkTogether(
  adjacency: Adjacency,
  roots: Int32Array,
  from: number,
  walk: Walk,
  distances: Uint16Array,
): number {
  const { reached, here, now } = walk;
  const size = roots.length;
  let active = 0;
  reached.fill(0);
  here.fill(0);
  walk.next.fill(0);
  for (let k = from; k < Math.min(size, from + batch); k++) {
    const root = roots[k] ?? 0;
    const bit = 1 << (k - from);
    if (here[root] === 0) now[active++] = root;
    here[root] = (here[root] ?? 0) | bit;
    reached[root] = (reached[root] ?? 0) | bit;
  }
  let distance = 0;
  while (active > 0) {
    const told = Math.min(++distance, farthest);
    let found = 0;
    for (let k = 0; k < active; k += pieceLength) {
      const beyond = Math.min(k + pieceLength, active);
      found = goOn(adjacency, walk, k, beyond, found, told, distances, size, from);
    }
    [walk.here, walk.next] = [walk.next, walk.here];
    [walk.now, walk.later] = [walk.later, walk.now];
    active = found;
  }
  return distance - 1;
}

/**
 * Takes the walks at some of the nodes a link further and tells the `distances` of whom they reach. `before` nodes are known to be
 * gone on from next; returns how many are then.
 */
function goOn(
  { offsets, neighbours }: Adjacency,
  { reached, here, next, now, later }: Walk,
  first: number,
  beyond: number,
  before: number,
  told: number,
  distances: Uint16Array,
  size: number,
  from: number,
): number {
  let found = before;
  for (let k = first; k < beyond; k++) {
    const v = now[k] ?? 0;
    const walks = here[v] ?? 0;
    here[v] = 0;
    const to = offsets[v + 1] ?? 0;
    for (let e = offsets[v] ?? 0; e < to; e++) {
      const u = neighbours[e] ?? 0;
      const were = reached[u] ?? 0;
      let arriving = walks & ~were;
      if (arriving === 0) continue;
      reached[u] = were | arriving;
      if (next[u] === 0) later[found++] = u;
      next[u] = (next[u] ?? 0) | arriving;
      const row = u * size + from + 31;
      while (arriving !== 0) {
        const bit = arriving & -arriving;
        distances[row - Math.clz32(bit)] = told;
        arriving ^= bit;
      }
    }
  }
  return found;
}
