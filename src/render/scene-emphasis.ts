import type { ActorId, RelationshipId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import type { Selection } from "../model/view";
import { FADED, type VisibleNetwork } from "../model/visible-network";
import type { PictureTarget } from "./network-view";
import type { Emphasis } from "./scene";

/** How strongly each thing of the document is drawn, by actor index and by relationship index. */
export interface SceneEmphasis {
  readonly ofActor: (index: number) => Emphasis;
  readonly ofRelationship: (index: number) => Emphasis;
  /** Everything that may be drawn otherwise than its visibility alone has it; the rest is alike. */
  readonly touched: Lit;
  /** Whether what is not touched dims, though the filters show it. */
  readonly dimsRest: boolean;
}

/** Things that are lit, as actor indices and relationship indices. */
export interface Lit {
  readonly actors: ReadonlySet<number>;
  readonly relationships: ReadonlySet<number>;
}

/** The actors and relationships within one step of the given ones. */
function lightUp(
  index: NetworkIndex,
  actors: readonly ActorId[],
  relationships: readonly RelationshipId[],
): Lit {
  const litActors = new Set<number>();
  const litRelationships = new Set<number>();
  const lightRelationship = (relationship: number) => {
    litRelationships.add(relationship);
    litActors.add(index.sourceOf[relationship] ?? -1);
    litActors.add(index.targetOf[relationship] ?? -1);
  };
  for (const id of actors) {
    const actor = index.actorIndex.get(id);
    if (actor === undefined) continue;
    litActors.add(actor);
    const end = index.incidentStart[actor + 1] ?? 0;
    for (let at = index.incidentStart[actor] ?? 0; at < end; at++) {
      lightRelationship(index.incident[at] ?? -1);
    }
  }
  for (const id of relationships) {
    const relationship = index.relationshipIndex.get(id);
    if (relationship !== undefined) lightRelationship(relationship);
  }
  return { actors: litActors, relationships: litRelationships };
}

/**
 * What the pointer is on lights up with its neighbours and everything else dims, save what is selected; a selection
 * alone lights its relationships and dims nothing; so does what is lit besides. What the filters fade stays dimmed unless it is lit.
 */
export function buildSceneEmphasis(
  index: NetworkIndex,
  visible: VisibleNetwork,
  selection: Selection,
  hover: PictureTarget | null,
  lit: Lit | null = null,
): SceneEmphasis {
  const hovered = lightUp(
    index,
    hover?.type === "actor" ? [hover.id] : [],
    hover?.type === "relationship" ? [hover.id] : [],
  );
  const selected = lightUp(index, selection.actors, selection.relationships);
  const isHovering = hovered.actors.size > 0;
  const emphasisOf = (
    visibility: number | undefined,
    isHovered: boolean,
    isSelected: boolean,
    isLit: boolean,
  ): Emphasis => {
    if (isHovered || (isLit && !isHovering)) return "lit";
    if (visibility === FADED) return "dimmed";
    if (isHovering) return isSelected || isLit ? "normal" : "dimmed";
    return isSelected ? "lit" : "normal";
  };
  const chosen = new Set(selection.actors.map((id) => index.actorIndex.get(id)));
  return {
    touched: {
      actors: new Set([
        ...hovered.actors,
        ...(lit?.actors ?? []),
        ...[...chosen].filter((actor) => actor !== undefined),
      ]),
      relationships: new Set([
        ...hovered.relationships,
        ...selected.relationships,
        ...(lit?.relationships ?? []),
      ]),
    },
    dimsRest: isHovering,
    ofActor: (actor) =>
      emphasisOf(
        visible.actors[actor],
        hovered.actors.has(actor),
        chosen.has(actor),
        lit?.actors.has(actor) ?? false,
      ),
    ofRelationship: (relationship) =>
      emphasisOf(
        visible.relationships[relationship],
        hovered.relationships.has(relationship),
        selected.relationships.has(relationship),
        lit?.relationships.has(relationship) ?? false,
      ),
  };
}
