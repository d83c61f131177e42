import { localize } from "../model/localized-text";
import type { AppStore } from "../store/create-app-store";
import type { PreferencesState } from "../store/state";

/** The theme in force: the reader's choice, or the system's. */
export function isDark(theme: "light" | "dark" | "system"): boolean {
  return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Gives the page's root the reader's theme, motion and language. */
export function dressPage(page: Document, { theme, motion, language }: PreferencesState): void {
  const root = page.documentElement;
  root.dataset["theme"] = isDark(theme) ? "dark" : "light";
  root.dataset["motion"] = motion;
  root.lang = language;
}

/**
 * Keeps the page's own attributes true: `data-theme` and `lang` on the root, the title of the window, and whether
 * anything may animate. Returns its undo.
 */
export function syncPage(store: AppStore, page: Document): () => void {
  const update = () => {
    const { preferences, document } = store.getState();
    dressPage(page, preferences);
    page.title = `${localize(document.network.title, preferences.language).text} · Entente`;
  };
  update();
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  systemTheme.addEventListener("change", update);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.preferences !== before.preferences || state.document.network !== before.document.network)
      update();
  });
  return () => {
    systemTheme.removeEventListener("change", update);
    unsubscribe();
  };
}
