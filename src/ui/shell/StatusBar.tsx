import { PanelLeft, PanelRight } from "lucide-react";

import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { PictureTools } from "./PictureTools";
import { StatusLine } from "./StatusLine";
import type { PanelId, Panels } from "./use-panels";

const selectViewKind = ({ view }: AppState) => view.kind;

const ICON_PX = 18;

/** Under the centre: how much is shown, the picture's tools, and the buttons that put the side panels away. */
export function StatusBar({ panels }: { readonly panels: Panels }) {
  const kind = useApp(selectViewKind);
  return (
    <div className="status-bar">
      <PanelToggle id="filters" panels={panels} />
      <StatusLine />
      {kind === "network" || kind === "read" ? <PictureTools /> : null}
      <PanelToggle id="details" panels={panels} />
    </div>
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
