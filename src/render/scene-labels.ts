import { buildLabelText, type LabelText } from "./label-text";
import type { LabelCover } from "./place-labels";
import type { Scene, SceneNode } from "./scene";
import type { LabelWeight, TextMeasure } from "./text-measure";

/** What a label belongs to: a place in `Scene.nodes`, `Scene.links` or `Scene.hulls`. */
export interface LabelOwner {
  readonly type: "node" | "link" | "hull";
  readonly place: number;
}

/** How a label is inked. */
export type LabelTone = "name" | "faded" | "relationship" | "selected" | "sector";

/** A label of a scene, measured, without a place. */
export interface SceneLabel {
  /** The same from scene to scene. */
  readonly id: string;
  readonly owner: LabelOwner;
  /** Language tag of the words, or `null` where it is the scene's. */
  readonly language: string | null;
  readonly text: LabelText;
  readonly tone: LabelTone;
  /** Higher is placed first. */
  readonly priority: number;
  /** Which symbols it may cover where nothing else is free. */
  readonly mayCover: LabelCover;
  /** Whether what it names is foremost: lit, selected, or among the few that matter most. */
  readonly isForemost: boolean;
}

const USUAL_SIZE_PX = 14;
const HUB_SIZE_PX = 16;
/** Symbols from this radius on are hubs: their names are set larger and bolder. */
const HUB_RADIUS_PX = 12.5;
/** So many actors, or this part of all, are named even where their names cover lesser symbols. */
const LEADERS = 6;
const LEADING_SHARE = 0.05;
/** From more sectors on, their names keep off symbols as actors' names do. */
const MOST_COVERING = 24;
/** Above any actor's: what is pointed at or selected says how it is related. */
const RELATIONSHIP_PRIORITY = 1e9;

/** All labels of a scene: actors, the relationships that are spelt out, and the sectors that are outlined. */
export function buildSceneLabels(scene: Scene, measure: TextMeasure): readonly SceneLabel[] {
  return [
    ...nameActors(scene, measure),
    ...nameRelationships(scene, measure),
    ...nameSectors(scene, measure),
  ];
}

function fontOf(node: SceneNode, scale: number): { readonly sizePx: number; readonly weight: LabelWeight } {
  const isHub = node.radiusPx >= HUB_RADIUS_PX * scale;
  return {
    sizePx: scale * (isHub ? HUB_SIZE_PX : USUAL_SIZE_PX),
    weight: isHub || node.isSelected ? 600 : 400,
  };
}

function nameActors({ nodes, labelScale = 1 }: Scene, measure: TextMeasure): SceneLabel[] {
  const priorities = nodes.map(({ labelPriority }) => labelPriority).sort((a, b) => b - a);
  const leaders = Math.max(LEADERS, Math.round(LEADING_SHARE * nodes.length));
  const leading = priorities[leaders - 1] ?? -Infinity;
  const [highest] = priorities;
  return nodes.map((node, place) => {
    const { sizePx, weight } = fontOf(node, labelScale);
    const isForemost = node.emphasis === "lit" || node.isSelected || node.labelPriority >= leading;
    return {
      id: `actor ${node.id}`,
      owner: { type: "node", place },
      language: node.labelLanguage,
      text: buildLabelText(node.label, sizePx, weight, measure),
      tone: node.emphasis === "dimmed" ? "faded" : "name",
      priority: node.labelPriority,
      // A name over another foremost symbol takes away as much as it gives, except what the network is about.
      mayCover: node.isSelected || node.labelPriority === highest ? "any" : isForemost ? "lesser" : "none",
      isForemost,
    };
  });
}

function nameRelationships({ links, labelScale = 1 }: Scene, measure: TextMeasure): SceneLabel[] {
  return links.flatMap((link, place): SceneLabel[] => {
    if (link.label === null) return [];
    return [
      {
        id: `relationship ${link.id}`,
        owner: { type: "link", place },
        language: link.labelLanguage,
        text: buildLabelText(link.label, labelScale * USUAL_SIZE_PX, 400, measure),
        tone: link.isSelected ? "selected" : "relationship",
        priority: RELATIONSHIP_PRIORITY,
        // Before an audience a symbol half covered is worse than a line without words.
        mayCover: labelScale === 1 ? "any" : "none",
        isForemost: false,
      },
    ];
  });
}

function nameSectors({ hulls, labelScale = 1 }: Scene, measure: TextMeasure): SceneLabel[] {
  return hulls.map((hull, place) => ({
    id: `sector ${hull.sector}`,
    owner: { type: "hull", place },
    language: null,
    text: buildLabelText(hull.label, labelScale * USUAL_SIZE_PX, 600, measure),
    tone: "sector",
    priority: RELATIONSHIP_PRIORITY - 1,
    // Of a few sectors the names matter more than what they cover; of many they would cover the picture.
    mayCover: hulls.length <= MOST_COVERING ? "any" : "none",
    isForemost: false,
  }));
}
