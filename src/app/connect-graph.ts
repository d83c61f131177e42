import type { i18n } from "i18next";

import type { Say } from "../i18n/create-i18n";
import { hasSamePicture } from "../model/has-same-picture";
import { localize } from "../model/localized-text";
import type { Camera } from "../model/view";
import { createSvgView } from "../render/create-svg-view";
import type { NetworkView, NetworkViewEvent, NetworkViewOptions } from "../render/network-view";
import type { Theme } from "../render/palette";
import type { Scene } from "../render/scene";
import { buildStageScene, findCast } from "../render/stage-scene";
import type { AppStore } from "../store/create-app-store";
import { selectPictureFraming } from "../store/select-spotlight";
import { selectVisibleSummary } from "../store/select-visible";
import type { AppState } from "../store/state";
import { buildStateScene, hasOtherScene } from "./build-state-scene";
import { selectArrangement } from "./select-arrangement";
import { isDark } from "./sync-page";

/** How long the camera flies to a new framing, within the 150–250 ms a change may take to explain itself. */
const FLIGHT_MS = 250;
/** Room for names round a picture on stage, in pixels at a desk's scale. */
const STAGE_INSET_PX = { across: 36, along: 8 };
/** Pixels per layout unit a fit on stage comes near to at most, at a desk's scale. */
const STAGE_NEAREST_FIT = 1.7;

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const READING_INSETS = { ...NO_INSETS, bottom: 44 };

/** What the picture needs besides the store. */
export interface GraphOptions {
  readonly host: HTMLElement;
  readonly store: AppStore;
  readonly messages: i18n;
  /** Hears of drags before the store does, so that the layout can hold the actor. */
  readonly onLayoutEvent: (event: NetworkViewEvent) => void;
  /** How long the camera flies to a new framing; `FLIGHT_MS` when left out. */
  readonly flightMs?: number;
  /** For an audience: how much larger than at a desk to draw in a host of the given size; only what the view is about is named. */
  readonly stageScale?: (widthPx: number, heightPx: number) => number;
}

/** The picture on the page, joined to the store. */
export interface ConnectedGraph {
  readonly view: NetworkView;
  /** Whole picture, fitted; it stays fitted as the window changes. */
  readonly fit: () => void;
  /** What is on screen as a stand-alone SVG document, on a sheet with title and source. */
  readonly toSvg: (options: { readonly theme: Theme; readonly hasLegend: boolean }) => string;
  readonly disconnect: () => void;
}

/** "From: Article by Dr. Muhammad Qasim. Shown: 18 of 52 actors, 30 of 101 relationships." */
function describeSource(state: AppState, say: Say): string {
  const { document, preferences } = state;
  const titles = document.network.sources.map((source) => {
    const title = localize(source.title, preferences.language).text;
    return source.author === undefined || title.includes(source.author)
      ? title
      : `${source.author}: ${title}`;
  });
  return say("export.sourceLine", {
    sources: titles.join("; "),
    ...selectVisibleSummary(state),
  });
}

/** Whether the reader or the system asks for nothing to animate. */
export function prefersReducedMotion({ preferences }: AppState): boolean {
  return preferences.motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Larger names need more room round the picture, and a few actors may fill a wall after all. */
function buildStageFraming(scale: () => number): Pick<NetworkViewOptions, "insets" | "nearestFit"> {
  return {
    insets: () => {
      const [across, along] = [STAGE_INSET_PX.across * scale(), STAGE_INSET_PX.along * scale()];
      return { top: along, right: across, bottom: along, left: across };
    },
    nearestFit: () => STAGE_NEAREST_FIT * scale(),
  };
}

/** Draws the state's scene in `host` and turns what the reader does there into actions. */
export function connectGraph(options: GraphOptions): ConnectedGraph {
  const { host, store, messages, onLayoutEvent, flightMs = FLIGHT_MS, stageScale } = options;
  const { actions } = store;
  const say = () => messages.t;
  const view = createSvgView(host, {
    onEvent: (event) => {
      onLayoutEvent(event);
      handleEvent(event);
    },
    prefersReducedMotion: () => prefersReducedMotion(store.getState()),
    ...(stageScale
      ? buildStageFraming(() => stageScale(host.clientWidth, host.clientHeight))
      : {
          // What is read about must not end up under the tools.
          insets: () => (store.getState().view.kind === "read" ? READING_INSETS : NO_INSETS),
        }),
    messages: () => ({
      pictureLabel: say()("picture.label", {
        title: localize(store.getState().document.network.title, messages.language).text,
      }),
      keyboardHelp: say()("picture.keyboardHelp"),
      pictureRole: say()("picture.pictureRole"),
      actorRole: say()("picture.actorRole"),
      relationshipRole: say()("picture.relationshipRole"),
    }),
  });
  /** The camera the picture was last known to have, so that its own report is not sent back to it. */
  let camera: Camera | null = null;

  const holdCamera = () => {
    if (store.getState().view.camera !== null) return;
    actions.setCamera(view.camera());
    camera = store.getState().view.camera;
  };

  function handleEvent(event: NetworkViewEvent) {
    switch (event.type) {
      case "hovered":
        return actions.setHover(event.target);
      case "picked":
        if (event.target && event.additive) return actions.toggleSelected(event.target);
        // The read view answers with the sentences; the camera stays, so that a second click finds what the first did.
        if (store.getState().view.kind === "read") holdCamera();
        else if (event.target) actions.setSheet("details");
        return actions.select(event.target);
      case "focus-asked":
        return actions.focusOn([event.id]);
      case "pin-toggled":
        return actions.togglePin(event.id);
      case "camera-settled":
        actions.setCamera(event.camera);
        camera = store.getState().view.camera;
        return;
      case "fit-asked":
        return actions.setCamera(null);
      case "step-back-asked":
        return actions.stepBack();
      case "cursor-moved":
      case "drag-started":
      case "dragged":
      case "drag-ended":
    }
  }

  const buildSceneOf = (state: AppState, theme: Theme) => buildStateScene(state, theme, say());
  const dress = (scene: Scene, { document, view: { selection, focus }, session }: AppState): Scene =>
    stageScale
      ? buildStageScene(scene, {
          cast: findCast(document.index, selection, focus),
          hover: session.hover,
          scale: stageScale(host.clientWidth, host.clientHeight),
        })
      : scene;
  const drawScene = (state: AppState) => {
    view.setScene(dress(buildSceneOf(state, isDark(state.preferences.theme) ? "dark" : "light"), state));
  };
  const applyCamera = (durationMs: number) => {
    camera = store.getState().view.camera;
    if (camera) view.setCamera(camera, { durationMs });
    else view.fitTo(selectPictureFraming(store.getState()), { durationMs });
  };

  drawScene(store.getState());
  view.setPositions(store.getState().document.positions);
  applyCamera(0);

  const unsubscribe = store.subscribe((state, before) => {
    const isNewDocument = !hasSamePicture(state.document.network, before.document.network);
    if (hasOtherScene(state, before)) drawScene(state);
    if (state.document.positions !== before.document.positions && !selectArrangement(state))
      view.setPositions(state.document.positions);
    // The layout frames what filters leave, since it knows where the actors are going.
    const isFramedAnew = isNewDocument || selectPictureFraming(state) !== selectPictureFraming(before);
    if (state.view.camera !== camera || (isFramedAnew && camera === null))
      applyCamera(isNewDocument ? 0 : flightMs);
  });
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => drawScene(store.getState());
  systemTheme.addEventListener("change", redraw);
  messages.on("languageChanged", redraw);
  const resize = new ResizeObserver(() => {
    if (stageScale) redraw();
    if (store.getState().view.camera === null) applyCamera(0);
  });
  resize.observe(host);

  return {
    view,
    fit: () => {
      actions.setCamera(null);
      view.fitTo("all", { durationMs: flightMs });
    },
    toSvg: ({ theme, hasLegend }) => {
      const state = store.getState();
      const scene = buildSceneOf(state, theme);
      return view.toSvg({ scene, hasLegend, source: describeSource(state, say()) });
    },
    disconnect: () => {
      unsubscribe();
      systemTheme.removeEventListener("change", redraw);
      messages.off("languageChanged", redraw);
      resize.disconnect();
      view.destroy();
    },
  };
}
