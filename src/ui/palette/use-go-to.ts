import { SHOWN } from "../../model/visible-network";
import { selectVisibleNetwork } from "../../store/select-visible";
import type { AppState, Target } from "../../store/state";
import { useAppStore, useServices } from "../app-context";

/**
 * Goes to a thing of the network: selects it, shows its evidence, and puts keyboard focus on it in the picture; on its
 * evidence, where the picture does not show it.
 */
export function useGoTo(): (target: Target) => void {
  const store = useAppStore();
  const { picture } = useServices();
  return (target) => {
    const { actions } = store;
    actions.select(target);
    actions.setPanel("evidence");
    actions.setSheet("details");
    const isInPicture = store.getState().view.kind === "network" && isShown(store.getState(), target);
    // The closing dialog gives focus back to where it was before, unless it has gone elsewhere by then.
    setTimeout(() => {
      if (!isInPicture) document.getElementById("details")?.focus();
      else if (target.type === "actor") picture.focusOnActor(target.id);
      else picture.focusOnRelationship(target.id);
    });
  };
}

/** Whether filters and focus leave a thing in the picture. */
export function isShown(state: AppState, target: Target): boolean {
  const visible = selectVisibleNetwork(state);
  const { actorIndex, relationshipIndex } = state.document.index;
  return target.type === "actor"
    ? visible.actors[actorIndex.get(target.id) ?? -1] === SHOWN
    : visible.relationships[relationshipIndex.get(target.id) ?? -1] === SHOWN;
}
