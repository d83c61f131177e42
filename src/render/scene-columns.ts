import type { SymbolName } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { HIDDEN, type VisibleNetwork } from "../model/visible-network";
import { buildLinkBends } from "./link-bends";
import { PALETTES, type Theme } from "./palette";
import { buildSceneGroups } from "./scene-groups";
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
  readonly groups: () => ReturnType<typeof buildSceneGroups>;
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

/** Hands out a number for each different text. */
function createTextTable() {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    numberOf: (text: string) => {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
  };
}

/** Builds the columns, in time linear in the network. */
export function buildSceneColumns(input: ColumnsInput): SceneColumns {
  const { index, visible } = input;
  const { actors, relationships } = index.network;
  const actorOf = new Int32Array(actors.length);
  const placeOf = new Int32Array(actors.length).fill(-1);
  let nodeCount = 0;
  for (let actor = 0; actor < actors.length; actor++) {
    if (visible.actors[actor] === HIDDEN) continue;
    actorOf[nodeCount] = actor;
    placeOf[actor] = nodeCount++;
  }
  const relationshipOf = new Int32Array(relationships.length);
  const linkPlaceOf = new Int32Array(relationships.length).fill(-1);
  const sourceOf = new Int32Array(relationships.length);
  const targetOf = new Int32Array(relationships.length);
  const drawnDegree = new Int32Array(nodeCount);
  let linkCount = 0;
  for (let relationship = 0; relationship < relationships.length; relationship++) {
    const source = placeOf[index.sourceOf[relationship] ?? -1] ?? -1;
    const target = placeOf[index.targetOf[relationship] ?? -1] ?? -1;
    if (visible.relationships[relationship] === HIDDEN || source < 0 || target < 0) continue;
    relationshipOf[linkCount] = relationship;
    sourceOf[linkCount] = source;
    targetOf[linkCount] = target;
    linkPlaceOf[relationship] = linkCount++;
    drawnDegree[source] = (drawnDegree[source] ?? 0) + 1;
    if (target !== source) drawnDegree[target] = (drawnDegree[target] ?? 0) + 1;
  }
  const statusNumber = new Map<Status, number>(STATUSES.map((status, at) => [status, at]));
  const statusOf = new Uint8Array(linkCount);
  for (let link = 0; link < linkCount; link++) {
    statusOf[link] = statusNumber.get(relationships[relationshipOf[link] ?? 0]?.status ?? "operating") ?? 0;
  }
  const shown = { actorOf: actorOf.slice(0, nodeCount), drawnDegree };
  const ends = { sourceOf: sourceOf.slice(0, linkCount), targetOf: targetOf.slice(0, linkCount) };
  return {
    nodeCount,
    linkCount,
    placeOf,
    relationshipOf: relationshipOf.slice(0, linkCount),
    linkPlaceOf,
    statusOf,
    ...shown,
    ...ends,
    ...dressNodes(input, shown.actorOf),
    ...buildLater(index, shown.actorOf, ends),
  };
}

/** Symbols, colours and sizes. */
function dressNodes(
  { index, theme, paint, sizes }: ColumnsInput,
  actorOf: Int32Array,
): Pick<SceneColumns, "symbolOf" | "symbols" | "colourOf" | "secondColourOf" | "colours" | "radiusPx"> {
  const { actors } = index.network;
  const symbols: SymbolName[] = [];
  const symbolOf = new Uint8Array(actorOf.length);
  const colourOf = new Uint16Array(actorOf.length);
  const secondColourOf = new Uint16Array(actorOf.length).fill(NO_COLOUR);
  const radiusPx = new Float32Array(actorOf.length);
  const colours = createTextTable();
  const busiest = Math.max(
    BUSY,
    index.degree.reduce((most, degree) => Math.max(most, degree), 0),
  );
  actorOf.forEach((actor, place) => {
    const { kind, sectors } = actors[actor] ?? { kind: null, sectors: [] };
    const symbol = (kind && index.kindById.get(kind)?.symbol) ?? "circle";
    let number = symbols.indexOf(symbol);
    if (number < 0) number = symbols.push(symbol) - 1;
    symbolOf[place] = number;
    radiusPx[place] = radiusOfShare(sizes ? (sizes[actor] ?? 0) : (index.degree[actor] ?? 0) / busiest);
    if (paint) {
      colourOf[place] = colours.numberOf(findCategoryColour(paint.categoryOf[actor] ?? -1, theme));
      return;
    }
    let known = 0;
    for (const id of sectors) {
      const sector = index.sectorById.get(id);
      if (!sector || known > 1) continue;
      const colour = colours.numberOf(theme === "dark" ? sector.colorDark : sector.color);
      if (known === 0) colourOf[place] = colour;
      else secondColourOf[place] = colour;
      known++;
    }
    if (known === 0) colourOf[place] = colours.numberOf(PALETTES[theme].mutedInk);
  });
  return { symbolOf, symbols, colourOf, secondColourOf, colours: colours.texts, radiusPx };
}

/** What is not needed for every picture. */
function buildLater(
  index: NetworkIndex,
  actorOf: Int32Array,
  { sourceOf, targetOf }: Pick<SceneColumns, "sourceOf" | "targetOf">,
): Pick<SceneColumns, "bends" | "groups" | "byDegree"> {
  const once = <Value>(build: () => Value): (() => Value) => {
    let built: { readonly value: Value } | null = null;
    return () => (built ??= { value: build() }).value;
  };
  const links = once(() =>
    Array.from(sourceOf, (source, link) => ({ source, target: targetOf[link] ?? -1 })),
  );
  return {
    bends: once(() => buildLinkBends(links())),
    groups: once(() => buildSceneGroups(actorOf.length, links())),
    byDegree: once(() => {
      const degreeOf = (place: number) => index.degree[actorOf[place] ?? -1] ?? 0;
      return Int32Array.from(actorOf.keys()).sort(
        (one, other) => degreeOf(other) - degreeOf(one) || one - other,
      );
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
  const known = remembered.get(input.visible) ?? [];
  const found = known.find(
    ({ input: { index, theme, paint, sizes } }) =>
      index === input.index &&
      theme === input.theme &&
      paint?.categoryOf === input.paint?.categoryOf &&
      (sizes ?? null) === (input.sizes ?? null),
  );
  if (found) return found.columns;
  const { index, visible, theme, paint, sizes } = input;
  const columns = buildSceneColumns(input);
  // Two themes, since an export may draw the other one.
  remembered.set(visible, [
    { input: { index, visible, theme, paint: paint ?? null, sizes: sizes ?? null }, columns },
    ...known.slice(0, 1),
  ]);
  return columns;
}
