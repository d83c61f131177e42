import type { AriaAttributes, ReactNode, Ref } from "react";

/** What every button takes. It is native; react-aria's is kept for menus and dialogs, which load on demand. */
export interface PressProps extends AriaAttributes {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  /**
   * Nothing to do now. The button keeps its place in the tab order, so that the focus is not lost when a press leaves it
   * with nothing more to do.
   */
  readonly isDisabled?: boolean;
}

/** What a button with words needs. */
export interface ButtonProps extends PressProps {
  /** `primary` is the one thing to do in a dialog; `quiet` has no border until pointed at; `link` reads as text. */
  readonly variant?: "plain" | "primary" | "quiet" | "link";
  readonly children: ReactNode;
}

/** A button with words on it. */
export function Button({ variant = "plain", isDisabled = false, onPress, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-disabled={isDisabled || undefined}
      className={`button button-${variant}`}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
