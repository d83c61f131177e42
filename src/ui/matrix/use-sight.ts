import { useLayoutEffect, useState, type RefObject } from "react";

import { findSpan, type GridShape, type Span } from "./grid-shape";

/** Rows and columns of a large grid that are near enough to be rendered. */
export interface Sight {
  readonly rows: Span;
  readonly columns: Span;
}

const isSame = (one: Span, other: Span) => one.from === other.from && one.to === other.to;

/** Follows what of a grid is in sight of its scrolling element. */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  shape: GridShape,
  count: { readonly rows: number; readonly columns: number },
): Sight {
  const [sight, setSight] = useState<Sight>({ rows: { from: 0, to: 0 }, columns: { from: 0, to: 0 } });
  const { cellWidthPx, cellHeightPx } = shape;
  const { rows, columns } = count;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const next = {
        rows: findSpan(element.scrollTop, element.clientHeight, cellHeightPx, rows),
        columns: findSpan(element.scrollLeft, element.clientWidth, cellWidthPx, columns),
      };
      setSight((before) =>
        isSame(before.rows, next.rows) && isSame(before.columns, next.columns) ? before : next,
      );
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller, cellWidthPx, cellHeightPx, rows, columns]);
  return sight;
}
