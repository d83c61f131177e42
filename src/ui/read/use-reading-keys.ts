import { useLayoutEffect } from "react";

import { useAppStore } from "../app-context";

/** Fields a letter is typed into; a slider or a radio button takes none. */
const TYPING =
  "textarea, select, [contenteditable], [role=combobox], input:not([type=range], [type=radio], [type=checkbox])";

/** What the single keys of the read view do. */
export interface ReadingKeys {
  /** J and K: on or back by so many sentences. */
  readonly onStep: (by: 1 | -1) => void;
  /** ] and [: to another passage of the selection. */
  readonly onPassage: (by: 1 | -1) => void;
}

/** J and K, ] and [ wherever the focus is, unless the reader has switched single keys off. */
export function useReadingKeys({ onStep, onPassage }: ReadingKeys): void {
  const store = useAppStore();
  // Not after a paint: who sees the text may press a key at once.
  useLayoutEffect(() => {
    const commands = new Map([
      ["j", () => onStep(1)],
      ["k", () => onStep(-1)],
      ["]", () => onPassage(1)],
      ["[", () => onPassage(-1)],
    ]);
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
        return;
      const { session, preferences } = store.getState();
      if (session.dialog !== "none" || !preferences.singleKeys) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      const command = commands.get(event.key.toLowerCase());
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener("keydown", handleKeyDown);
    return () => {
      document.removeEventListener("keydown", handleKeyDown);
    };
  }, [store, onStep, onPassage]);
}
