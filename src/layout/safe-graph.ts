import type { LayoutGraph } from "./layout-protocol";

/** No place lies further out than this, layout units: far beyond any picture, yet safe to square and to add up. */
export const FARTHEST = 1e6;
const LEAST_SIZE = 1;
const LARGEST_SIZE = 1000;
const USUAL_RADIUS = 10;

/** The links of a graph that a force can act on, and what each node keeps clear. */
export interface SafeGraph {
  readonly count: number;
  /** The node each link starts from, and the one it ends at. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly radii: Float64Array;
  /** Half width and half height by turns of what is drawn for a node, its label included. */
  readonly boxes: Float64Array;
  /** −1 or 0 … `groupCount` − 1. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Given places brought within reach; NaN where there is none. */
  readonly given: Float64Array;
  readonly pinned: Uint8Array;
}

/** Nearer to 0 than this is 0: among the very smallest numbers d3 divides by squares that have become 0. */
const NEAREST = 1e-9;

/** Brings a place within reach: what is no number becomes `instead`. */
export function boundPlace(value: number, instead: number): number {
  if (Number.isNaN(value)) return instead;
  if (Math.abs(value) < NEAREST) return 0;
  return Math.min(FARTHEST, Math.max(-FARTHEST, value));
}

/**
 * Makes any graph one that forces can work on: self loops and links to nodes that are not there are left out (they
 * pull on nothing), sizes and places are brought within bounds, infinite places count as none.
 */
export function buildSafeGraph(graph: LayoutGraph): SafeGraph {
  const count = Math.max(0, Math.floor(graph.count));
  const radii = new Float64Array(count);
  const boxes = new Float64Array(2 * count);
  const given = new Float64Array(2 * count).fill(Number.NaN);
  const pinned = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const radius = boundSize(graph.radii[node], USUAL_RADIUS);
    radii[node] = radius;
    for (let at = 2 * node; at < 2 * node + 2; at++) boxes[at] = boundSize(graph.boxes?.[at], radius);
    if (graph.pinned[node] === 1) pinned[node] = 1;
    const x = graph.positions[2 * node] ?? Number.NaN;
    const y = graph.positions[2 * node + 1] ?? Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    given[2 * node] = boundPlace(x, 0);
    given[2 * node + 1] = boundPlace(y, 0);
  }
  return {
    count,
    ...pickLinks(graph, count),
    radii,
    boxes,
    given,
    pinned,
    ...numberGroups(graph.groups, count),
  };
}

function pickLinks(graph: LayoutGraph, count: number): Pick<SafeGraph, "sources" | "targets"> {
  const sources = new Int32Array(graph.sources.length);
  const targets = new Int32Array(graph.sources.length);
  let picked = 0;
  for (let link = 0; link < sources.length; link++) {
    const source = graph.sources[link] ?? -1;
    const target = graph.targets[link] ?? -1;
    if (source < 0 || source >= count || target < 0 || target >= count || source === target) continue;
    sources[picked] = source;
    targets[picked++] = target;
  }
  return { sources: sources.slice(0, picked), targets: targets.slice(0, picked) };
}

function boundSize(size: number | undefined, usual: number): number {
  if (size === undefined || Number.isNaN(size) || size < 0) return usual;
  return Math.min(LARGEST_SIZE, Math.max(LEAST_SIZE, size));
}

function numberGroups(groups: Int32Array, count: number): Pick<SafeGraph, "groups" | "groupCount"> {
  const numbers = new Map<number, number>();
  const numbered = new Int32Array(count).fill(-1);
  for (let node = 0; node < count; node++) {
    const group = groups[node] ?? -1;
    if (group < 0) continue;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    numbered[node] = number;
  }
  return { groups: numbered, groupCount: numbers.size };
}
