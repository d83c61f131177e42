import { Check } from "lucide-react";
import { type RefObject, useId } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";

import type { MenuEntry } from "./menu-entry";

/** The open part of a `MenuButton`: it takes focus, and gives it back to the button when it closes. */
export function MenuPopover({
  label,
  entries,
  chosen,
  note,
  trigger,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string;
  readonly note?: string;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}) {
  const id = useId();
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={trigger}
      aria-label={label}
      placement="bottom end"
      offset={4}
      className="popover"
    >
      <Menu
        aria-label={label}
        {...(note === undefined ? {} : { "aria-describedby": id })}
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
                {entry.detail === undefined ? (
                  entry.label
                ) : (
                  <span className="menu-words">
                    <Text slot="label">{entry.label}</Text>
                    <Text slot="description">{entry.detail}</Text>
                  </span>
                )}
              </>
            )}
          </MenuItem>
        ))}
      </Menu>
      {note === undefined ? null : (
        <p id={id} className="menu-note">
          {note}
        </p>
      )}
    </Popover>
  );
}
