import { Gauge } from "lucide-react";

import { isSmallNetwork } from "../../model/small-network";
import type { AppState, PreferencesState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { MenuButton } from "../controls/MenuButton";
import { useMessages } from "../use-messages";

const ICON_PX = 18;
const QUALITIES: readonly PreferencesState["layoutQuality"][] = ["fast", "balanced", "best"];

const selectQuality = ({ preferences }: AppState) => preferences.layoutQuality;
const selectIsSmall = ({ document: { network } }: AppState) =>
  isSmallNetwork(network.actors.length, network.relationships.length);

/** How much time a layout of the whole network may take; said of each choice what it gives, and where it gives nothing. */
export function QualityMenu() {
  const { say } = useMessages();
  const chosen = useApp(selectQuality);
  const isSmall = useApp(selectIsSmall);
  const actions = useActions();
  return (
    <MenuButton
      label={say("quality.label")}
      icon={<Gauge size={ICON_PX} aria-hidden />}
      chosen={chosen}
      note={say("quality.note")}
      entries={QUALITIES.map((quality) => ({
        id: quality,
        label: say(`quality.${quality}.name`),
        detail: say(isSmall ? `quality.${quality}.small` : `quality.${quality}.large`),
        onChoose: () => {
          actions.setLayoutQuality(quality);
        },
      }))}
    />
  );
}
