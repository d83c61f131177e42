import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

import type { MenuEntry } from "./menu-entry";

/** The open part of a `MenuButton`: it takes focus, and gives it back to the button when it closes. */
export function MenuPopover({
  label,
  entries,
  chosen,
  trigger,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      className="popover"
    >
      <Menu
        aria-label={label}
        // A menu takes focus when it opens (ARIA menu button pattern).
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        className="menu"
        onClose={onClose}
        {...(chosen === undefined ? {} : { selectionMode: "single", selectedKeys: [chosen] })}
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            className="menu-item"
            textValue={entry.text ?? (typeof entry.label === "string" ? entry.label : entry.id)}
            onAction={entry.onChoose}
          >
            {({ isSelected }) => (
              <>
                {chosen === undefined ? null : (
                  <span className="menu-tick">{isSelected ? <Check size={16} aria-hidden /> : null}</span>
                )}
                {entry.label}
              </>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
