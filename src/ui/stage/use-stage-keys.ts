import { useEffect, useLayoutEffect, useRef } from "react";

import type { TalkCommand } from "../../model/talk";
import { useAppStore } from "../app-context";
import { readStageKey, type StageKey } from "./read-stage-key";

/** A number typed before Enter is forgotten after so long. */
const NUMBER_MS = 4000;
const TYPING = "input, textarea, select, [contenteditable]";

/** What a key on stage calls up. */
export type StageCall = Exclude<StageKey["type"], "talk" | "digit" | "number-entered">;

/** What keys on stage lead to. */
export interface StageKeyActions {
  readonly talk: (command: TalkCommand) => void;
  /** Something lies over the step that has keys of its own; only those that put it away and clickers still work. */
  readonly isLayerOpen: boolean;
  readonly calls: Readonly<Record<StageCall, () => void>>;
}

/** Listens for the keys of the stage before anything on it does, so that a clicker works whatever has the focus. */
export function useStageKeys(actions: StageKeyActions): void {
  const store = useAppStore();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  // With the first picture, not after it: a speaker's key that comes early must not be lost.
  useLayoutEffect(() => {
    let digits = "";
    let typedAtMs = 0;
    /** Whether the focus was brought into the picture by keyboard: then its own keys work in it. */
    let isByKeyboard = false;
    const handlePointerDown = () => {
      isByKeyboard = false;
    };
    const enterNumber = (event: KeyboardEvent) => {
      const step = event.timeStamp - typedAtMs < NUMBER_MS ? Number(digits) - 1 : -1;
      digits = "";
      if (step < 0) return false;
      latest.current.talk({ type: "go", step });
      return true;
    };
    const obey = (event: KeyboardEvent): boolean => {
      const target = event.target instanceof Element ? event.target : null;
      const { preferences } = store.getState();
      const isWalking = isByKeyboard && !!target?.closest(".stage-picture");
      const asked = readStageKey(
        { key: event.key, hasModifier: event.ctrlKey || event.altKey || event.metaKey },
        { isWalking, singleKeys: preferences.singleKeys },
      );
      if (!asked) return false;
      const isOnControl = isByKeyboard && !!target?.closest("button, a, [role=link], summary");
      if (isOnControl && (event.key === " " || (event.key === "Enter" && digits === ""))) return false;
      const does = latest.current;
      if (
        does.isLayerOpen &&
        asked.type !== "back" &&
        asked.type !== "overview" &&
        !event.key.startsWith("Page")
      )
        return false;
      if (asked.type === "number-entered") return enterNumber(event);
      if (asked.type === "digit") {
        digits = event.timeStamp - typedAtMs < NUMBER_MS ? digits + asked.digit : asked.digit;
        typedAtMs = event.timeStamp;
      } else if (asked.type === "talk") does.talk(asked.command);
      else does.calls[asked.type]();
      return true;
    };
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Tab") isByKeyboard = true;
      if (event.isComposing || store.getState().session.dialog !== "none") return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      if (!obey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", handleKeyDown, { capture: true });
    window.addEventListener("pointerdown", handlePointerDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", handleKeyDown, { capture: true });
      window.removeEventListener("pointerdown", handlePointerDown, { capture: true });
    };
  }, [store]);
}
