import type { i18n } from "i18next";

import { hasSamePicture } from "../model/has-same-picture";
import { localize } from "../model/localized-text";
import type { Camera } from "../model/view";
import type { NetworkViewEvent } from "../render/network-view";
import type { Theme } from "../render/palette";
import type { AppStore } from "../store/create-app-store";
import { selectPictureFraming } from "../store/select-spotlight";
import type { AppState } from "../store/state";
import { buildStateInput, buildStateScene, hasOtherScene } from "./build-state-scene";
import { createGraphView, type GraphView } from "./create-graph-view";
import { describeSource } from "./describe-source";
import { drawForPrint } from "./draw-for-print";
import type { CreateLargePicture } from "./large-picture";
import { selectArrangement } from "./select-arrangement";
import type { StageLook } from "./stage-look";
import { isDark } from "./sync-page";

/** How long the camera flies to a new framing, within the 150–250 ms a change may take to explain itself. */
const FLIGHT_MS = 250;

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
const READING_INSETS = { ...NO_INSETS, bottom: 44 };

/** What the picture needs besides the store. */
export interface GraphOptions {
  readonly host: HTMLElement;
  readonly store: AppStore;
  readonly messages: i18n;
  /** Fetches what draws networks too large to be elements of a page. */
  readonly loadLargePicture: () => Promise<CreateLargePicture>;
  /** Hears of drags before the store does, so that the layout can hold the actor. */
  readonly onLayoutEvent: (event: NetworkViewEvent) => void;
  /** Frames the picture where a layout takes its actors; false where there is no layout yet. */
  readonly aimAgain: () => boolean;
  /** How long the camera flies to a new framing; `FLIGHT_MS` when left out. */
  readonly flightMs?: number;
  /** For an audience: only what the view is about is named, and framed. */
  readonly forStage?: StageLook;
}

/** What of the options a mount brings; the rest is the same for all pictures of a page. */
export type GraphPlace = Pick<GraphOptions, "host" | "store" | "flightMs" | "forStage">;

/** The picture on the page, joined to the store. */
export interface ConnectedGraph {
  readonly view: GraphView;
  /** Whole picture, fitted; it stays fitted as the window changes. */
  readonly fit: () => void;
  /** What is on screen as a stand-alone SVG document, on a sheet with title and source. */
  readonly toSvg: (options: { readonly theme: Theme; readonly hasLegend: boolean }) => string;
  readonly disconnect: () => void;
}

/** Whether the reader or the system asks for nothing to animate. */
export function prefersReducedMotion({ preferences }: AppState): boolean {
  return preferences.motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Draws the state's scene in `host` and turns what the reader does there into actions. */
export function connectGraph(options: GraphOptions): ConnectedGraph {
  const { host, store, messages, onLayoutEvent, flightMs = FLIGHT_MS, forStage } = options;
  const selectFraming = forStage?.framing ?? selectPictureFraming;
  const { actions } = store;
  const say = () => messages.t;
  const view = createGraphView(host, {
    loadLargePicture: options.loadLargePicture,
    onArrived: () => placeCamera(),
    onEvent: (event) => {
      onLayoutEvent(event);
      handleEvent(event);
    },
    prefersReducedMotion: () => prefersReducedMotion(store.getState()),
    ...(forStage
      ? forStage.room(host)
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
    keepCamera(view.camera());
  };
  /** Tells the store where the camera is now. */
  const keepCamera = (shown: Camera) => {
    actions.setCamera(forStage ? forStage.fromCamera(shown, host) : shown);
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
        return keepCamera(event.camera);
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

  const printing = drawForPrint(host.ownerDocument.defaultView, view, () => drawScene(store.getState()));
  const drawScene = (state: AppState) => {
    const theme = printing.themeOr(isDark(state.preferences.theme) ? "dark" : "light");
    const look = forStage?.lookFor(state, host) ?? null;
    view.setScene({ input: buildStateInput(state, theme, say()), look });
  };
  const applyCamera = (durationMs: number) => {
    camera = store.getState().view.camera;
    if (camera) view.setCamera(forStage ? forStage.toCamera(camera, host) : camera, { durationMs });
    else view.fitTo(selectFraming(store.getState()), { durationMs });
  };

  /** Places the camera in a picture that has another size, or is another one. */
  const placeCamera = () => {
    if (store.getState().view.camera !== null || !options.aimAgain()) applyCamera(0);
  };

  let framing = selectFraming(store.getState());
  drawScene(store.getState());
  view.setPositions(store.getState().document.positions);
  applyCamera(0);

  const unsubscribe = store.subscribe((state, before) => {
    const isNewDocument = !hasSamePicture(state.document.network, before.document.network);
    if (hasOtherScene(state, before)) drawScene(state);
    if (state.document.positions !== before.document.positions && !selectArrangement(state))
      view.setPositions(state.document.positions);
    // The layout frames what filters leave, since it knows where the actors are going.
    const isFramedAnew = isNewDocument || selectFraming(state) !== framing;
    framing = selectFraming(state);
    if (state.view.camera !== camera || (isFramedAnew && camera === null))
      applyCamera(isNewDocument ? 0 : flightMs);
  });
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => drawScene(store.getState());
  systemTheme.addEventListener("change", redraw);
  messages.on("languageChanged", redraw);
  const resize = new ResizeObserver(() => {
    if (forStage) redraw();
    if (forStage || store.getState().view.camera === null) placeCamera();
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
      const scene = buildStateScene(state, theme, say());
      return view.toSvg({ scene, hasLegend, source: describeSource(state, say()) });
    },
    disconnect: () => {
      unsubscribe();
      systemTheme.removeEventListener("change", redraw);
      messages.off("languageChanged", redraw);
      resize.disconnect();
      printing.stop();
      view.destroy();
    },
  };
}
