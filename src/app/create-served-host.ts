import { loadShippedNetwork } from "./load-shipped-network";
import { openLayoutWorker } from "./open-layout-worker";
import { openMeasureWorker } from "./open-measure-worker";
import type { PageHost } from "./page-host";
import { openProjectWorker } from "./open-project-worker";
import { findStorage } from "./persist-preferences";

/** The page that stand-alone files are made of; the build puts it beside the app's own. */
const VIEWER = "viewer.html";

/** The app as a site serves it. */
export function createServedHost(page: Document): PageHost {
  return {
    kind: "served",
    loadNetwork: () => loadShippedNetwork(page),
    findWork: async () => {
      const { findWork } = await import("./find-work");
      return findWork(page, () => loadShippedNetwork(page));
    },
    storage: findStorage(page),
    preferences: {},
    viewCode: "",
    openLayoutWorker,
    openProjectWorker,
    openMeasureWorker,
    loadLargePicture: async () => (await import("./open-large-picture")).openLargePicture,
    loadViewer: async () => {
      const response = await fetch(new URL(VIEWER, page.baseURI));
      if (!response.ok) throw new Error(`${VIEWER}: the server answered ${response.status}`);
      return response.text();
    },
  };
}
