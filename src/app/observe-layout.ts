import { hasSamePicture } from "../model/has-same-picture";
import type { Network } from "../model/network";
import { selectFilteredNetwork } from "../store/select-visible";
import type { AppState } from "../store/state";
import { selectArrangement } from "./select-arrangement";

/** What a layout depends on. */
export interface LayoutObservation {
  readonly document: AppState["document"];
  readonly network: Network;
  readonly visible: ReturnType<typeof selectFilteredNetwork>;
  readonly arranged: ReturnType<typeof selectArrangement>;
}

/** Observes what the present state asks of a layout. */
export function observeLayout(state: AppState): LayoutObservation {
  return {
    document: state.document,
    network: state.document.network,
    visible: selectFilteredNetwork(state),
    arranged: selectArrangement(state),
  };
}

/** Whether a layout has nothing to do for the change from one to the other. */
export function isSameLayout(one: LayoutObservation, other: LayoutObservation): boolean {
  const hasSameBytes = (a: Uint8Array, b: Uint8Array) =>
    a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
  return (
    one.arranged === other.arranged &&
    hasSamePicture(one.network, other.network) &&
    one.document.positions === other.document.positions &&
    one.document.pinned === other.document.pinned &&
    hasSameBytes(one.visible.actors, other.visible.actors) &&
    hasSameBytes(one.visible.relationships, other.visible.relationships)
  );
}

/** Whether two networks have the same actors in the same order, so that places of one are places of the other. */
export function hasSameActors(one: Network, other: Network): boolean {
  if (one.actors === other.actors) return true;
  if (one.actors.length !== other.actors.length) return false;
  return one.actors.every((actor, at) => actor.id === other.actors[at]?.id);
}
