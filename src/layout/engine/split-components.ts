import { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";

/** The nodes of each connected part, largest part first; part p is `nodes[starts[p]] … nodes[starts[p + 1] - 1]`. */
export interface Components {
  readonly nodes: Int32Array;
  readonly starts: Int32Array;
}

/** Splits a network into its connected parts. Isolates are parts of one node. */
export function splitComponents(adjacency: Adjacency): Components {
  const { count } = adjacency;
  const reached = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  const found = new Int32Array(count);
  const starts: number[] = [];
  let filled = 0;
  for (let i = 0; i < count; i++) {
    if ((reached[i] ?? 0) >= 0) continue;
    const size = walkBreadthFirst(adjacency, i, reached, queue);
    starts.push(filled);
    found.set(queue.subarray(0, size), filled);
    filled += size;
  }
  const endOf = (p: number) => starts[p + 1] ?? count;
  const bySize = starts
    .map((_, p) => p)
    .sort((a, b) => endOf(b) - (starts[b] ?? 0) - (endOf(a) - (starts[a] ?? 0)) || a - b);
  const nodes = new Int32Array(count);
  const sortedStarts = new Int32Array(starts.length + 1);
  let at = 0;
  bySize.forEach((p, k) => {
    sortedStarts[k] = at;
    const members = found.slice(starts[p], endOf(p)).sort();
    nodes.set(members, at);
    at += members.length;
  });
  sortedStarts[starts.length] = count;
  return { nodes, starts: sortedStarts };
}

/** The adjacency of a part, its nodes renumbered in the order given. `places` is scratch space for every node. */
export function sliceAdjacency(adjacency: Adjacency, members: Int32Array, places: Int32Array): Adjacency {
  const count = members.length;
  const offsets = new Int32Array(count + 1);
  for (let k = 0; k < count; k++) places[members[k] ?? 0] = k;
  for (let k = 0; k < count; k++) {
    const i = members[k] ?? 0;
    offsets[k + 1] = (offsets[k] ?? 0) + (adjacency.offsets[i + 1] ?? 0) - (adjacency.offsets[i] ?? 0);
  }
  const neighbours = new Int32Array(offsets[count] ?? 0);
  for (let k = 0; k < count; k++) {
    const from = adjacency.offsets[members[k] ?? 0] ?? 0;
    const to = offsets[k + 1] ?? 0;
    for (let e = offsets[k] ?? 0; e < to; e++)
      neighbours[e] = places[adjacency.neighbours[from + e - (offsets[k] ?? 0)] ?? 0] ?? 0;
  }
  return new Adjacency(count, offsets, neighbours);
}

/** The links of each part as they were given, ends renumbered within the part; part p's are at starts[p] … starts[p + 1] − 1. */
export interface ComponentLinks {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly starts: Int32Array;
}

/** Sorts the links by part, keeping their order within it. Links with an end outside the network are left out. */
export function splitLinks(
  { nodes, starts }: Components,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
): ComponentLinks {
  const count = nodes.length;
  const partCount = starts.length - 1;
  const partOf = new Int32Array(count);
  const placeOf = new Int32Array(count);
  for (let p = 0; p < partCount; p++) {
    for (let k = starts[p] ?? 0; k < (starts[p + 1] ?? 0); k++) {
      partOf[nodes[k] ?? 0] = p;
      placeOf[nodes[k] ?? 0] = k - (starts[p] ?? 0);
    }
  }
  const size = Math.min(sources.length, targets.length);
  const isInside = (e: number) => {
    const s = sources[e] ?? -1;
    const t = targets[e] ?? -1;
    return s >= 0 && t >= 0 && s < count && t < count;
  };
  const linkStarts = new Int32Array(partCount + 1);
  for (let e = 0; e < size; e++) {
    if (!isInside(e)) continue;
    const p = partOf[sources[e] ?? 0] ?? 0;
    linkStarts[p + 1] = (linkStarts[p + 1] ?? 0) + 1;
  }
  for (let p = 0; p < partCount; p++) linkStarts[p + 1] = (linkStarts[p + 1] ?? 0) + (linkStarts[p] ?? 0);
  const next = linkStarts.slice(0, partCount);
  const sorted = { sources: new Int32Array(size), targets: new Int32Array(size), starts: linkStarts };
  for (let e = 0; e < size; e++) {
    if (!isInside(e)) continue;
    const p = partOf[sources[e] ?? 0] ?? 0;
    const k = next[p] ?? 0;
    sorted.sources[k] = placeOf[sources[e] ?? 0] ?? 0;
    sorted.targets[k] = placeOf[targets[e] ?? 0] ?? 0;
    next[p] = k + 1;
  }
  return sorted;
}
