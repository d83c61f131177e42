import type { ActorId, RelationshipId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";

/** An actor one step away, and the relationships that lead there. */
export interface Neighbour {
  readonly actor: ActorId;
  readonly relationships: readonly RelationshipId[];
}

/**
 * The other actors one shown relationship away, each once, in the order of their first relationship in the network; so
 * stepping through them goes the same way every time. An unknown actor has none.
 */
export function findNeighbours(
  index: NetworkIndex,
  visible: VisibleNetwork,
  id: ActorId,
): readonly Neighbour[] {
  const actor = index.actorIndex.get(id);
  if (actor === undefined) return [];
  const found = new Map<number, RelationshipId[]>();
  const end = index.incidentStart[actor + 1] ?? 0;
  for (let each = index.incidentStart[actor] ?? 0; each < end; each++) {
    const at = index.incident[each] ?? 0;
    const relationship = index.network.relationships[at];
    if (visible.relationships[at] !== SHOWN || !relationship) continue;
    const source = index.sourceOf[at] ?? 0;
    const other: number = source === actor ? (index.targetOf[at] ?? 0) : source;
    if (other === actor) continue;
    const known = found.get(other);
    if (known) known.push(relationship.id);
    else found.set(other, [relationship.id]);
  }
  return [...found].flatMap(([at, relationships]) => {
    const neighbour = index.network.actors[at];
    return neighbour ? [{ actor: neighbour.id, relationships }] : [];
  });
}
