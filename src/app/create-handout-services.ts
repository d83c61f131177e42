import type { i18n } from "i18next";

import { locateActors } from "../model/locate-actors";
import type { View } from "../model/view";
import { createMapFrames } from "../render/map-frame";
import { writeMapGround } from "../render/map-ground";
import { buildMapLand, type MapLand } from "../render/map-land";
import { createMapProjection, projectPlace } from "../render/map-projection";
import { buildMapScene } from "../render/map-scene";
import { buildPaperScene } from "../render/paper-scene";
import type { Scene } from "../render/scene";
import { createCanvasMeasure } from "../render/text-measure";
import { type Still, writeStill } from "../render/write-still";
import type { AppStore } from "../store/create-app-store";
import { pruneView } from "../store/prune-view";
import { selectPictureFraming } from "../store/select-spotlight";
import type { AppState } from "../store/state";
import type { HandoutServices, Paper } from "../ui/handout-services";
import { buildStateScene } from "./build-state-scene";
import { loadWorldAtlas } from "./load-world-atlas";
import { selectArrangement } from "./select-arrangement";

/** Pixels drawn for each pixel of paper, which makes names 9 pt high: paper is read nearer than a screen. */
const FINENESS = 1.35;
/** The least height of a picture, as a part of its width. */
const LEAST_HEIGHT = 0.3;
/** Where Letter is the paper of every day: CLDR’s list of territories. */
const LETTER_TERRITORIES = new Set("US CA MX PH CL CO CR GT NI PA PR SV VE BZ DO BO".split(" "));

/** Does for a handout what lies outside React: drawing and printing. */
export function createHandoutServices(page: Document, store: AppStore, messages: i18n): HandoutServices {
  const family = getComputedStyle(page.body).fontFamily;
  const measure = createCanvasMeasure(page, family);
  let land: Promise<MapLand | null> | null = null;
  const loadLand = async () => {
    try {
      return buildMapLand(await loadWorldAtlas(page), createMapProjection());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      store.actions.notify({ tone: "warning", message: "notices.mapLandMissing", parameters: { reason } });
      return null;
    }
  };
  const sceneOf = (state: AppState): Scene => buildPaperScene(buildStateScene(state, "light", messages.t));
  return {
    paper: guessPaper(navigator.language),
    describeView: (view) => {
      const { description, legend } = sceneOf(showView(store.getState(), view));
      return { description, legend };
    },
    drawView: async (view, widthPx, mostHeightPx) => {
      const state = showView(store.getState(), view);
      const scene = sceneOf(state);
      const most = { width: widthPx * FINENESS, height: mostHeightPx * FINENESS };
      const on = { most, leastHeight: LEAST_HEIGHT * most.width, family, measure };
      const laid =
        state.view.kind === "map"
          ? layMap(scene, state, await (land ??= loadLand()))
          : {
              scene,
              positions: selectArrangement(state)?.positions ?? state.document.positions,
              framing: selectPictureFraming(state),
            };
      const { svg, height } = writeStill({ ...on, ...laid });
      return { address: `data:image/svg+xml,${encodeURIComponent(svg)}`, heightPx: height / FINENESS };
    },
    print: () => page.defaultView?.print(),
  };
}

/** The state that shows a view; a matrix and a table have no picture of their own, so they show the network. */
function showView(state: AppState, view: View): AppState {
  const kind = view.kind === "matrix" || view.kind === "table" ? "network" : view.kind;
  const shown = pruneView({ ...view, kind }, state.document.index);
  return { ...state, view: shown, session: { ...state.session, hover: null } };
}

function layMap(
  scene: Scene,
  { document }: AppState,
  land: MapLand | null,
): Pick<Still, "scene" | "positions" | "framing" | "buildFrame"> {
  const projection = createMapProjection();
  const places = locateActors(document.index);
  const buildFrames = createMapFrames(projection, places);
  return {
    scene: buildMapScene(scene, (index) => places[index] !== null),
    positions: Float64Array.from(
      places.flatMap((place) => {
        const at = place && projectPlace(projection, place);
        return at ? [at.x, at.y] : [NaN, NaN];
      }),
    ),
    framing: "all",
    buildFrame: (of, positions, zoom) => {
      const { frame, leaders } = buildFrames(of, positions, zoom);
      return { frame, ground: writeMapGround(land, leaders, zoom, of.palette) };
    },
  };
}

function guessPaper(language: string): Paper {
  const territory = new Intl.Locale(language).maximize().region ?? "";
  return LETTER_TERRITORIES.has(territory) ? "letter" : "a4";
}
