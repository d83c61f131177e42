import type { Target } from "../../store/state";
import type { FoundHit } from "../../store/select-search";
import type { CommandId } from "./commands";

/** A line of the palette: something found, something chosen before, or something to do. */
export type PaletteEntry =
  | { readonly type: "hit"; readonly key: string; readonly hit: FoundHit }
  | { readonly type: "recent"; readonly key: string; readonly target: Target }
  | { readonly type: "command"; readonly key: string; readonly id: CommandId };

/** The groups of the palette; each has a heading of that name. */
export type PaletteGroupId = "recent" | "actors" | "commands" | "relationships" | "passages";

/** Lines of one sort. */
export interface PaletteGroup {
  readonly id: PaletteGroupId;
  readonly entries: readonly PaletteEntry[];
}

/** Most lines a group shows; who wants others types another letter. */
const GROUP_LIMITS: Readonly<Record<PaletteGroupId, number>> = {
  recent: 5,
  actors: 8,
  commands: 8,
  relationships: 6,
  passages: 6,
};

/** What an empty palette offers: what was chosen before, then everything there is to do. */
export function buildStart(
  recent: readonly Target[],
  commands: readonly { readonly id: CommandId }[],
): readonly PaletteGroup[] {
  return keepFilled([
    {
      id: "recent",
      entries: recent
        .slice(0, GROUP_LIMITS.recent)
        .map((target) => ({ type: "recent", key: `recent ${target.type} ${target.id}`, target })),
    },
    { id: "commands", entries: commands.map(toEntry) },
  ]);
}

/** What answers a query, by sort: names first, then commands, sentences and quoted words; within a group best first. */
export function buildResults(
  hits: readonly FoundHit[],
  commands: readonly { readonly id: CommandId }[],
): readonly PaletteGroup[] {
  const group = (id: PaletteGroupId, isOfGroup: (hit: FoundHit) => boolean): PaletteGroup => ({
    id,
    entries: hits
      .filter(isOfGroup)
      .slice(0, GROUP_LIMITS[id])
      .map((hit) => ({ type: "hit", key: keyOf(hit), hit })),
  });
  return keepFilled([
    group("actors", (hit) => hit.quoted === null && hit.target.type === "actor"),
    { id: "commands", entries: commands.slice(0, GROUP_LIMITS.commands).map(toEntry) },
    group("relationships", (hit) => hit.quoted === null && hit.target.type === "relationship"),
    group("passages", (hit) => hit.quoted !== null),
  ]);
}

function keyOf({ quoted, target }: FoundHit): string {
  return quoted
    ? `passage ${quoted.passage.source} ${quoted.passage.start} ${quoted.passage.exact}`
    : `${target.type} ${target.id}`;
}

function toEntry({ id }: { readonly id: CommandId }): PaletteEntry {
  return { type: "command", key: `command ${id}`, id };
}

function keepFilled(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter((group) => group.entries.length > 0);
}
