import { LIMITS } from "../model/schema-parts";
import type { AppStore } from "../store/create-app-store";
import { openFile } from "./open-file";
import type { ProjectWorker } from "./read-project-in-worker";

/** Up to this size a file is read in the page, in a moment: 1 MB. */
const LARGE_BYTES = 1_000_000;
const BYTES_PER_MEGABYTE = 1_000_000;

/** Opens project files, one at a time. */
export interface FileOpener {
  /** Opens a file as the document, or says why not. One that is still being opened is given up for it. */
  readonly open: (file: File) => Promise<void>;
  /** Gives up what is being opened; the document stays as it is. */
  readonly cancel: () => void;
}

/** Creates the way in for project files. `openWorker` is null where the page has no worker to read them. */
export function createFileOpener(
  store: AppStore,
  openWorker: (() => ProjectWorker) | null,
  waitForFrame: () => Promise<void> = waitForBrowserFrame,
): FileOpener {
  const { actions } = store;
  let opening: AbortController | null = null;
  const cancel = () => {
    if (!opening) return;
    opening.abort();
    opening = null;
    actions.setDialog("none");
    actions.setOpening(null);
  };
  return {
    cancel,
    open: async (file) => {
      cancel();
      // Known before a byte of it is read, so that no memory is at risk.
      if (file.size > LIMITS.fileBytes) {
        const megabytes = (bytes: number) => Math.round(bytes / BYTES_PER_MEGABYTE);
        actions.notify({
          tone: "error",
          message: "notices.fileTooLarge",
          parameters: { name: file.name, size: megabytes(file.size), limit: megabytes(LIMITS.fileBytes) },
        });
        return;
      }
      if (file.size <= LARGE_BYTES || !openWorker) return openFile(store, file);
      const mine = new AbortController();
      opening = mine;
      const { openLargeFile } = await import("./open-large-file");
      await openLargeFile({ store, file, openWorker, signal: mine.signal, waitForFrame });
      if (opening === mine) opening = null;
    },
  };
}

/** A frame that was asked for is drawn before the next one begins. */
function waitForBrowserFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
