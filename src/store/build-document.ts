import type { ActorId } from "../model/ids";
import type { Actor, Network } from "../model/network";
import { buildNetworkIndex, type NetworkIndex } from "../model/network-index";
import type { DocumentState } from "./state";

/**
 * The document a network opens as: revision 0, nothing to undo, positions and pins as its actors have them. Its look-ups
 * may have been built before.
 */
export function buildDocument(
  network: Network,
  index: NetworkIndex = buildNetworkIndex(network),
): DocumentState {
  const pinned = new Set<ActorId>();
  for (const { id, position } of network.actors) if (position?.pinned === true) pinned.add(id);
  return {
    network,
    index,
    revision: 0,
    positions: buildPositions(network.actors, () => null),
    pinned,
    history: { done: [], undone: [] },
  };
}

/**
 * Positions in the order of `actors`: where `find` knows an actor's place it is that, else the place written in the
 * network, else NaN.
 */
export function buildPositions(
  actors: readonly Actor[],
  find: (id: ActorId) => { readonly x: number; readonly y: number } | null,
): Float64Array {
  const positions = new Float64Array(actors.length * 2);
  actors.forEach((actor, at) => {
    const place = find(actor.id) ?? actor.position;
    positions[2 * at] = place?.x ?? Number.NaN;
    positions[2 * at + 1] = place?.y ?? Number.NaN;
  });
  return positions;
}
