import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger, type TooltipProps } from "react-aria-components/Tooltip";

/** What a button without words needs: `label` is its accessible name and its tooltip. */
export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly label: string;
  /** A key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  /** Side the tooltip opens on. */
  readonly side?: NonNullable<TooltipProps["placement"]>;
  readonly children: ReactNode;
}

/** A button that is an icon, named by a tooltip on hover and on focus. */
export function IconButton({ label, shortcut, side = "bottom", children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton {...rest} aria-label={label} className="button button-icon">
        {children}
      </AriaButton>
      <Tooltip className="tooltip" placement={side} offset={6}>
        {label}
        {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
