import type { Say } from "../i18n/create-i18n";
import { localize } from "../model/localized-text";
import type { SceneInput, SceneOutline } from "../render/scene-input";
import { type Category, selectCategoryPaint, selectSizes } from "../store/select-paint";
import type { AppState } from "../store/state";
import { selectArrangement } from "./select-arrangement";

/** What the view's layout, colours and sizes give a scene, in the language `say` speaks now. */
export function buildSceneOptions(
  state: AppState,
  say: Say,
): Pick<SceneInput, "paint" | "sizes" | "outlines"> {
  const paint = selectCategoryPaint(state);
  return {
    sizes: selectSizes(state),
    paint: paint && {
      categoryOf: paint.categoryOf,
      categories: paint.categories.map(({ category, count }) => ({
        name: nameCategory(state, category, say),
        count,
      })),
      rest: { name: say("options.rest"), count: paint.restCount },
    },
    outlines: buildOutlines(state, say),
  };
}

/** Whether layout, colours or sizes of a scene have changed. */
export function hasOtherOptions(state: AppState, before: AppState): boolean {
  return (
    selectCategoryPaint(state) !== selectCategoryPaint(before) ||
    selectSizes(state) !== selectSizes(before) ||
    state.view.layout !== before.view.layout
  );
}

function nameCategory({ document, preferences }: AppState, category: Category, say: Say): string {
  const { kindById, actorById } = document.index;
  const nameOf = (label: Parameters<typeof localize>[0]) => localize(label, preferences.language).text;
  if (category.type === "status") return say(`network.status.${category.status}`);
  if (category.type === "kind") return nameOf(kindById.get(category.kind)?.label ?? category.kind);
  return say("options.community", {
    name: nameOf(actorById.get(category.actor)?.label ?? category.actor),
  });
}

/** The years of the layout by time and the sectors of the layout by sector, outlined and named. */
function buildOutlines(state: AppState, say: Say): readonly SceneOutline[] | null {
  const { layout } = state.view;
  if (layout !== "time" && layout !== "sectors") return null;
  const { sectors } = state.document.network;
  return (selectArrangement(state)?.groups ?? []).map(({ key, actors }) => {
    if (layout === "time") return { label: key === null ? say("options.undated") : String(key), actors };
    const sector = key === null ? undefined : sectors[key];
    const label = sector ? localize(sector.label, state.preferences.language).text : say("options.noSector");
    return { label, actors, ...(sector ? { sector } : {}) };
  });
}
