import type { ReactNode } from "react";

/**
 * Words of a running text that lead somewhere in the app. Not a `<button>`, which does not break across lines, and not
 * an `<a>`, which would need an address; to a screen reader and to the keyboard it is a link.
 */
export function TextLink({
  className,
  label,
  isCurrent = false,
  onFollow,
  children,
}: {
  readonly className: string;
  /** Its name where the words alone do not say where it leads; it must hold the words. */
  readonly label?: string;
  readonly isCurrent?: boolean;
  readonly onFollow: () => void;
  readonly children: ReactNode;
}) {
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="link"
      tabIndex={0}
      className={`text-link ${className}`}
      aria-label={label}
      aria-current={isCurrent ? "true" : undefined}
      onClick={onFollow}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onFollow();
      }}
    >
      {children}
    </span>
  );
}
