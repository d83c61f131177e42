import type { i18n } from "i18next";

/** Shows in an empty page how much (0 … 1) of the work kept in this browser is there; the app takes its place. */
export function showRestoring(root: Element, messages: i18n, share: number): void {
  const page = root.ownerDocument;
  let bar = root.querySelector("progress");
  if (!bar) {
    const label = page.createElement("label");
    label.className = "restoring";
    label.lang = messages.language;
    label.textContent = messages.t("storage.restoring");
    bar = page.createElement("progress");
    label.append(bar);
    root.replaceChildren(label);
  }
  bar.value = share;
}
