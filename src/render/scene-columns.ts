import type { SymbolName } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { coloursOfSector } from "../model/sector-colour";
import { HIDDEN, type VisibleNetwork } from "../model/visible-network";
import { buildLinkBends } from "./link-bends";
import { PALETTES, type Theme } from "./palette";
import { buildSceneGroups, type LinkEnds, type SceneGroups } from "./scene-groups";
import { findCategoryColour, type ScenePaint } from "./scene-paint";

/** What the structure of a scene is made from; who points at what changes nothing in it. */
export interface ColumnsInput {
  readonly index: NetworkIndex;
  readonly visible: VisibleNetwork;
  readonly theme: Theme;
  readonly paint?: ScenePaint | null;
  readonly sizes?: Float64Array | null;
}

/**
 * What a scene shows and what it looks like, as one array per property, so that a hundred thousand actors are a handful of
 * objects. A place is a position in `Scene.nodes` or `Scene.links`.
 */
export interface SceneColumns {
  readonly nodeCount: number;
  readonly linkCount: number;
  /** Actor index by node place, and node place by actor index (−1: not shown). */
  readonly actorOf: Int32Array;
  readonly placeOf: Int32Array;
  /** Relationship index by link place, and link place by relationship index (−1: not shown). */
  readonly relationshipOf: Int32Array;
  readonly linkPlaceOf: Int32Array;
  /** Node places of the ends of a link. */
  readonly sourceOf: Int32Array;
  readonly targetOf: Int32Array;
  /** Positions in `STATUSES`. */
  readonly statusOf: Uint8Array;
  /** Positions in `symbols`. */
  readonly symbolOf: Uint8Array;
  readonly symbols: readonly SymbolName[];
  /** Positions in `colours`; `NO_COLOUR` where an actor has no second one. */
  readonly colourOf: Uint16Array;
  readonly secondColourOf: Uint16Array;
  /** `#rrggbb`. */
  readonly colours: readonly string[];
  readonly radiusPx: Float32Array;
  /** How many drawn links end at a node; a loop counts once. */
  readonly drawnDegree: Int32Array;
  /** `SceneLink.bend` by link place; worked out when first asked for. */
  readonly bends: () => Float64Array;
  /** Unconnected groups; worked out when first asked for. */
  readonly groups: () => SceneGroups;
  /** Node places, the best connected in the document first; worked out when first asked for. */
  readonly byDegree: () => Int32Array;
}

/** No second colour. */
export const NO_COLOUR = 65_535;

const SMALLEST_RADIUS_PX = 6;
const LARGEST_RADIUS_PX = 18;
/** Relationships that earn the largest symbol in a network whose busiest actor has fewer. */
const BUSY = 16;

/** Area, not radius, tells the share of the largest; bounded, so that a hub does not swallow its neighbours. */
export function radiusOfShare(part: number): number {
  const share = Math.sqrt(part);
  return Math.round((SMALLEST_RADIUS_PX + (LARGEST_RADIUS_PX - SMALLEST_RADIUS_PX) * share) * 4) / 4;
}

/** Hands out a number for each different entry. */
function createTable<Entry>() {
  const entries: Entry[] = [];
  const numbers = new Map<Entry, number>();
  return {
    entries,
    numberOf: (entry: Entry) => {
      let number = numbers.get(entry);
      if (number === undefined) {
        number = entries.push(entry) - 1;
        numbers.set(entry, number);
      }
      return number;
    },
  };
}

/** Entries looked at between two pauses: a few milliseconds. */
const ENTRIES_PER_STEP = 2000;

/** Builds the columns, in time linear in the network. */
export function buildSceneColumns(input: ColumnsInput): SceneColumns {
  const steps = buildSceneColumnsInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds. */
function* buildSceneColumnsInSteps(input: ColumnsInput): Generator<undefined, SceneColumns, undefined> {
  const { index, visible } = input;
  const { statuses } = index.facets;
  const actorOf = new Int32Array(visible.actors.length);
  const placeOf = new Int32Array(visible.actors.length).fill(-1);
  let nodeCount = 0;
  for (let actor = 0; actor < placeOf.length; actor++) {
    if (actor % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    if (visible.actors[actor] === HIDDEN) continue;
    actorOf[nodeCount] = actor;
    placeOf[actor] = nodeCount++;
  }
  const relationshipOf = new Int32Array(statuses.length);
  const linkPlaceOf = new Int32Array(statuses.length).fill(-1);
  const sourceOf = new Int32Array(statuses.length);
  const targetOf = new Int32Array(statuses.length);
  const statusOf = new Uint8Array(statuses.length);
  const drawnDegree = new Int32Array(nodeCount);
  let linkCount = 0;
  for (let relationship = 0; relationship < statuses.length; relationship++) {
    if (relationship % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    if (visible.relationships[relationship] === HIDDEN) continue;
    const source = placeOf[index.sourceOf[relationship] ?? -1] ?? -1;
    const target = placeOf[index.targetOf[relationship] ?? -1] ?? -1;
    if (source < 0 || target < 0) continue;
    relationshipOf[linkCount] = relationship;
    sourceOf[linkCount] = source;
    targetOf[linkCount] = target;
    statusOf[linkCount] = statuses[relationship] ?? 0;
    linkPlaceOf[relationship] = linkCount++;
    drawnDegree[source] = (drawnDegree[source] ?? 0) + 1;
    if (target !== source) drawnDegree[target] = (drawnDegree[target] ?? 0) + 1;
  }
  const shown = { actorOf: actorOf.slice(0, nodeCount), drawnDegree };
  const ends = { sourceOf: sourceOf.slice(0, linkCount), targetOf: targetOf.slice(0, linkCount) };
  return {
    nodeCount,
    linkCount,
    placeOf,
    relationshipOf: relationshipOf.slice(0, linkCount),
    linkPlaceOf,
    statusOf: statusOf.slice(0, linkCount),
    ...shown,
    ...ends,
    ...(yield* dressNodesInSteps(input, shown.actorOf)),
    ...buildLater(index, placeOf, nodeCount, ends),
  };
}

type NodeDress = Pick<
  SceneColumns,
  "symbolOf" | "symbols" | "colourOf" | "secondColourOf" | "colours" | "radiusPx"
>;

/** Symbols, colours and sizes. */
function* dressNodesInSteps(
  input: ColumnsInput,
  actorOf: Int32Array,
): Generator<undefined, NodeDress, undefined> {
  const { index, theme, paint, sizes } = input;
  const { facets, degree } = index;
  const symbols = createTable<SymbolName>();
  const symbolOfKind = Uint8Array.from(index.network.kinds, ({ symbol }) => symbols.numberOf(symbol));
  const symbolOf = new Uint8Array(actorOf.length);
  const colours = createTable<string>();
  const colourOf = new Uint16Array(actorOf.length);
  const secondColourOf = new Uint16Array(actorOf.length).fill(NO_COLOUR);
  const radiusPx = new Float32Array(actorOf.length);
  const busiest = Math.max(BUSY, index.mostDegree);
  const colourOfSector = Uint16Array.from(index.network.sectors, (sector) =>
    colours.numberOf(coloursOfSector(sector)[theme]),
  );
  const without = colours.numberOf(PALETTES[theme].mutedInk);
  for (let place = 0; place < actorOf.length; place++) {
    if (place % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    const actor = actorOf[place] ?? 0;
    symbolOf[place] = symbolOfKind[facets.kinds[actor] ?? -1] ?? symbols.numberOf("circle");
    radiusPx[place] = radiusOfShare(sizes ? (sizes[actor] ?? 0) : (degree[actor] ?? 0) / busiest);
    if (paint) {
      colourOf[place] = colours.numberOf(findCategoryColour(paint.categoryOf[actor] ?? -1, theme));
      continue;
    }
    const start = facets.sectorStart[actor] ?? 0;
    const count = (facets.sectorStart[actor + 1] ?? 0) - start;
    colourOf[place] = count > 0 ? (colourOfSector[facets.sectors[start] ?? -1] ?? without) : without;
    if (count > 1) secondColourOf[place] = colourOfSector[facets.sectors[start + 1] ?? -1] ?? NO_COLOUR;
  }
  return { symbolOf, symbols: symbols.entries, colourOf, secondColourOf, colours: colours.entries, radiusPx };
}

/** What is not needed for every picture. */
function buildLater(
  index: NetworkIndex,
  placeOf: Int32Array,
  nodeCount: number,
  ends: LinkEnds,
): Pick<SceneColumns, "bends" | "groups" | "byDegree"> {
  const once = <Value>(build: () => Value): (() => Value) => {
    let built: { readonly value: Value } | null = null;
    return () => (built ??= { value: build() }).value;
  };
  return {
    bends: once(() => buildLinkBends(ends)),
    groups: once(() => buildSceneGroups(nodeCount, ends)),
    byDegree: once(() => {
      const places = new Int32Array(nodeCount);
      let count = 0;
      for (const actor of index.byDegree) {
        const place = placeOf[actor] ?? -1;
        if (place >= 0) places[count++] = place;
      }
      return places;
    }),
  };
}

interface Remembered {
  readonly input: ColumnsInput;
  readonly columns: SceneColumns;
}

const remembered = new WeakMap<VisibleNetwork, Remembered[]>();

/** The columns of what is visible: the same object as long as nothing they are made from has changed. */
export function findSceneColumns(input: ColumnsInput): SceneColumns {
  return recall(input) ?? remember(input, buildSceneColumns(input));
}

/** Has the columns ready for `findSceneColumns`, in steps of a few milliseconds. */
export function* prepareSceneColumns(input: ColumnsInput): Generator<undefined, void, undefined> {
  if (!recall(input)) remember(input, yield* buildSceneColumnsInSteps(input));
}

function recall(input: ColumnsInput): SceneColumns | undefined {
  return remembered
    .get(input.visible)
    ?.find(
      ({ input: { index, theme, paint, sizes } }) =>
        index.shape === input.index.shape &&
        theme === input.theme &&
        paint?.categoryOf === input.paint?.categoryOf &&
        (sizes ?? null) === (input.sizes ?? null),
    )?.columns;
}

function remember(
  { index, visible, theme, paint, sizes }: ColumnsInput,
  columns: SceneColumns,
): SceneColumns {
  // Two themes, since an export may draw the other one.
  const known = remembered.get(visible)?.slice(0, 1) ?? [];
  remembered.set(visible, [
    { input: { index, visible, theme, paint: paint ?? null, sizes: sizes ?? null }, columns },
    ...known,
  ]);
  return columns;
}
