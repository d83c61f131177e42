import type { LayoutGraph } from "../layout-protocol";

/** Places beyond ± this, layout units, count as no place: squares of sums of them must stay finite. */
const farthest = 1e6;
/** Greatest radius taken at its word, layout units. */
const widest = 1e4;

/** Nodes that may share one place exactly; more say nothing about where they belong, and cost every pair of them. */
const mostAtOnePlace = 8;

/** A layout graph whose every number can be computed with. */
export interface CleanGraph {
  readonly graph: LayoutGraph;
  /** 1 where the node has a place. */
  readonly placed: Uint8Array;
}

/**
 * Copies the graph with places that are not finite, beyond ± 10⁶ or already taken by several unpinned nodes taken for none, radii within 0 … 10⁴, and pins only on nodes
 * that have a place. Missing or short arrays count as zeros, NaNs or −1.
 */
export function cleanGraph(graph: LayoutGraph): CleanGraph {
  const { count } = graph;
  const positions = new Float64Array(2 * count).fill(Number.NaN);
  const placed = new Uint8Array(count);
  const pinned = new Uint8Array(count);
  const radii = new Float64Array(count);
  const groups = new Int32Array(count).fill(-1);
  const crowds = new Map<string, number>();
  const hasRoom = (x: number, y: number, isPinned: boolean) => {
    const place = `${x},${y}`;
    const crowd = crowds.get(place) ?? 0;
    crowds.set(place, crowd + 1);
    return crowd < mostAtOnePlace || isPinned;
  };
  for (let i = 0; i < count; i++) {
    const x = graph.positions[2 * i] ?? Number.NaN;
    const y = graph.positions[2 * i + 1] ?? Number.NaN;
    if (Math.abs(x) <= farthest && Math.abs(y) <= farthest && hasRoom(x, y, graph.pinned[i] === 1)) {
      positions[2 * i] = x;
      positions[2 * i + 1] = y;
      placed[i] = 1;
      pinned[i] = graph.pinned[i] ? 1 : 0;
    }
    const radius = graph.radii[i] ?? 0;
    radii[i] = radius > 0 ? Math.min(radius, widest) : 0;
    groups[i] = Math.max(-1, graph.groups[i] ?? -1);
  }
  return { graph: { ...graph, positions, pinned, radii, groups: numberGroups(groups) }, placed };
}

/** Numbers the groups 0, 1, 2 … in order of appearance, so that none is out of proportion. */
function numberGroups(groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>([[-1, -1]]);
  return groups.map((group) => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    const number = numbers.size - 1;
    numbers.set(group, number);
    return number;
  });
}
