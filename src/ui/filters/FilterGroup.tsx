import { type ReactNode, useId, useRef } from "react";

import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";

/** A headed group of filters. While it restricts anything, it has a button to lift that. */
export function FilterGroup({
  title,
  onClear,
  children,
}: {
  readonly title: string;
  /** `null`: the group restricts nothing. */
  readonly onClear: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { say } = useMessages();
  const id = useId();
  const group = useRef<HTMLElement>(null);
  const handleClear = () => {
    // The button goes with what it clears; the focus stays in the group.
    group.current?.querySelector("input")?.focus();
    onClear?.();
  };
  return (
    <section ref={group} aria-labelledby={id} className="filter-group" data-active={onClear ? "" : undefined}>
      <div className="filter-head">
        <h3 id={id}>{title}</h3>
        {onClear ? (
          <Button
            variant="link"
            aria-label={say("filters.clearGroup", { group: title })}
            onPress={handleClear}
          >
            {say("buttons.clear")}
          </Button>
        ) : null}
      </div>
      {children}
    </section>
  );
}
