import { type PointerEvent, useRef } from "react";

import type { TalkCommand } from "../../model/talk";

/** A swipe goes at least so far sideways, and further sideways than up or down. */
const SWIPE_PX = 60;
const SWIPE_MS = 800;

/** Handlers that turn a finger's swipe over the step's words into a step; over the picture a finger moves the picture. */
export function useSwipe(send: (command: TalkCommand) => void) {
  const start = useRef<{ readonly id: number; x: number; y: number; atMs: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const isFree =
        event.pointerType === "touch" &&
        event.isPrimary &&
        event.target instanceof Element &&
        !event.target.closest(".stage-picture, .stage-overview, [role=dialog]");
      start.current = isFree
        ? { id: event.pointerId, x: event.clientX, y: event.clientY, atMs: event.timeStamp }
        : null;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (!from || from.id !== event.pointerId || event.timeStamp - from.atMs > SWIPE_MS) return;
      const dx = event.clientX - from.x;
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(event.clientY - from.y)) return;
      send({ type: dx < 0 ? "next" : "previous" });
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
