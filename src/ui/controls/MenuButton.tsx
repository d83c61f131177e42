import { lazy, Suspense, useRef, useState, type ReactNode } from "react";

import { Button } from "./Button";
import { IconButton } from "./IconButton";
import type { MenuEntry } from "./menu-entry";

const MenuPopover = lazy(async () => {
  const { MenuPopover } = await import("./MenuPopover");
  return { default: MenuPopover };
});

/** What a menu button needs. With `chosen` the entries are alternatives, of which that one is ticked. */
export interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string;
  /** With an icon the label becomes the tooltip. */
  readonly icon?: ReactNode;
  /** A sentence under the entries, on all of them. */
  readonly note?: string;
  readonly variant?: "plain" | "quiet" | "link";
}

/** A button that opens a menu. The menu itself is loaded when it is first wanted. */
export function MenuButton({ label, entries, chosen, icon, note, variant = "quiet" }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const props = {
    ref: trigger,
    "aria-haspopup": "menu",
    "aria-expanded": isOpen,
    onPress: () => {
      setIsOpen(!isOpen);
    },
  } as const;
  return (
    <>
      {icon === undefined ? (
        <Button {...props} variant={variant}>
          {label}
        </Button>
      ) : (
        <IconButton {...props} label={label}>
          {icon}
        </IconButton>
      )}
      {isOpen ? (
        <Suspense>
          <MenuPopover
            label={label}
            entries={entries}
            {...(chosen === undefined ? {} : { chosen })}
            {...(note === undefined ? {} : { note })}
            trigger={trigger}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
