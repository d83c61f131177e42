import { useRef, type KeyboardEvent, type PointerEvent } from "react";

const STEP_PX = 16;

/**
 * The line between a side panel and the centre. Dragging it, the arrow keys, Home and End set the panel's width; a
 * click without a drag goes to and fro between the narrowest and the widest, so that nobody has to drag.
 */
export function Resizer({
  label,
  valueText,
  side,
  widthPx,
  limitsPx,
  onResize,
}: {
  readonly label: string;
  readonly valueText: string;
  /** Which side of the screen the panel is on. */
  readonly side: "left" | "right";
  readonly widthPx: number;
  readonly limitsPx: readonly [narrowest: number, widest: number];
  readonly onResize: (widthPx: number) => void;
}) {
  const grip = useRef<{ readonly x: number; readonly widthPx: number; hasMoved: boolean } | null>(null);
  const [narrowest, widest] = limitsPx;
  const outwards = side === "left" ? 1 : -1;
  const resize = (wanted: number) => {
    onResize(Math.round(Math.min(widest, Math.max(narrowest, wanted))));
  };

  const handlePointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, widthPx, hasMoved: false };
  };
  const handlePointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const start = grip.current;
    if (!start) return;
    const movedPx = event.clientX - start.x;
    if (Math.abs(movedPx) > 3) start.hasMoved = true;
    if (start.hasMoved) resize(start.widthPx + outwards * movedPx);
  };
  const handlePointerUp = () => {
    const wasClick = grip.current?.hasMoved === false;
    grip.current = null;
    if (wasClick) resize(widthPx < (narrowest + widest) / 2 ? widest : narrowest);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const wanted = {
      ArrowRight: widthPx + outwards * STEP_PX,
      ArrowLeft: widthPx - outwards * STEP_PX,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };

  return (
    // A separator that can be moved is a widget and has to take focus (ARIA 1.2, separator).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <hr> takes no focus and no value
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={widthPx}
      aria-valuetext={valueText}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="resizer"
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={handlePointerUp}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={handleKeyDown}
    />
  );
}
