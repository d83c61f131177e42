import { useLayoutEffect } from "react";

import { hasControl } from "../../model/page-mode";
import { useAppStore, useServices } from "../app-context";

const TYPING = "input, textarea, select, [contenteditable], [role=combobox]";

/** Keys that work wherever the focus is: Ctrl-K or ⌘-K and `/` find, `?` helps, Ctrl-Z or ⌘-Z undoes, Escape ends a question. */
export function useGlobalKeys(): void {
  const store = useAppStore();
  const { mode } = useServices();
  // Not after the first paint: who sees the page may press a key at once.
  useLayoutEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const { session, preferences, view } = store.getState();
      if (session.dialog !== "none") return;
      const isTyping = event.target instanceof Element && event.target.matches(TYPING);
      const command =
        event.ctrlKey || event.metaKey
          ? findModified(event, isTyping)
          : event.key === "Escape" && view.path && view.kind === "network" && !isTyping
            ? actions.stepBack
            : preferences.singleKeys && !isTyping
              ? findSingle(event.key)
              : null;
      if (!command) return;
      event.preventDefault();
      command();
    };
    const { actions } = store;
    const mayFind = hasControl(mode, "search");
    const openPalette = () => {
      actions.setDialog("palette");
    };
    const findModified = (event: KeyboardEvent, isTyping: boolean) => {
      const key = event.key.toLowerCase();
      if (key === "k") return mayFind ? openPalette : null;
      if (isTyping) return null;
      if (key === "z") return event.shiftKey ? actions.redo : actions.undo;
      return key === "y" ? actions.redo : null;
    };
    const findSingle = (key: string) => {
      if (key === "/") return mayFind ? openPalette : null;
      if (key !== "?" || !hasControl(mode, "help")) return null;
      return () => {
        actions.setDialog("help");
      };
    };
    document.addEventListener("keydown", handleKeyDown);
    return () => {
      document.removeEventListener("keydown", handleKeyDown);
    };
  }, [store, mode]);
}
