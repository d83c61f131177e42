import type { Say } from "../i18n/create-i18n";
import { hasSamePicture } from "../model/has-same-picture";
import { buildScene } from "../render/build-scene";
import type { Theme } from "../render/palette";
import type { Scene } from "../render/scene";
import type { SceneInput } from "../render/scene-input";
import { selectLit } from "../store/select-reading";
import { selectSpotlight } from "../store/select-spotlight";
import { selectVisibleNetwork } from "../store/select-visible";
import type { AppState } from "../store/state";
import { buildSceneOptions, hasOtherOptions } from "./build-scene-options";
import { buildSceneMessages } from "./build-scene-messages";

/** What the scene of a state is built from. */
export function buildStateInput(state: AppState, theme: Theme, say: Say): SceneInput {
  return {
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
  };
}

/** The scene of a state: the same in the picture, on the map and in what leaves the app. */
export function buildStateScene(state: AppState, theme: Theme, say: Say): Scene {
  return buildScene(buildStateInput(state, theme, say));
}

/** Whether the scene of a state is another than that of the state before: what draws it must do so again. */
export function hasOtherScene(state: AppState, before: AppState): boolean {
  return (
    !hasSamePicture(state.document.network, before.document.network) ||
    selectVisibleNetwork(state) !== selectVisibleNetwork(before) ||
    state.view.selection !== before.view.selection ||
    state.session.hover !== before.session.hover ||
    selectLit(state) !== selectLit(before) ||
    selectSpotlight(state) !== selectSpotlight(before) ||
    hasOtherOptions(state, before) ||
    state.view.focus !== before.view.focus ||
    state.document.pinned !== before.document.pinned ||
    state.view.hulls !== before.view.hulls ||
    state.preferences !== before.preferences
  );
}
