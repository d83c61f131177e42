import { type ReactNode, useRef } from "react";

import type { PressProps } from "./Button";
import { Tooltip, type TooltipSide } from "./Tooltip";
import { useTooltip } from "./use-tooltip";

/** What a button without words needs: `label` is its accessible name and its tooltip. */
export interface IconButtonProps extends PressProps {
  readonly label: string;
  /** A key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  /** Side the tooltip opens on, where there is room. */
  readonly side?: TooltipSide;
  readonly children: ReactNode;
}

/** A button that is an icon, named by a tooltip on hover and on keyboard focus. */
export function IconButton({
  label,
  shortcut,
  side = "bottom",
  isDisabled = false,
  onPress,
  children,
  ...rest
}: IconButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  const { isOpen, handlers } = useTooltip();
  return (
    <span className="icon-button" ref={place} {...handlers}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        aria-disabled={isDisabled || undefined}
        className="button button-icon"
        onClick={() => {
          if (!isDisabled) onPress();
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <Tooltip place={place} side={side}>
          {label}
          {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
        </Tooltip>
      ) : null}
    </span>
  );
}
