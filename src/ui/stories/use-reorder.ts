import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** How far a pointer moves before a press on the grip counts as a drag. */
const DRAG_PX = 4;

interface Drag {
  readonly from: number;
  /** Where the row would go, counted in the list as it is now. */
  readonly to: number;
  readonly startY: number;
  readonly hasMoved: boolean;
}

/** What a grip listens to. */
export interface GripHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * Lets the rows of a list be dragged by their grips, with mouse, pen or finger. `onMove` hears of a row's old and new
 * place once it is dropped somewhere else.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): {
  /** The row under way, or null. */
  readonly dragged: number | null;
  /** On which side of a row the drop would put the dragged one. */
  readonly markOf: (at: number) => "before" | "after" | null;
  readonly handlersOf: (at: number) => GripHandlers;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);
  const set = (next: Drag | null) => {
    current.current = next;
    setDrag(next);
  };
  const findRow = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const past = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y > top + height / 2;
    }).length;
    return past;
  };
  const end = () => {
    const ended = current.current;
    set(null);
    if (ended?.hasMoved === true && ended.to !== ended.from) onMove(ended.from, ended.to);
  };
  return {
    dragged: drag?.hasMoved === true ? drag.from : null,
    markOf: (at) => {
      if (drag?.hasMoved !== true || drag.to !== at || drag.to === drag.from) return null;
      return drag.to < drag.from ? "before" : "after";
    },
    handlersOf: (at) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        set({ from: at, to: at, startY: event.clientY, hasMoved: false });
      },
      onPointerMove: (event) => {
        const { current: before } = current;
        if (!before) return;
        const hasMoved = before.hasMoved || Math.abs(event.clientY - before.startY) > DRAG_PX;
        const gap = findRow(event.clientY);
        const to = gap > before.from ? gap - 1 : gap;
        if (hasMoved) set({ ...before, hasMoved, to });
      },
      onPointerUp: end,
      onPointerCancel: () => {
        set(null);
      },
    }),
  };
}
