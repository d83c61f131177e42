import { parsePageMode, READER_CONTROLS } from "../model/page-mode";
import type { AppStore } from "../store/create-app-store";

/** Says which words of the address name no control, so that the author of a link can mend it. */
export function tellUnknownControls(store: AppStore, page: Document): void {
  const { mode, unknown } = parsePageMode(page.location.search);
  if (unknown.length === 0) return;
  store.actions.notify({
    tone: "warning",
    message: mode.type === "embed" ? "notices.embedUnknown" : "notices.readerUnknown",
    parameters: { values: unknown.join(", "), known: READER_CONTROLS.join(", ") },
  });
}
