import { parseProjectFile } from "../model/parse-project-file";
import { listProblems } from "./open-file";
import { openInlineWorker } from "./open-inline-worker";
import type { PageHost } from "./page-host";
import { CONTENT_ID, readStandAloneContent } from "./stand-alone-file";

/**
 * The app in a file that stands alone. Nothing is kept and nothing is heard or said outside the page: on `file://` all
 * local files share their storage and their channels.
 */
export function createFileHost(page: Document): PageHost {
  const content = readStandAloneContent(page.querySelector(`#${CONTENT_ID}`)?.textContent ?? "");
  return {
    kind: "file",
    mode: { type: "desk" },
    loadNetwork: async () => {
      const result = parseProjectFile(content.project);
      if (!result.ok) throw new Error(listProblems(result.error));
      return result.value;
    },
    findWork: null,
    storage: null,
    preferences: { language: content.language, theme: content.theme },
    viewCode: content.view,
    openLayoutWorker: openInlineWorker,
    openProjectWorker: null,
    // The file would have to hold what measures twice, once for a worker.
    openMeasureWorker: null,
    openWaysWorker: null,
    openRankWorker: null,
    loadLargePicture: async () => (await import("./open-inline-large-picture")).openInlineLargePicture,
    loadViewer: null,
  };
}
