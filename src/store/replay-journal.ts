import { enableMapSet, enablePatches, Immer } from "immer";

import type { Network } from "../model/network";
import { buildPositions } from "./build-document";
import type { Editable } from "./change-document";
import type { JournalChange } from "./journal-change";
import { placeActors } from "./place-actors";

enablePatches();
enableMapSet();
const immer = new Immer({ autoFreeze: false });

/**
 * The network that a kept one has become by the changes kept after it, with places and pins in its actors. The outcome
 * is as trustworthy as the changes: it has to go through the validator. Throws where a change does not fit.
 */
export function replayJournal(network: Network, changes: readonly JournalChange[]): Network {
  let now: Editable = {
    network,
    pinned: new Set(network.actors.filter(({ position }) => position?.pinned).map(({ id }) => id)),
  };
  let positions = buildPositions(network.actors, () => null);
  for (const { patches, places } of changes) {
    const before = now.network.actors;
    now = immer.applyPatches(now, patches);
    if (now.network.actors !== before) positions = buildPositions(now.network.actors, () => null);
    for (const [at, x, y] of places) {
      positions[2 * at] = x;
      positions[2 * at + 1] = y;
    }
  }
  return placeActors({ ...now, positions });
}
