import type { ActorId, RelationshipId } from "../model/ids";
import type { Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { FADED } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** The relationships of one status, strongest status first. */
export interface StatusGroup {
  readonly status: Status;
  readonly relationships: readonly Relationship[];
}

function groupByStatus(relationships: readonly Relationship[]): readonly StatusGroup[] {
  const groups = new Map(STATUSES.map((status): [Status, Relationship[]] => [status, []]));
  for (const relationship of relationships) groups.get(relationship.status)?.push(relationship);
  return [...groups].flatMap(([status, members]) =>
    members.length > 0 ? [{ status, relationships: members }] : [],
  );
}

const groupOf = memoizeLast((index: NetworkIndex, actor: ActorId): readonly StatusGroup[] => {
  const at = index.actorIndex.get(actor);
  if (at === undefined) return [];
  const incident = index.incident.subarray(index.incidentStart[at], index.incidentStart[at + 1]);
  return groupByStatus(
    [...incident]
      .sort((one, other) => one - other)
      .flatMap((position) => index.network.relationships[position] ?? []),
  );
});

/** Every relationship of an actor, hidden ones too, by status; within a status in the order of the file. */
export function selectRelationshipsOf(state: AppState, actor: ActorId): readonly StatusGroup[] {
  return groupOf(state.document.index, actor);
}

const groupAmong = memoizeLast((index: NetworkIndex, actors: readonly ActorId[]): readonly StatusGroup[] => {
  const chosen = new Set(actors);
  return groupByStatus(
    index.network.relationships.filter((each) => chosen.has(each.source) && chosen.has(each.target)),
  );
});

/** The relationships with both ends among the selected actors, by status. */
export function selectRelationshipsAmong(state: AppState): readonly StatusGroup[] {
  return groupAmong(state.document.index, state.view.selection.actors);
}

const NONE: readonly Relationship[] = [];

const buildObstacles = memoizeLast(
  ({ network, facets }: NetworkIndex): ReadonlyMap<RelationshipId, readonly Relationship[]> => {
    const obstacles = new Map<RelationshipId, Relationship[]>();
    for (const at of facets.hindering) {
      const relationship = network.relationships[at];
      if (!relationship) continue;
      for (const hindered of relationship.hinders) {
        const known = obstacles.get(hindered);
        if (known) known.push(relationship);
        else obstacles.set(hindered, [relationship]);
      }
    }
    return obstacles;
  },
);

/** The relationships that stand in the way of this one. */
export function selectObstaclesTo(state: AppState, id: RelationshipId): readonly Relationship[] {
  return buildObstacles(state.document.index).get(id) ?? NONE;
}

/** Whether filters or focus keep an actor out of the picture. */
export function selectIsActorHidden(state: AppState, id: ActorId): boolean {
  const at = state.document.index.actorIndex.get(id) ?? -1;
  return (selectVisibleNetwork(state).actors[at] ?? 0) < FADED;
}

/** Whether filters or focus keep a relationship out of the picture. */
export function selectIsRelationshipHidden(state: AppState, id: RelationshipId): boolean {
  const at = state.document.index.relationshipIndex.get(id) ?? -1;
  return (selectVisibleNetwork(state).relationships[at] ?? 0) < FADED;
}
