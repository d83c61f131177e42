import type { Actor } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { estimateLabelWidth } from "./estimate-label-width";
import type { LayoutGraph } from "./layout-protocol";

/** Symbols grow with the number of relationships; these are the smallest and the largest radius in the picture. */
const SMALLEST_RADIUS = 6;
const LARGEST_RADIUS = 17;
/** Number of relationships from which a symbol is largest. */
const BUSY = 16;
/** Half the height of a line of label. */
const HALF_LINE = 8;
/** A label wider than this is broken into two lines. */
const WIDEST_LINE = 135;

/** Above this, no engine looks at labels: too many are hidden for it to pay. */
const MOST_LABELLED = 5000;

/** An actor of more sectors than this stands between them and is drawn to none. */
const MOST_SECTORS = 2;

/** Which part of a network is laid out, and from where. */
export interface LayoutScope {
  /** By actor index: whether it takes part. */
  readonly hasActor: (actor: number) => boolean;
  /** By relationship index: whether it ties its actors in the layout. */
  readonly hasRelationship: (relationship: number) => boolean;
  /** x and y by turns in the order of `network.actors`; NaN where there is no place. */
  readonly positions: Float64Array;
  /** By actor index: whether it must not move. */
  readonly isPinned: (actor: number) => boolean;
}

/** A graph to lay out and the way back to the network. */
export interface ScopedGraph {
  readonly graph: LayoutGraph;
  /** Actor index of each node. */
  readonly actorOf: Int32Array;
  /** Node of each actor index; −1 where the actor takes no part. */
  readonly nodeOf: Int32Array;
}

/**
 * The numbers a layout needs of a network, or of a part of it. Sizes are estimates in layout units, good enough to leave
 * room for symbols and labels; an actor belongs to the first of its sectors, and to none where it has more than two.
 */
export function buildLayoutGraph(index: NetworkIndex, scope: LayoutScope): ScopedGraph {
  const { actors } = index.network;
  const { sectors, sectorStart } = index.facets;
  const nodeOf = new Int32Array(actors.length).fill(-1);
  const members = new Int32Array(actors.length);
  let count = 0;
  for (let actor = 0; actor < nodeOf.length; actor++) {
    if (!scope.hasActor(actor)) continue;
    nodeOf[actor] = count;
    members[count++] = actor;
  }
  const actorOf = members.slice(0, count);
  const radii = new Float64Array(count);
  const positions = new Float64Array(2 * count);
  const boxes = count > MOST_LABELLED ? undefined : new Float64Array(2 * count);
  const groups = new Int32Array(count).fill(-1);
  const pinned = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const at = actorOf[node] ?? 0;
    const radius = radiusOf(index.degree[at] ?? 0);
    radii[node] = radius;
    positions[2 * node] = scope.positions[2 * at] ?? Number.NaN;
    positions[2 * node + 1] = scope.positions[2 * at + 1] ?? Number.NaN;
    const actor = actors[at];
    if (boxes && actor) writeBox(actor, radius, boxes, node);
    const firstSector = sectorStart[at] ?? 0;
    const sectorCount = (sectorStart[at + 1] ?? firstSector) - firstSector;
    if (sectorCount > 0 && sectorCount <= MOST_SECTORS) groups[node] = sectors[firstSector] ?? -1;
    if (scope.isPinned(at)) pinned[node] = 1;
  }
  const graph: LayoutGraph = {
    count,
    ...gatherLinks(index, scope, nodeOf),
    radii,
    ...(boxes ? { boxes } : {}),
    groups,
    positions,
    pinned,
  };
  return { graph, actorOf, nodeOf };
}

/** The links of the scope as node numbers. */
function gatherLinks(
  index: NetworkIndex,
  scope: LayoutScope,
  nodeOf: Int32Array,
): Pick<LayoutGraph, "sources" | "targets"> {
  const { length } = index.network.relationships;
  const sources = new Int32Array(length);
  const targets = new Int32Array(length);
  let count = 0;
  for (let relationship = 0; relationship < length; relationship++) {
    const source = nodeOf[index.sourceOf[relationship] ?? -1] ?? -1;
    const target = nodeOf[index.targetOf[relationship] ?? -1] ?? -1;
    if (source < 0 || target < 0 || !scope.hasRelationship(relationship)) continue;
    sources[count] = source;
    targets[count] = target;
    count++;
  }
  return { sources: sources.slice(0, count), targets: targets.slice(0, count) };
}

/** Half width and half height of a node with its label, which stands above or below the symbol, or beside it. */
function writeBox(actor: Actor, radius: number, boxes: Float64Array, node: number): void {
  const label = widestLabel(actor);
  const isBroken = label > WIDEST_LINE;
  boxes[2 * node] = Math.max(radius, Math.min(WIDEST_LINE, isBroken ? 0.55 * label : label) / 2);
  boxes[2 * node + 1] = radius + (isBroken ? 2 : 1) * HALF_LINE;
}

function radiusOf(degree: number): number {
  return SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(Math.min(1, degree / BUSY));
}

/** The same picture must do for every language, so the widest name counts. */
function widestLabel({ label }: Actor): number {
  const names = typeof label === "string" ? [label] : Object.values(label);
  return Math.max(0, ...names.map(estimateLabelWidth));
}
