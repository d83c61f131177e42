import type { AppStore } from "../../store/create-app-store";
import type { Target } from "../../store/state";

const KEPT = 8;
const choices = new WeakMap<AppStore, readonly Target[]>();

/** What was chosen in the palette since the page was opened, the latest first, as far as the network still has it. */
export function listRecentChoices(store: AppStore): readonly Target[] {
  const { index } = store.getState().document;
  return (choices.get(store) ?? []).filter((target) =>
    target.type === "actor" ? index.actorById.has(target.id) : index.relationshipById.has(target.id),
  );
}

/** Puts a choice on top of the recent ones. */
export function rememberChoice(store: AppStore, target: Target): void {
  const others = (choices.get(store) ?? []).filter(
    (each) => each.id !== target.id || each.type !== target.type,
  );
  choices.set(store, [target, ...others].slice(0, KEPT));
}
