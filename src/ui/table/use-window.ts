import { useLayoutEffect, useMemo, useState, type RefObject } from "react";

/** Up to so many rows are all in the page, as high as their words; beyond, only those in sight, all equally high. */
export const ROWS_RENDERED_WHOLE = 400;
/** Height of a row when only those in sight are rendered; table.css has the same. */
export const ROW_HEIGHT_PX = 64;
/** Rows rendered before and after those in sight, so that scrolling does not show the edge. */
const MARGIN_ROWS = 12;

/** A row to render, after a gap as high as the rows left out before it. */
export interface WindowedRow {
  readonly at: number;
  readonly gapPx: number;
}

/** Which rows to render, and the gap after the last of them. */
export interface RowWindow {
  readonly isWhole: boolean;
  readonly rows: readonly WindowedRow[];
  readonly gapAfterPx: number;
}

/**
 * Chooses the rows of a long table that are rendered: those in sight of the scrolling element, and the one that has the
 * focus, wherever it is, so that scrolling never takes it away.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  focused: number,
): RowWindow {
  const isWhole = count <= ROWS_RENDERED_WHOLE;
  const [sight, setSight] = useState({ from: 0, to: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (isWhole || !element) return undefined;
    const look = () => {
      const from = Math.floor(element.scrollTop / ROW_HEIGHT_PX);
      const to = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT_PX);
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller, isWhole]);

  return useMemo(
    () => buildWindow(count, isWhole ? { from: 0, to: count } : sight, focused, isWhole),
    [count, isWhole, sight, focused],
  );
}

/** The rows to render for what is in sight; see `useWindow`. */
export function buildWindow(
  count: number,
  sight: { readonly from: number; readonly to: number },
  focused: number,
  isWhole: boolean,
): RowWindow {
  const from = Math.max(0, Math.min(sight.from - MARGIN_ROWS, count));
  const to = Math.min(count, sight.to + MARGIN_ROWS);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (focused >= 0 && focused < from) places.unshift(focused);
  if (focused >= to && focused < count) places.push(focused);
  const rows = places.map((at, order) => ({
    at,
    gapPx: (at - (places[order - 1] ?? -1) - 1) * ROW_HEIGHT_PX,
  }));
  return { isWhole, rows, gapAfterPx: (count - 1 - (places.at(-1) ?? -1)) * ROW_HEIGHT_PX };
}
