import type { ActorId, RelationshipId } from "../model/ids";
import { localize } from "../model/localized-text";
import { FADED } from "../model/visible-network";
import { addSpotlight } from "./add-spotlight";
import { buildScene, buildSceneHulls } from "./build-scene";
import { DIMMED, EMPHASES, LIT, NORMAL, type LargeScene } from "./large-scene";
import { PALETTES } from "./palette";
import type { SceneHull } from "./scene";
import { findSceneColumns, type SceneColumns } from "./scene-columns";
import { buildSceneEmphasis, type SceneEmphasis } from "./scene-emphasis";
import type { SceneInput } from "./scene-input";
import { createSceneWriter } from "./scene-writer";

/** Builds the scene of a large network: its structure is remembered, only what the reader is doing is worked out anew. */
export function buildLargeScene(input: SceneInput): LargeScene {
  const { index, selection, hover, theme, language } = input;
  const { actors, relationships } = index.network;
  const columns = findSceneColumns(input);
  const emphasis = addSpotlight(
    buildSceneEmphasis(index, input.visible, selection, hover, input.lit),
    input.spotlight,
    hover !== null,
  );
  const { nodeEmphasis, linkEmphasis } = buildEmphasisColumns(input, columns, emphasis);
  const writer = createSceneWriter(input, columns);
  const placesOf = (ids: Iterable<ActorId>) =>
    Array.from(ids, (id) => columns.placeOf[index.actorIndex.get(id) ?? -1] ?? -1).filter(isPlace);
  const linksOf = (ids: Iterable<RelationshipId>) =>
    Array.from(ids, (id) => columns.linkPlaceOf[index.relationshipIndex.get(id) ?? -1] ?? -1).filter(isPlace);
  const selectedNodes = placesOf(selection.actors);
  const meantNodes = [
    ...new Set([
      ...placesOf(hover?.type === "actor" ? [hover.id] : []),
      ...selectedNodes,
      ...placesOf(input.focus?.actors ?? []),
    ]),
  ];
  const meantLinks = linksOf([
    ...selection.relationships,
    ...(hover?.type === "relationship" ? [hover.id] : []),
  ]);
  return {
    title: localize(index.network.title, language).text,
    language,
    theme,
    palette: PALETTES[theme],
    columns,
    nodeEmphasis,
    linkEmphasis,
    isDimmed: emphasis.dimsRest,
    foremostNodes: [
      ...new Set([...meantNodes, ...findLit(emphasis.touched.actors, columns.placeOf, nodeEmphasis)]),
    ],
    foremostLinks: [
      ...new Set([
        ...meantLinks,
        ...findLit(emphasis.touched.relationships, columns.linkPlaceOf, linkEmphasis),
      ]),
    ],
    meantNodes,
    meantLinks,
    selectedNodes,
    pinnedNodes: placesOf(input.pinned),
    hasHulls: input.hulls || Boolean(input.outlines),
    hulls: () => findHulls(input, columns),
    labelScale: 1,
    writeNode: (place, isSpoken) =>
      writer.writeNode(place, EMPHASES[nodeEmphasis[place] ?? NORMAL] ?? "normal", isSpoken),
    writeLink: (place) => writer.writeLink(place, EMPHASES[linkEmphasis[place] ?? NORMAL] ?? "normal"),
    nodeTarget: (place) => {
      const actor = actors[columns.actorOf[place] ?? -1];
      return actor ? { type: "actor", id: actor.id } : null;
    },
    linkTarget: (place) => {
      const relationship = relationships[columns.relationshipOf[place] ?? -1];
      return relationship ? { type: "relationship", id: relationship.id } : null;
    },
    placeOf: (target) =>
      target.type === "actor" ? (placesOf([target.id])[0] ?? -1) : (linksOf([target.id])[0] ?? -1),
    whole: () => buildScene(input),
  };
}

const isPlace = (place: number) => place >= 0;

interface RememberedHulls {
  readonly input: Pick<SceneInput, "language" | "hulls" | "outlines">;
  readonly hulls: readonly SceneHull[];
}

const remembered = new WeakMap<SceneColumns, RememberedHulls>();

function findHulls(input: SceneInput, columns: SceneColumns): readonly SceneHull[] {
  const known = remembered.get(columns);
  const { language, hulls, outlines = null } = input;
  const isSame =
    known?.input.language === language && known.input.hulls === hulls && known.input.outlines === outlines;
  if (known && isSame) return known.hulls;
  const built = buildSceneHulls(input, columns);
  remembered.set(columns, { input: { language, hulls, outlines }, hulls: built });
  return built;
}

function findLit(touched: ReadonlySet<number>, placeOf: Int32Array, emphasis: Uint8Array): number[] {
  const places: number[] = [];
  for (const index of touched) {
    const place = placeOf[index] ?? -1;
    if (place >= 0 && emphasis[place] === LIT) places.push(place);
  }
  return places;
}

function buildEmphasisColumns({ visible }: SceneInput, columns: SceneColumns, emphasis: SceneEmphasis) {
  const rest = emphasis.dimsRest ? DIMMED : NORMAL;
  const fill = (indexOf: Int32Array, visibility: Uint8Array, shown: number) => {
    const column = new Uint8Array(indexOf.length).fill(rest);
    if (rest === DIMMED || shown === column.length) return column;
    for (let place = 0; place < column.length; place++) {
      if (visibility[indexOf[place] ?? -1] === FADED) column[place] = DIMMED;
    }
    return column;
  };
  const nodeEmphasis = fill(columns.actorOf, visible.actors, visible.shownActors);
  const linkEmphasis = fill(columns.relationshipOf, visible.relationships, visible.shownRelationships);
  for (const actor of emphasis.touched.actors) {
    const place = columns.placeOf[actor] ?? -1;
    if (place >= 0) nodeEmphasis[place] = EMPHASES.indexOf(emphasis.ofActor(actor));
  }
  for (const relationship of emphasis.touched.relationships) {
    const place = columns.linkPlaceOf[relationship] ?? -1;
    if (place >= 0) linkEmphasis[place] = EMPHASES.indexOf(emphasis.ofRelationship(relationship));
  }
  return { nodeEmphasis, linkEmphasis };
}
