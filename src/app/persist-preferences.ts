import * as v from "valibot";

import type { AppStore } from "../store/create-app-store";
import type { PreferencesState } from "../store/state";

const KEY = "entente.preferences";

// What was stored is untrusted: another version, or somebody else, may have written it.
const StoredPreferences = v.object({
  theme: v.optional(v.picklist(["light", "dark", "system"])),
  language: v.optional(v.picklist(["en", "zh-Hant"])),
  motion: v.optional(v.picklist(["system", "reduced"])),
  singleKeys: v.optional(v.boolean()),
  layoutQuality: v.optional(v.picklist(["fast", "balanced", "best"])),
});

/** The interface language for a browser that has never been asked: Chinese if it asks for Chinese first. */
function guessLanguage(languages: readonly string[]): PreferencesState["language"] {
  return languages[0]?.toLowerCase().startsWith("zh") ? "zh-Hant" : "en";
}

/** What this browser remembers, with what is missing or damaged left to its default. */
export function readPreferences(
  storage: Storage | null,
  languages: readonly string[],
): Partial<PreferencesState> {
  const guessed = { language: guessLanguage(languages) };
  try {
    const stored = v.parse(StoredPreferences, JSON.parse(storage?.getItem(KEY) ?? "{}"));
    return {
      ...guessed,
      ...Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined)),
    };
  } catch {
    return guessed;
  }
}

/** Keeps the preferences in this browser as they change. Returns its undo. */
export function persistPreferences(store: AppStore, storage: Storage | null): () => void {
  return store.subscribe(({ preferences }, before) => {
    if (preferences === before.preferences) return;
    try {
      storage?.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A full or forbidden storage costs the reader a remembered theme, nothing else.
    }
  });
}

/** This browser's storage, or null where it is forbidden (even touching it may throw). */
export function findStorage(page: Document): Storage | null {
  try {
    return page.defaultView?.localStorage ?? null;
  } catch {
    return null;
  }
}
