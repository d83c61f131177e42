// A native list of options cannot hold symbols, marks and quotations.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useMessages } from "../use-messages";
import type { PaletteEntry, PaletteGroup } from "./build-results";
import { PaletteLine } from "./PaletteLine";

/** The groups under the palette's field. Focus stays in the field, which names the active line. */
export function PaletteList({
  id,
  groups,
  active,
  onPoint,
  onChoose,
}: {
  /** Start of the lines' ids. */
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Place of the active line, counted through all groups. */
  readonly active: number;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}) {
  const { say } = useMessages();
  const firstPlaces = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, group) => sum + group.entries.length, 0),
  );
  return (
    <div role="listbox" id={`${id}-list`} aria-label={say("palette.results")} className="palette-list">
      {groups.map((group, at) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="palette-group">
          <div id={`${id}-${group.id}`} className="palette-heading">
            {say(`palette.groups.${group.id}`)}
          </div>
          {group.entries.map((entry, offset) => {
            const place = (firstPlaces[at] ?? 0) + offset;
            return (
              // Keys go to the field, which owns the list (ARIA combobox pattern).
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={entry.key}
                role="option"
                id={`${id}-${place}`}
                aria-selected={place === active}
                className="palette-option"
                ref={place === active ? bringIntoView : undefined}
                onPointerMove={() => {
                  if (place !== active) onPoint(place);
                }}
                onClick={() => {
                  onChoose(entry);
                }}
              >
                <PaletteLine entry={entry} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function bringIntoView(line: HTMLElement | null) {
  line?.scrollIntoView({ block: "nearest" });
}
