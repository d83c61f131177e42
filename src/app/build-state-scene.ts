import type { Say } from "../i18n/create-i18n";
import { buildScene } from "../render/build-scene";
import type { Theme } from "../render/palette";
import type { Scene } from "../render/scene";
import { selectLit } from "../store/select-reading";
import { selectSpotlight } from "../store/select-spotlight";
import { selectVisibleNetwork } from "../store/select-visible";
import type { AppState } from "../store/state";
import { buildSceneOptions } from "./build-scene-options";
import { buildSceneMessages } from "./build-scene-messages";

/** The scene of a state: the same in the picture, on the map and in what leaves the app. */
export function buildStateScene(state: AppState, theme: Theme, say: Say): Scene {
  return buildScene({
    index: state.document.index,
    visible: selectVisibleNetwork(state),
    selection: state.view.selection,
    hover: state.session.hover,
    lit: selectLit(state),
    spotlight: selectSpotlight(state),
    ...buildSceneOptions(state, say),
    focus: state.view.focus,
    pinned: state.document.pinned,
    hulls: state.view.hulls,
    theme,
    language: state.preferences.language,
    messages: buildSceneMessages(say),
  });
}
