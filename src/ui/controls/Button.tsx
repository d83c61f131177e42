import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";

/** What a button needs; everything react-aria's button takes besides. */
export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** `primary` is the one thing to do in a dialog; `quiet` has no border until pointed at; `link` reads as text. */
  readonly variant?: "plain" | "primary" | "quiet" | "link";
  readonly children: ReactNode;
}

/** A button with words on it. */
export function Button({ variant = "plain", children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {children}
    </AriaButton>
  );
}
