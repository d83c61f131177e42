import type { PreferencesState } from "./state";

/** What a browser that has never been asked prefers. */
export const DEFAULT_PREFERENCES: PreferencesState = {
  theme: "system",
  language: "en",
  motion: "system",
  singleKeys: true,
  layoutQuality: "balanced",
};

/** Chooses light, dark or as the system has it. */
export function setTheme(preferences: PreferencesState, theme: PreferencesState["theme"]): PreferencesState {
  return { ...preferences, theme };
}

/** Chooses the language of the interface and of names and sentences. */
export function setLanguage(
  preferences: PreferencesState,
  language: PreferencesState["language"],
): PreferencesState {
  return { ...preferences, language };
}

/** Chooses whether anything may animate. */
export function setMotion(
  preferences: PreferencesState,
  motion: PreferencesState["motion"],
): PreferencesState {
  return { ...preferences, motion };
}

/** Chooses whether keys without Ctrl or ⌘ work everywhere. */
export function setSingleKeys(preferences: PreferencesState, singleKeys: boolean): PreferencesState {
  return { ...preferences, singleKeys };
}

/** Chooses how much time a layout of the whole network may take. */
export function setLayoutQuality(
  preferences: PreferencesState,
  layoutQuality: PreferencesState["layoutQuality"],
): PreferencesState {
  return { ...preferences, layoutQuality };
}
