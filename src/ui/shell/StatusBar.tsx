import { CalendarClock, PanelLeft, PanelRight } from "lucide-react";

import type { ViewKind } from "../../model/view";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";
import { PictureTools } from "./PictureTools";
import { StatusLine } from "./StatusLine";
import type { PanelId, Panels } from "./use-panels";

const selectViewKind = ({ view }: AppState) => view.kind;

const ICON_PX = 18;

const isAnythingDated = ({ document }: AppState) => document.index.facets.years !== null;

/** Under the centre: how much is shown, the picture's tools, and the buttons that put the side panels away. */
export function StatusBar({
  panels,
  time,
}: {
  readonly panels: Panels;
  /** The time bar above it, and the way to open and close it. */
  readonly time: { readonly isOpen: boolean; readonly onToggle: () => void };
}) {
  const kind = useApp(selectViewKind);
  const has = useControls();
  return (
    <div className="status-bar">
      {has("filters") ? <PanelToggle id="filters" panels={panels} /> : null}
      <StatusLine />
      {has("filters") && hasTimeBar(kind) ? <TimeToggle {...time} /> : null}
      {kind === "network" || kind === "read" ? <PictureTools /> : null}
      <PanelToggle id="details" panels={panels} />
    </div>
  );
}

/** Whether a view has a picture that the years can build up. */
export function hasTimeBar(kind: ViewKind): boolean {
  return kind === "network" || kind === "map";
}

/** Opens and closes the time bar; a network that dates nothing has none. */
function TimeToggle({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { say } = useMessages();
  const isDated = useApp(isAnythingDated);
  if (!isDated) return null;
  return (
    <IconButton
      side="top"
      label={say(isOpen ? "time.close" : "time.open")}
      aria-expanded={isOpen}
      onPress={onToggle}
    >
      <CalendarClock size={ICON_PX} aria-hidden />
    </IconButton>
  );
}

function PanelToggle({ id, panels }: { readonly id: PanelId; readonly panels: Panels }) {
  const { say } = useMessages();
  const { isOpen } = panels[id];
  const Icon = id === "filters" ? PanelLeft : PanelRight;
  return (
    <span className="panel-toggle">
      <IconButton
        side="top"
        label={say(isOpen ? "shell.panels.collapse" : "shell.panels.expand", {
          panel: say(`shell.panels.${id}`),
        })}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => {
          panels.toggle(id);
        }}
      >
        <Icon size={ICON_PX} aria-hidden />
      </IconButton>
    </span>
  );
}
