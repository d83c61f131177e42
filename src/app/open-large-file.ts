import { readProjectFile } from "../formats/project-file";
import { buildNetworkIndexInSteps } from "../model/network-index";
import type { AppStore } from "../store/create-app-store";
import { decodeText, refuseFile, tellNotUtf8 } from "./open-file";
import { type ProjectWorker, readProjectInWorker, type ReadOutcome } from "./read-project-in-worker";
import { nextTask, runInSlices } from "./run-in-slices";
import { keepWritten } from "./written-files";

/** What opening a large file needs. */
export interface OpenLargeFileOptions {
  readonly store: AppStore;
  readonly file: File;
  readonly openWorker: () => ProjectWorker;
  /** Calls the opening off; what was open stays. */
  readonly signal: AbortSignal;
  /** Resolves once the page has drawn what it was told. */
  readonly waitForFrame: () => Promise<void>;
}

/**
 * Opens a project file that takes its time: read and checked in a worker, taken in by small parts, told of in a dialog
 * that can call it off. The document changes in one go, once everything is there; until then it stays as it is.
 */
export async function openLargeFile(options: OpenLargeFileOptions): Promise<void> {
  const { store, file, openWorker, signal } = options;
  const { actions } = store;
  const { name } = file;
  let told = 0;
  const tell = (share: number, isInPage = false) => {
    if (signal.aborted || (share < told + 0.01 && share > 0 && !isInPage)) return;
    told = share;
    actions.setOpening({ name, share, isInPage });
  };
  tell(0);
  actions.setDialog("opening");
  let outcome = await readProjectInWorker(file, openWorker, tell, signal);
  if (outcome.type === "no-worker") {
    tell(0, true);
    await options.waitForFrame();
    outcome = signal.aborted ? { type: "cancelled" } : await readInPage(file);
  }
  const index = outcome.type === "read" ? await runInSlices(buildNetworkIndexInSteps(outcome.network)) : null;
  // Cancelling has closed the dialog already, and perhaps another file is being opened.
  if (signal.aborted) return;
  actions.setDialog("none");
  actions.setOpening(null);
  if (outcome.type === "not-utf8") tellNotUtf8(store, name);
  else if (outcome.type === "refused") refuseFile(store, name, outcome.problems);
  else if (index) {
    // It need not be written to be kept.
    if (outcome.type === "read" && outcome.written) keepWritten(index.network, outcome.written);
    // The dialog goes first: to show a large document takes a task of its own.
    await nextTask();
    actions.openDocument(index.network, undefined, index);
    actions.notify({ tone: "info", message: "notices.fileOpened", parameters: { name }, isPassing: true });
  }
}

/** Reads the file where no worker will. */
async function readInPage(file: Blob): Promise<ReadOutcome> {
  const text = await decodeText(file);
  if (text === null) return { type: "not-utf8" };
  const result = readProjectFile(text);
  return result.ok
    ? { type: "read", network: result.value, written: null }
    : { type: "refused", problems: result.error };
}
