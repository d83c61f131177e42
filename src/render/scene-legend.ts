import { beginWithCapital } from "../model/begin-with-capital";
import { STATUSES } from "../model/status";
import { localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";
import { coloursOfSector } from "../model/sector-colour";
import { shortenText } from "../model/shorten-text";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import type { Theme } from "./palette";
import { findCategoryColour, type ScenePaint } from "./scene-paint";
import type { SceneLegendEntry } from "./scene";
import type { SceneMessages } from "./scene-messages";

/** Characters of a name in a legend, which stands in narrow columns. */
const LABEL_CHARACTERS = 32;

/** Signs of a sort in a legend: nobody tells two hundred colours apart, and their names would be longer than the picture. */
const MOST_ENTRIES = 24;

/** A name of the file where it begins a line of the legend. */
const writeLabel = (name: string) => beginWithCapital(shortenText(name, LABEL_CHARACTERS));

/** The legend of what is shown: sectors, kinds and statuses that occur, each with its count, in the file's order. */
export function buildSceneLegend(
  index: NetworkIndex,
  visible: VisibleNetwork,
  theme: Theme,
  language: string,
  messages: SceneMessages,
  paint: ScenePaint | null = null,
): SceneLegendEntry[] {
  const { network, facets } = index;
  const inSector = countSectors(index, visible);
  const ofKind = tally(facets.kinds, visible.actors, network.kinds.length);
  const ofStatus = tally(facets.statuses, visible.relationships, STATUSES.length);
  const listSectors = (sectors: typeof network.sectors): SceneLegendEntry[] =>
    sectors.map((sector, at) => ({
      label: writeLabel(localize(sector.label, language).text),
      swatch: { type: "colour", colour: coloursOfSector(sector)[theme] },
      count: inSector[at] ?? 0,
    }));
  const kinds = network.kinds.map((kind, at): SceneLegendEntry => ({
    label: writeLabel(localize(kind.label, language).text),
    swatch: { type: "symbol", symbol: kind.symbol },
    count: ofKind[at] ?? 0,
  }));
  const statuses = STATUSES.map((status, at): SceneLegendEntry => ({
    label: messages.statusName[status],
    swatch: { type: "line", status },
    count: ofStatus[at] ?? 0,
  }));
  return [
    ...keepLargest(paint ? listCategories(paint, theme) : listSectors(network.sectors), messages),
    ...keepLargest(kinds, messages),
    ...statuses.filter(({ count }) => count > 0),
  ];
}

/** The entries that stand for anything; of very many the largest, in their order, and how many others there are. */
function keepLargest(entries: readonly SceneLegendEntry[], messages: SceneMessages): SceneLegendEntry[] {
  const filled = entries.filter(({ count }) => count > 0);
  if (filled.length <= MOST_ENTRIES) return filled;
  const kept = new Set(filled.toSorted((one, other) => other.count - one.count).slice(0, MOST_ENTRIES));
  const others = filled.filter((entry) => !kept.has(entry));
  const count = others.reduce((sum, entry) => sum + entry.count, 0);
  return [
    ...filled.filter((entry) => kept.has(entry)),
    { label: messages.more(others.length), swatch: { type: "none" }, count },
  ];
}

/** How many shown things have each number, 0 … `numbers` − 1. */
function tally(numberOf: Int32Array | Uint8Array, visible: Uint8Array, numbers: number): Uint32Array {
  const counts = new Uint32Array(numbers);
  for (let at = 0; at < visible.length; at++) {
    const number = numberOf[at] ?? 0;
    if (visible[at] === SHOWN) counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** How many shown actors each sector has; one of two sectors counts in both. */
function countSectors({ network, facets }: NetworkIndex, visible: VisibleNetwork): Uint32Array {
  const counts = new Uint32Array(network.sectors.length);
  for (let actor = 0; actor < visible.actors.length; actor++) {
    if (visible.actors[actor] !== SHOWN) continue;
    for (const sector of facets.sectors.subarray(facets.sectorStart[actor], facets.sectorStart[actor + 1]))
      counts[sector] = (counts[sector] ?? 0) + 1;
  }
  return counts;
}

function listCategories({ categories, rest }: ScenePaint, theme: Theme): SceneLegendEntry[] {
  const entry = ({ name, count }: ScenePaint["rest"], category: number): SceneLegendEntry => ({
    label: name,
    swatch: { type: "colour", colour: findCategoryColour(category, theme) },
    count,
  });
  return [...categories.map(entry), entry(rest, -1)];
}
