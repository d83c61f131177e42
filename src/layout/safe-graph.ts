import type { LayoutGraph } from "./layout-protocol";

/** No place lies further out than this, layout units: far beyond any picture, yet safe to square and to add up. */
export const FARTHEST = 1e6;
const LEAST_SIZE = 1;
const LARGEST_SIZE = 1000;
const USUAL_RADIUS = 10;

/** The links of a graph that a force can act on, by turns source and target, and what each node keeps clear. */
export interface SafeGraph {
  readonly count: number;
  readonly links: readonly { readonly source: number; readonly target: number }[];
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
  const isNode = (node: number) => node >= 0 && node < count;
  const links: { source: number; target: number }[] = [];
  graph.sources.forEach((source, index) => {
    const target = graph.targets[index] ?? -1;
    if (isNode(source) && isNode(target) && source !== target) links.push({ source, target });
  });
  const radii = Float64Array.from({ length: count }, (_, node) => boundSize(graph.radii[node], USUAL_RADIUS));
  const boxes = Float64Array.from({ length: 2 * count }, (_, at) =>
    boundSize(graph.boxes?.[at], radii[at >> 1] ?? USUAL_RADIUS),
  );
  const isPlaced = (node: number) =>
    Number.isFinite(graph.positions[2 * node]) && Number.isFinite(graph.positions[2 * node + 1]);
  const given = Float64Array.from({ length: 2 * count }, (_, at) =>
    isPlaced(at >> 1) ? boundPlace(graph.positions[at] ?? 0, 0) : Number.NaN,
  );
  const pinned = Uint8Array.from({ length: count }, (_, node) => (graph.pinned[node] === 1 ? 1 : 0));
  return { count, links, radii, boxes, given, pinned, ...numberGroups(graph.groups, count) };
}

function boundSize(size: number | undefined, usual: number): number {
  if (size === undefined || Number.isNaN(size) || size < 0) return usual;
  return Math.min(LARGEST_SIZE, Math.max(LEAST_SIZE, size));
}

function numberGroups(groups: Int32Array, count: number): Pick<SafeGraph, "groups" | "groupCount"> {
  const numbers = new Map<number, number>();
  const numbered = Int32Array.from({ length: count }, (_, node) => {
    const group = groups[node] ?? -1;
    if (group < 0) return -1;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { groups: numbered, groupCount: numbers.size };
}
