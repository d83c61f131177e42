import type { i18n } from "i18next";

import { hasSamePicture } from "../model/has-same-picture";
import { locateActors } from "../model/locate-actors";
import { localize } from "../model/localized-text";
import type { Camera } from "../model/view";
import { createMapView } from "../render/create-map-view";
import type { NetworkViewEvent } from "../render/network-view";
import type { AppStore } from "../store/create-app-store";
import type { AppState } from "../store/state";
import { buildStateScene, hasOtherScene } from "./build-state-scene";
import { drawForPrint } from "./draw-for-print";
import { prefersReducedMotion } from "./connect-graph";
import { loadWorldAtlas } from "./load-world-atlas";
import type { StageLook } from "./stage-look";
import { isDark } from "./sync-page";

const FLIGHT_MS = 250;

/** What the map needs besides the store. */
export interface MapOptions {
  readonly page: Document;
  readonly host: HTMLElement;
  readonly store: AppStore;
  readonly messages: i18n;
  /** How long the camera flies to a new framing; `FLIGHT_MS` when left out. */
  readonly flightMs?: number;
  /** For an audience: only what the view is about is named, and framed. */
  readonly forStage?: StageLook;
}

/** The map on the page, joined to the store. */
export interface ConnectedMap {
  /** All that is on the map, fitted. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly disconnect: () => void;
}

/** Draws the state on the map in `host` and turns what the reader does there into actions. */
export function connectMap(options: MapOptions): ConnectedMap {
  const { page, host, store, messages, flightMs = FLIGHT_MS, forStage } = options;
  const { actions } = store;
  const view = createMapView(host, {
    onEvent: handleEvent,
    prefersReducedMotion: () => prefersReducedMotion(store.getState()),
    ...forStage?.room(host),
    messages: () => ({
      pictureLabel: messages.t("map.label", {
        title: localize(store.getState().document.network.title, messages.language).text,
      }),
      keyboardHelp: messages.t("map.keyboardHelp"),
      pictureRole: messages.t("map.role"),
      actorRole: messages.t("picture.actorRole"),
      relationshipRole: messages.t("picture.relationshipRole"),
    }),
  });
  /** The camera the map was last known to have, so that its own report is not sent back to it. */
  let camera: Camera | null = null;

  function handleEvent(event: NetworkViewEvent) {
    if (event.type === "hovered") actions.setHover(event.target);
    else if (event.type === "picked") {
      if (event.target && event.additive) return actions.toggleSelected(event.target);
      if (event.target) actions.setSheet("details");
      actions.select(event.target);
    } else if (event.type === "focus-asked") actions.focusOn([event.id]);
    else if (event.type === "step-back-asked") actions.stepBack();
    else if (event.type === "fit-asked") actions.setMapCamera(null);
    else if (event.type === "camera-settled") {
      actions.setMapCamera(forStage ? forStage.fromCamera(event.camera, host) : event.camera);
      camera = store.getState().view.mapCamera;
    }
  }
  const selectFraming = (state: AppState) => forStage?.framing(state) ?? "all";
  let framing = selectFraming(store.getState());
  const printing = drawForPrint(host.ownerDocument.defaultView, view, () => drawScene(store.getState()));
  const drawScene = (state: AppState) => {
    const theme = printing.themeOr(isDark(state.preferences.theme) ? "dark" : "light");
    const scene = buildStateScene(state, theme, messages.t);
    view.setScene(forStage ? forStage.dress(scene, state, host) : scene);
  };
  const applyCamera = (durationMs: number) => {
    camera = store.getState().view.mapCamera;
    if (camera) view.setCamera(forStage ? forStage.toCamera(camera, host) : camera, { durationMs });
    else view.fitTo(framing, { durationMs });
  };
  const place = ({ document }: AppState) => {
    view.setPlaces(locateActors(document.index));
  };

  place(store.getState());
  drawScene(store.getState());
  applyCamera(0);
  void loadWorldAtlas(page).then(view.setAtlas, (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    actions.notify({ tone: "warning", message: "notices.mapLandMissing", parameters: { reason } });
  });

  const unsubscribe = store.subscribe((state, before) => {
    const isNew = !hasSamePicture(state.document.network, before.document.network);
    if (isNew) place(state);
    if (hasOtherScene(state, before)) drawScene(state);
    const isFramedAnew = isNew || selectFraming(state) !== framing;
    framing = selectFraming(state);
    if (state.view.mapCamera !== camera || (isFramedAnew && camera === null))
      applyCamera(isNew ? 0 : flightMs);
  });
  const redraw = () => drawScene(store.getState());
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  systemTheme.addEventListener("change", redraw);
  messages.on("languageChanged", redraw);
  const resize = new ResizeObserver(() => {
    if (forStage) redraw();
    if (forStage || store.getState().view.mapCamera === null) applyCamera(0);
  });
  resize.observe(host);

  return {
    fit: () => {
      actions.setMapCamera(null);
      view.fitTo("all", { durationMs: flightMs });
    },
    zoomBy: (factor) => view.zoomBy(factor, { durationMs: flightMs }),
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
