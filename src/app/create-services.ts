import type { i18n } from "i18next";

import { localize } from "../model/localized-text";
import type { AppStore } from "../store/create-app-store";
import { placeActors } from "../store/place-actors";
import type { Services, StageServices } from "../ui/services";
import { chooseFile } from "./choose-file";
import { type ConnectedGraph, connectGraph, type GraphPlace, prefersReducedMotion } from "./connect-graph";
import type { ConnectedJournal } from "./connect-journal";
import type { ConnectedLayout } from "./connect-layout";
import { createFullScreen } from "./create-full-screen";
import { createMapServices } from "./create-map-services";
import { loadMeasures } from "./load-measures";
import type { FileOpener } from "./create-file-opener";
import type { RankTexts } from "./create-ranker";
import type { PageHost } from "./page-host";
import { buildFileName, saveFile } from "./save-file";

/** The picture and its layout while they are on the page. */
interface Stage {
  readonly graph: ConnectedGraph;
  /** `null` until what moves the picture has been fetched. */
  readonly layout: () => ConnectedLayout | null;
}

/** Fetched beside the first picture, which stands where the document says. */
async function loadLayout() {
  const { connectLayout } = await import("./connect-layout");
  return connectLayout;
}

/** A tenth of a layout unit is as exact as an eye; finer places would make every line of a diff differ. */
const PLACES_PER_UNIT = 10;

/** Opens the network the app comes with; where it cannot be had, everything stays as it is and the reason is said. */
async function openShipped(store: AppStore, host: PageHost, work: ConnectedJournal | null): Promise<void> {
  try {
    if (work) await work.openShipped();
    else store.actions.openDocument(await host.loadNetwork());
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const name = localize(store.getState().document.network.title, "en").text;
    store.actions.notify({ tone: "error", message: "notices.fileRefused", parameters: { name, problem } });
  }
}

/** Does for the panels what lies outside React: the picture, the layout, files and the clipboard. */
export function createServices(
  page: Document,
  store: AppStore,
  messages: i18n,
  from: PageHost,
  useNewVersion: () => void,
  work: ConnectedJournal | null,
  files: FileOpener,
): Services {
  let stage: Stage | null = null;
  let stageServices: StageServices | null = null;
  const { actions } = store;
  const fullScreen = createFullScreen(page, () => {
    actions.notify({ tone: "warning", message: "notices.fullScreenRefused", parameters: {} });
  });
  const loadExports = async () => {
    const { createExports } = await import("./create-exports");
    return createExports(page, store, () => stage?.graph ?? null, from.loadViewer);
  };
  let ranker: Promise<RankTexts> | null = null;
  const loadRanker = async () => (await import("./create-ranker")).createRanker(from.openRankWorker);
  const move = () => ({ durationMs: prefersReducedMotion(store.getState()) ? 0 : 200 });

  const mount = (options: GraphPlace) => {
    let layout: ConnectedLayout | null = null;
    let isMounted = true;
    const graph = connectGraph({
      ...options,
      messages,
      loadLargePicture: from.loadLargePicture,
      onLayoutEvent: (event) => layout?.handleEvent(event),
      aimAgain: () => {
        layout?.aimAgain();
        return layout !== null;
      },
    });
    const join = async () => {
      const connectLayout = await loadLayout();
      if (!isMounted) return;
      layout = connectLayout({
        store: options.store,
        view: graph.view,
        openWorker: from.openLayoutWorker,
        ...(options.forStage ? { framing: options.forStage.framing } : {}),
        ...(options.flightMs === undefined ? {} : { flightMs: options.flightMs }),
      });
    };
    void join();
    const mounted = { graph, layout: () => layout };
    stage = mounted;
    return () => {
      isMounted = false;
      layout?.disconnect();
      mounted.graph.disconnect();
      if (stage === mounted) stage = null;
    };
  };

  return {
    pageKind: from.kind,
    mode: from.mode,
    mountPicture: (host) => mount({ host, store }),
    loadStage: async () => {
      const { createStageServices } = await import("./create-stage-services");
      stageServices ??= createStageServices({
        page,
        store,
        messages,
        fullScreen,
        mountPicture: mount,
        loadMeasures: (onStage) => loadMeasures(onStage, from),
        keepsDocument: from.findWork !== null,
      });
      return stageServices;
    },
    loadHandout: async () => {
      const { createHandoutServices } = await import("./create-handout-services");
      return createHandoutServices(page, store, messages);
    },
    loadPrint: async () => (await import("./create-print-services")).createPrintServices(store, messages),
    picture: {
      fit: () => stage?.graph.fit(),
      zoomBy: (factor) => stage?.graph.view.zoomBy(factor, move()),
      focusOnActor: (id) => stage?.graph.view.focusOn({ type: "actor", id }),
      focusOnRelationship: (id) => stage?.graph.view.focusOn({ type: "relationship", id }),
      toggleFullScreen: fullScreen.toggle,
    },
    map: createMapServices(page, store, messages),
    layout: {
      pause: () => stage?.layout()?.pause(),
      resume: () => stage?.layout()?.resume(),
      again: () => stage?.layout()?.again(),
      cancel: () => stage?.layout()?.cancel(),
    },
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    saveFile: async ({ name, type, text }) => {
      saveFile(page, { name, content: new Blob([text], { type }) });
    },
    rankTexts: async (texts, language) => (await (ranker ??= loadRanker()))(texts, language),
    downloadTable: async (rows) => {
      const { writeTableInParts } = await import("./write-table");
      const { gatherBlob } = await import("./gather-blob");
      const { index, network } = store.getState().document;
      const name = buildFileName(`${localize(network.title, "en").text} ${rows.type}`, "csv");
      saveFile(page, {
        name,
        content: await gatherBlob(writeTableInParts(index, rows), "text/csv;charset=utf-8"),
      });
    },
    downloadCoverage: async (rows) => {
      const { writeCoverage } = await import("./write-coverage");
      const state = store.getState();
      const title = localize(state.document.network.title, "en").text;
      const text = writeCoverage(state, rows);
      saveFile(page, {
        name: buildFileName(`${title} coverage ${rows}`, "csv"),
        content: new Blob([text], { type: "text/csv;charset=utf-8" }),
      });
    },
    saveProject: async () => {
      const { writeProjectFileInParts } = await import("../formats/project-file");
      const { gatherBlob } = await import("./gather-blob");
      const network = placeActors(store.getState().document, PLACES_PER_UNIT);
      const name = buildFileName(localize(network.title, "en").text, "entente.json");
      const content = await gatherBlob(writeProjectFileInParts(network), "application/json");
      saveFile(page, { name, content });
      actions.notify({ tone: "info", message: "notices.fileSaved", parameters: { name }, isPassing: true });
    },
    openFile: async () => {
      const file = await chooseFile(page, ".json,application/json");
      if (file) await files.open(file);
    },
    cancelOpening: files.cancel,
    exports: {
      savePicture: async (picture) => (await loadExports()).savePicture(picture),
      copyPicture: async (picture) => (await loadExports()).copyPicture(picture),
      saveData: async (format) => (await loadExports()).saveData(format),
      savePage: async () => (await loadExports()).savePage(),
    },
    useNewVersion,
    work: {
      retry: () => work?.retry(),
      openShipped: () => void openShipped(store, from, work),
      openEarlier: () => void work?.openEarlier(),
      downloadRaw: async () => {
        if (!work) return;
        const content = new Blob([await work.readRaw()], { type: "application/json" });
        saveFile(page, { name: "entente-stored-work.json", content });
      },
      discardDamaged: () => work?.discardDamaged(),
    },
    viewAddress: () => page.location.href,
  };
}
