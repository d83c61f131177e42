import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";

/** The side of its button a tooltip stands on. */
export type TooltipSide = "top" | "bottom";

const GAP_PX = 6;
const EDGE_PX = 4;

/**
 * Words beside a button, in the browser's top layer so that no panel clips them. It repeats the button's name, so a
 * screen reader is not told of it.
 */
export function Tooltip({
  place,
  side,
  children,
}: {
  /** What it stands beside. */
  readonly place: RefObject<HTMLElement | null>;
  readonly side: TooltipSide;
  readonly children: ReactNode;
}) {
  const tooltip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!tooltip.current || !place.current) return;
    tooltip.current.showPopover();
    moveBeside(tooltip.current, place.current.getBoundingClientRect(), side);
  }, [place, side]);
  return (
    <span ref={tooltip} popover="manual" aria-hidden className="tooltip">
      {children}
    </span>
  );
}

/** Puts the tooltip in the middle of its side, or on the other side where there is no room, within the window. */
function moveBeside(tooltip: HTMLElement, beside: DOMRect, side: TooltipSide) {
  const { width, height } = tooltip.getBoundingClientRect();
  const above = beside.top - GAP_PX - height;
  const below = beside.bottom + GAP_PX;
  const isAbove = side === "top" ? above >= EDGE_PX : below + height > window.innerHeight - EDGE_PX;
  const wanted = beside.left + beside.width / 2 - width / 2;
  const left = Math.max(EDGE_PX, Math.min(wanted, window.innerWidth - width - EDGE_PX));
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${isAbove ? above : below}px`;
}
