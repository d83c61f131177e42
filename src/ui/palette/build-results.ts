import type { ActorId } from "../../model/ids";
import type { Target } from "../../store/state";
import type { FoundHit, NamedPair } from "../../store/select-search";
import type { CommandId } from "./commands";

/** A line of the palette: something found, something chosen before, or something to do. */
export type PaletteEntry =
  | { readonly type: "hit"; readonly key: string; readonly hit: FoundHit }
  | { readonly type: "recent"; readonly key: string; readonly target: Target }
  | { readonly type: "connection"; readonly key: string; readonly pair: NamedPair }
  | { readonly type: "command"; readonly key: string; readonly id: CommandId };

/** The groups of the palette; each has a heading of that name. */
export type PaletteGroupId = "recent" | "connections" | "actors" | "commands" | "relationships" | "passages";

/** Lines of one sort. */
export interface PaletteGroup {
  readonly id: PaletteGroupId;
  readonly entries: readonly PaletteEntry[];
}

/** Most lines a group shows; who wants others types another letter. */
const GROUP_LIMITS: Readonly<Record<PaletteGroupId, number>> = {
  recent: 5,
  connections: 3,
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

/**
 * What answers a query, by sort: names first, then commands, sentences and quoted words; within a group best first.
 * The question how two actors are connected comes before all of these, but for an actor that has both words in its name.
 */
export function buildResults(
  hits: readonly FoundHit[],
  commands: readonly { readonly id: CommandId }[],
  pairs: readonly NamedPair[] = [],
): readonly PaletteGroup[] {
  const group = (id: PaletteGroupId, isOfGroup: (hit: FoundHit) => boolean): PaletteGroup => ({
    id,
    entries: hits
      .filter(isOfGroup)
      .slice(0, GROUP_LIMITS[id])
      .map((hit) => ({ type: "hit", key: keyOf(hit), hit })),
  });
  const actors = group("actors", (hit) => hit.quoted === null && hit.target.type === "actor");
  const connections: PaletteGroup = {
    id: "connections",
    entries: pairs.slice(0, GROUP_LIMITS.connections).map((pair) => ({
      type: "connection",
      key: `connection ${pair.from} ${pair.to}`,
      pair,
    })),
  };
  const isActorSure = hits.some(
    ({ quoted, target, quality }) => quoted === null && target.type === "actor" && quality !== "slip",
  );
  return keepFilled([
    ...(isActorSure ? [actors, connections] : [connections, actors]),
    { id: "commands", entries: commands.slice(0, GROUP_LIMITS.commands).map(toEntry) },
    group("relationships", (hit) => hit.quoted === null && hit.target.type === "relationship"),
    group("passages", (hit) => hit.quoted !== null),
  ]);
}

/** Whom an actor may be connected with: what answers the query, or, before one is typed, the given actors. */
export function buildOthers(
  from: ActorId,
  hits: readonly FoundHit[],
  suggested: readonly ActorId[],
): readonly PaletteGroup[] {
  const found = hits.filter(({ quoted, target }) => quoted === null && target.type === "actor");
  const entries: readonly PaletteEntry[] =
    hits.length > 0
      ? found.map((hit) => ({ type: "hit", key: keyOf(hit), hit }))
      : suggested.map((id) => ({ type: "recent", key: `actor ${id}`, target: { type: "actor", id } }));
  const others = entries.filter((entry) => entry.key !== `actor ${from}`);
  return keepFilled([{ id: "actors", entries: others.slice(0, GROUP_LIMITS.actors) }]);
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
