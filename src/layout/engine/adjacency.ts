/** Who is linked with whom, as two flat arrays. Self links and parallel links are left out: they say nothing about place. */
export interface Adjacency {
  readonly count: number;
  /** Neighbours of node i are `neighbours[offsets[i]] … neighbours[offsets[i + 1] - 1]`, ascending. Length count + 1. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
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
    const s = sources[e] as number;
    const t = targets[e] as number;
    if (!isLink(s, t, count)) continue;
    starts[s + 1] = (starts[s + 1] as number) + 1;
    starts[t + 1] = (starts[t + 1] as number) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const raw = new Int32Array(starts[count] as number);
  const next = starts.slice(0, count);
  for (let e = 0; e < linkCount; e++) {
    const s = sources[e] as number;
    const t = targets[e] as number;
    if (!isLink(s, t, count)) continue;
    raw[next[s] as number] = t;
    next[s] = (next[s] as number) + 1;
    raw[next[t] as number] = s;
    next[t] = (next[t] as number) + 1;
  }
  const offsets = new Int32Array(count + 1);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    raw.subarray(from, to).sort();
    let previous = -1;
    offsets[i] = kept;
    for (let e = from; e < to; e++) {
      const neighbour = raw[e] as number;
      if (neighbour === previous) continue;
      previous = neighbour;
      raw[kept] = neighbour;
      kept++;
    }
  }
  offsets[count] = kept;
  return { count, offsets, neighbours: raw.slice(0, kept) };
}

function isLink(s: number, t: number, count: number): boolean {
  return s !== t && s >= 0 && t >= 0 && s < count && t < count;
}
