import type { Adjacency } from "./adjacency";

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
  const walk = createWalk(count);
  let diameter = 1;
  for (let from = 0; from < roots.length; from += batch) {
    diameter = Math.max(diameter, walkTogether(adjacency, roots, from, walk, distances));
    yield;
  }
  return { distances, diameter };
}

interface Walk {
  /** The walks that have reached a node, and those that are there now and will go on from there, a bit each. */
  readonly reached: Int32Array;
  readonly here: Int32Array;
  readonly next: Int32Array;
  /** The nodes at which any walk is now, and will be next. */
  readonly now: Int32Array;
  readonly later: Int32Array;
}

function createWalk(count: number): Walk {
  return {
    reached: new Int32Array(count),
    here: new Int32Array(count),
    next: new Int32Array(count),
    now: new Int32Array(count),
    later: new Int32Array(count),
  };
}

/** Walks from up to 32 roots; returns how far the farthest node is from any. */
function walkTogether(
  { offsets, neighbours }: Adjacency,
  roots: Int32Array,
  from: number,
  walk: Walk,
  distances: Uint16Array,
): number {
  const { reached } = walk;
  let { here, next, now, later } = walk;
  const size = roots.length;
  let active = 0;
  reached.fill(0);
  here.fill(0);
  next.fill(0);
  for (let k = from; k < Math.min(size, from + batch); k++) {
    const root = roots[k] ?? 0;
    const bit = 1 << (k - from);
    if (here[root] === 0) now[active++] = root;
    here[root] = (here[root] ?? 0) | bit;
    reached[root] = (reached[root] ?? 0) | bit;
  }
  let distance = 0;
  while (active > 0) {
    distance++;
    const told = Math.min(distance, farthest);
    let found = 0;
    for (let k = 0; k < active; k++) {
      const v = now[k] ?? 0;
      const walks = here[v] ?? 0;
      here[v] = 0;
      const to = offsets[v + 1] ?? 0;
      for (let e = offsets[v] ?? 0; e < to; e++) {
        const u = neighbours[e] ?? 0;
        const before = reached[u] ?? 0;
        let arriving = walks & ~before;
        if (arriving === 0) continue;
        reached[u] = before | arriving;
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
    [here, next] = [next, here];
    [now, later] = [later, now];
    active = found;
  }
  return distance - 1;
}
