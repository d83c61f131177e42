import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from "react";

const OPEN_DELAY_MS = 500;
/** Long enough to move the pointer from the button onto its tooltip. */
const CLOSE_DELAY_MS = 120;

/**
 * When a tooltip is open: after resting on its button with the pointer, at once on keyboard focus, and while the pointer
 * is on the tooltip itself; never after a press. Escape closes it (WCAG 1.4.13) and what
 * is open besides: a tooltip that opened under a resting pointer must not swallow the key.
 */
export function useTooltip() {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef(0);
  const turn = (wanted: boolean, delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(setIsOpen, delayMs, wanted);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setIsOpen(false);
    };
    document.addEventListener("keydown", handleKeyDown, { capture: true });
    return () => {
      document.removeEventListener("keydown", handleKeyDown, { capture: true });
    };
  }, [isOpen]);
  return {
    isOpen,
    handlers: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === "mouse") turn(true, OPEN_DELAY_MS);
      },
      onPointerLeave: () => {
        turn(false, CLOSE_DELAY_MS);
      },
      onPointerDown: () => {
        turn(false, 0);
      },
      onFocus: (event: FocusEvent) => {
        if (event.target.matches(":focus-visible")) turn(true, 0);
      },
      onBlur: () => {
        turn(false, 0);
      },
    },
  };
}
