/**
 * Who is linked with whom, as two flat arrays. Self links and parallel links are left out: they say nothing about place. A class for the
 * reason that `MultipoleCells` gives.
 */
export class Adjacency {
  readonly count: number;
  /** Neighbours of node i are `neighbours[offsets[i]] … neighbours[offsets[i + 1] - 1]`, ascending. Length count + 1. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;

  constructor(count: number, offsets: Int32Array, neighbours: Int32Array) {
    this.count = count;
    this.offsets = offsets;
    this.neighbours = neighbours;
  }
}

/** Builds the adjacency of `count` nodes from the link ends; ends outside 0 … count − 1 are ignored. */
export function buildAdjacency(
  count: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
): Adjacency {
  const linkCount = Math.min(sources.length, targets.length);
  const starts = new Int32Array(count + 1);
  for (let e = 0; e < linkCount; e++) {
    const s = sources[e] ?? 0;
    const t = targets[e] ?? 0;
    if (!isLink(s, t, count)) continue;
    starts[s + 1] = (starts[s + 1] ?? 0) + 1;
    starts[t + 1] = (starts[t + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const raw = new Int32Array(starts[count] ?? 0);
  const next = starts.slice(0, count);
  for (let e = 0; e < linkCount; e++) {
    const s = sources[e] ?? 0;
    const t = targets[e] ?? 0;
    if (!isLink(s, t, count)) continue;
    raw[next[s] ?? 0] = t;
    next[s] = (next[s] ?? 0) + 1;
    raw[next[t] ?? 0] = s;
    next[t] = (next[t] ?? 0) + 1;
  }
  const offsets = new Int32Array(count + 1);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    raw.subarray(from, to).sort();
    let previous = -1;
    offsets[i] = kept;
    for (let e = from; e < to; e++) {
      const neighbour = raw[e] ?? 0;
      if (neighbour === previous) continue;
      previous = neighbour;
      raw[kept] = neighbour;
      kept++;
    }
  }
  offsets[count] = kept;
  return new Adjacency(count, offsets, raw.slice(0, kept));
}

function isLink(s: number, t: number, count: number): boolean {
  return s !== t && s >= 0 && t >= 0 && s < count && t < count;
}
