import { loadShippedNetwork } from "./load-shipped-network";
import { parsePageMode } from "../model/page-mode";
import { openLayoutWorker } from "./open-layout-worker";
import { openMeasureWorker } from "./open-measure-worker";
import { openRankWorker } from "./open-rank-worker";
import { openWaysWorker } from "./open-ways-worker";
import type { PageHost } from "./page-host";
import { openProjectWorker } from "./open-project-worker";
import { findStorage } from "./persist-preferences";

/** The page that stand-alone files are made of; the build puts it beside the app's own. */
const VIEWER = "viewer.html";

/** The app as a site serves it. */
export function createServedHost(page: Document): PageHost {
  const { mode } = parsePageMode(page.location.search);
  const keeps = mode.type === "desk";
  return {
    kind: "served",
    mode,
    loadNetwork: () => loadShippedNetwork(page),
    // A page in a frame, and one for readers, leave nothing behind in the browser.
    findWork: keeps
      ? async (onShare) => {
          const { findWork } = await import("./find-work");
          return findWork(page, () => loadShippedNetwork(page), onShare);
        }
      : null,
    storage: keeps ? findStorage(page) : null,
    preferences: {},
    viewCode: "",
    openLayoutWorker,
    openProjectWorker,
    openMeasureWorker,
    openWaysWorker,
    openRankWorker,
    loadLargePicture: async () => (await import("./open-large-picture")).openLargePicture,
    loadViewer: async () => {
      const response = await fetch(new URL(VIEWER, page.baseURI));
      if (!response.ok) throw new Error(`${VIEWER}: the server answered ${response.status}`);
      return response.text();
    },
  };
}
