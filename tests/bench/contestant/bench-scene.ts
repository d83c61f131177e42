// The large scene of the page: what the app's has, written from columns instead of a network.
import { LINK_WIDTH_PX } from "../../../src/render/link-parts";
import { EMPHASES, type LargeScene } from "../../../src/render/large-scene";
import { PALETTES } from "../../../src/render/palette";
import type { PictureTarget } from "../../../src/render/network-view";
import type { Scene, SceneLink, SceneNode } from "../../../src/render/scene";
import type { SceneColumns } from "../../../src/render/scene-columns";
import { actorId, placeOfActor, placeOfRelationship, relationshipId } from "./bench-network";

const palette = PALETTES.light;

/** The scene of everything, with nothing lit or selected. */
export function buildBenchScene(columns: SceneColumns): LargeScene {
  const nodeEmphasis = new Uint8Array(columns.nodeCount);
  const linkEmphasis = new Uint8Array(columns.linkCount);
  const writeNode = (place: number): SceneNode => ({
    id: actorId(place),
    index: place,
    label: `${place}`,
    labelLanguage: null,
    symbol: "circle",
    colour: columns.colours[columns.colourOf[place] ?? 0] ?? palette.mutedInk,
    secondColour: null,
    radiusPx: columns.radiusPx[place] ?? 0,
    emphasis: EMPHASES[nodeEmphasis[place] ?? 0] ?? "normal",
    isSelected: false,
    isPinned: false,
    labelPriority: columns.drawnDegree[place] ?? 0,
    accessibleName: `${place}`,
  });
  const writeLink = (place: number): SceneLink => ({
    id: relationshipId(place),
    source: columns.sourceOf[place] ?? -1,
    target: columns.targetOf[place] ?? -1,
    status: "operating",
    colour: palette.line,
    widthPx: LINK_WIDTH_PX.normal,
    bend: columns.bends()[place] ?? 0,
    emphasis: "normal",
    isSelected: false,
    label: null,
    labelLanguage: null,
    accessibleName: `${place}`,
  });
  const base = { title: "Benchmark", language: "en", theme: "light", palette, labelScale: 1 } as const;
  return {
    ...base,
    columns,
    nodeEmphasis,
    linkEmphasis,
    isDimmed: false,
    foremostNodes: [],
    foremostLinks: [],
    meantNodes: [],
    meantLinks: [],
    selectedNodes: [],
    pinnedNodes: [],
    hasHulls: false,
    hulls: () => [],
    writeNode,
    writeLink,
    nodeTarget: (place): PictureTarget => ({ type: "actor", id: actorId(place) }),
    linkTarget: (place): PictureTarget => ({ type: "relationship", id: relationshipId(place) }),
    placeOf: (target) => (target.type === "actor" ? placeOfActor(target.id) : placeOfRelationship(target.id)),
    whole: (): Scene => ({
      ...base,
      description: "",
      nodes: Array.from({ length: columns.nodeCount }, (_, place) => writeNode(place)),
      links: Array.from({ length: columns.linkCount }, (_, place) => writeLink(place)),
      hulls: [],
      legend: [],
    }),
  };
}
