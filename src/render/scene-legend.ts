import { STATUSES } from "../model/status";
import { localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import type { Theme } from "./palette";
import { findCategoryColour, type ScenePaint } from "./scene-paint";
import type { SceneLegendEntry } from "./scene";
import type { SceneMessages } from "./scene-messages";

/** The legend of what is shown: sectors, kinds and statuses that occur, each with its count, in the file's order. */
export function buildSceneLegend(
  index: NetworkIndex,
  visible: VisibleNetwork,
  theme: Theme,
  language: string,
  messages: SceneMessages,
  paint: ScenePaint | null = null,
): SceneLegendEntry[] {
  const { network } = index;
  const actors = network.actors.filter((_, at) => visible.actors[at] === SHOWN);
  const relationships = network.relationships.filter((_, at) => visible.relationships[at] === SHOWN);
  const listSectors = (sectors: typeof network.sectors): SceneLegendEntry[] =>
    sectors.map((sector) => ({
      label: localize(sector.label, language).text,
      swatch: { type: "colour", colour: theme === "dark" ? sector.colorDark : sector.color },
      count: actors.filter((actor) => actor.sectors.includes(sector.id)).length,
    }));
  const entries: SceneLegendEntry[] = [
    ...(paint ? listCategories(paint, theme) : listSectors(network.sectors)),
    ...network.kinds.map((kind): SceneLegendEntry => ({
      label: localize(kind.label, language).text,
      swatch: { type: "symbol", symbol: kind.symbol },
      count: actors.filter((actor) => actor.kind === kind.id).length,
    })),
    ...STATUSES.map((status): SceneLegendEntry => ({
      label: messages.statusName[status],
      swatch: { type: "line", status },
      count: relationships.filter((relationship) => relationship.status === status).length,
    })),
  ];
  return entries.filter((entry) => entry.count > 0);
}

function listCategories({ categories, rest }: ScenePaint, theme: Theme): SceneLegendEntry[] {
  const entry = ({ name, count }: ScenePaint["rest"], category: number): SceneLegendEntry => ({
    label: name,
    swatch: { type: "colour", colour: findCategoryColour(category, theme) },
    count,
  });
  return [...categories.map(entry), entry(rest, -1)];
}
