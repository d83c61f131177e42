import type { View } from "../model/view";
import type { AppStore } from "../store/create-app-store";
import { readViewCode, writeViewCode } from "../store/view-code";

/** A gesture's changes come within this time of each other and make one entry in the browser's history. */
const GESTURE_MS = 300;

/** Whether going from one view to the other is a step a reader would want the Back button to take. */
function isStep(before: View, after: View): boolean {
  return (
    before.kind !== after.kind ||
    before.focus !== after.focus ||
    before.filters !== after.filters ||
    before.selection !== after.selection ||
    before.path !== after.path
  );
}

/**
 * Takes the view from the page's address, or from the code `otherwise` where the address names none. What of it cannot be shown is left out and said in a notice; the document is
 * never touched.
 */
export function openAddress(store: AppStore, page: Document, otherwise = ""): void {
  const { view, problems } = readViewCode(page.location.hash || otherwise, store.getState().document.index);
  store.actions.setView(view);
  if (problems.length === 0) return;
  const isWhole = writeViewCode(view) === "";
  store.actions.notify({
    tone: "warning",
    message: isWhole ? "notices.linkIgnored" : "notices.linkPartly",
    parameters: {},
    problems,
  });
}

/**
 * Keeps the page's address the view's, and the view the address's when the reader goes back, forth or edits it. A
 * camera's move changes the entry in the history, other gestures add one. A guest in
 * another page's frame adds none, since the Back button is that page's. Returns its undo.
 */
export function syncUrl(store: AppStore, page: Document, isGuest = false): () => void {
  const host = page.defaultView;
  if (!host) return () => undefined;
  let written = store.getState().view;
  let timer = 0;
  const write = () => {
    timer = 0;
    const { view } = store.getState();
    const code = writeViewCode(view);
    const address = code === "" ? page.location.pathname + page.location.search : `#${code}`;
    const isChanged = code !== page.location.hash.slice(1);
    if (isChanged && !isGuest && isStep(written, view)) host.history.pushState(null, "", address);
    else if (isChanged) host.history.replaceState(null, "", address);
    written = view;
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view) return;
    host.clearTimeout(timer);
    timer = host.setTimeout(write, GESTURE_MS);
  });
  const read = () => {
    host.clearTimeout(timer);
    openAddress(store, page);
    written = store.getState().view;
  };
  host.addEventListener("popstate", read);
  return () => {
    host.clearTimeout(timer);
    host.removeEventListener("popstate", read);
    unsubscribe();
  };
}
