import type { ActorId, RelationshipId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import type { Focus, Selection } from "../model/view";
import type { Spotlight } from "../model/spotlight";
import type { PictureTarget } from "./network-view";
import type { Scene, SceneLink, SceneNode } from "./scene";
import { buildStagePalette, strengthenShape } from "./stage-colours";

/** Names of the cast come before everything that is written along a line. */
const CAST_PRIORITY = 1e12;

/** What is written along a line on stage is this long at most, in characters; the passage says the rest. */
const LONGEST_LABEL = 32;

/** What a step is about: these are lit and named, everything else steps back. */
export interface Cast {
  readonly actors: ReadonlySet<ActorId>;
  readonly relationships: ReadonlySet<RelationshipId>;
}

/** How a scene goes on stage. */
export interface StageLook {
  readonly cast: Cast;
  /** What the pointer is on is named too. */
  readonly hover: PictureTarget | null;
  /** How much larger than at a desk everything is drawn. */
  readonly scale: number;
}

/**
 * Finds the cast of a view: what is selected with its other ends, what is focused on, and what is put in the light (by
 * index): the sentence that is read, the answer to a question, a lens. A selected actor brings its relationships and who
 * is at their other end. Empty where there is nothing of that: then all are the cast.
 */
export function findCast(
  index: NetworkIndex,
  { selection, focus }: { readonly selection: Selection; readonly focus: Focus | null },
  light: Spotlight | null = null,
): Cast {
  const { network } = index;
  const litActors = [...(light?.actors ?? [])].flatMap((at) => network.actors[at]?.id ?? []);
  const litRelationships = [...(light?.relationships ?? [])].flatMap(
    (at) => network.relationships[at]?.id ?? [],
  );
  const actors = new Set<ActorId>([...selection.actors, ...(focus?.actors ?? []), ...litActors]);
  const relationships = new Set<RelationshipId>([...selection.relationships, ...litRelationships]);
  for (const id of selection.actors) {
    const at = index.actorIndex.get(id);
    if (at === undefined) continue;
    for (let i = index.incidentStart[at] ?? 0; i < (index.incidentStart[at + 1] ?? 0); i++) {
      const relationship = network.relationships[index.incident[i] ?? -1];
      if (relationship) relationships.add(relationship.id);
    }
  }
  for (const id of relationships) {
    const relationship = index.relationshipById.get(id);
    if (relationship) actors.add(relationship.source).add(relationship.target);
  }
  return { actors, relationships };
}

/** Whether a view is about nothing in particular, so that all are the cast. */
export function isWholeCast({ actors, relationships }: Cast): boolean {
  return actors.size === 0 && relationships.size === 0;
}

/** A colour as a projector can show it. */
export type ShowColour = (colour: string) => string;

/** An actor for an audience. */
export function dressNode(bare: SceneNode, { cast, hover, scale }: StageLook, show: ShowColour): SceneNode {
  const node = {
    ...bare,
    colour: show(bare.colour),
    secondColour: bare.secondColour && show(bare.secondColour),
  };
  const radiusPx = node.radiusPx * scale;
  const isPointedAt = hover !== null && node.emphasis === "lit";
  if (isWholeCast(cast)) return { ...node, radiusPx };
  if (isPointedAt || cast.actors.has(node.id))
    return { ...node, radiusPx, labelPriority: node.labelPriority + CAST_PRIORITY };
  return { ...node, radiusPx, emphasis: "dimmed", label: "" };
}

/** A relationship for an audience. */
export function dressLink(bare: SceneLink, { cast, hover, scale }: StageLook, show: ShowColour): SceneLink {
  const link = { ...bare, colour: show(bare.colour) };
  const widthPx = link.widthPx * scale;
  const isPointedAt = hover !== null && link.emphasis === "lit";
  if (isWholeCast(cast) || isPointedAt) return { ...link, widthPx };
  if (cast.relationships.has(link.id)) {
    const isBrief = link.label !== null && Array.from(link.label).length <= LONGEST_LABEL;
    return { ...link, widthPx, label: isBrief ? link.label : null };
  }
  return { ...link, widthPx, emphasis: "dimmed", label: null };
}

/** The scene for an audience: larger, and only the cast has names. Everything keeps its accessible name. */
export function buildStageScene(scene: Scene, look: StageLook): Scene {
  const { theme } = scene;
  const show = (colour: string) => strengthenShape(colour, scene.palette, theme);
  return {
    ...scene,
    palette: buildStagePalette(scene.palette, theme),
    labelScale: look.scale,
    hulls: scene.hulls.map((hull) => ({ ...hull, colour: show(hull.colour) })),
    nodes: scene.nodes.map((node) => dressNode(node, look, show)),
    links: scene.links.map((link) => dressLink(link, look, show)),
  };
}
