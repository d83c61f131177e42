import type { ReadingSentence } from "../../store/select-sentences";
import type { Messages } from "../use-messages";

/** What the network makes of a sentence, in a few words: "3 actors, 2 relationships", or that it proves nothing. */
export function describeSentence(
  { lit, named, state, relationships }: ReadingSentence,
  { say }: Messages,
): string {
  if (state === "missed")
    return say("read.missed", { actors: say("network.actors", { count: named.length }) });
  const cited = state === "none" ? ` · ${say("read.notCited")}` : "";
  if (lit.actors.size === 0) return `${say("read.namesNone")}${cited}`;
  const actors = say("network.actors", { count: lit.actors.size });
  if (relationships.length === 0) return `${actors}${cited}`;
  return `${say("read.names", {
    actors,
    relationships: say("network.relationships", { count: relationships.length }),
  })}${cited}`;
}
