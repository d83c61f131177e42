import type { Network } from "../model/network";
import type { NetworkPart } from "./project-reader-protocol";

/** Entries sent at a time: the page takes them in within a few milliseconds; with fewer, asking takes longer than taking. */
export const ENTRIES_PER_PART = 3000;

/** The parts in which a worker hands a network over, made as they are asked for. */
export function* listNetworkParts({ actors, relationships, ...head }: Network): Generator<NetworkPart> {
  yield { type: "head", head, actors: actors.length, relationships: relationships.length };
  for (let from = 0; from < actors.length; from += ENTRIES_PER_PART)
    yield { type: "actors", entries: actors.slice(from, from + ENTRIES_PER_PART) };
  for (let from = 0; from < relationships.length; from += ENTRIES_PER_PART)
    yield { type: "relationships", entries: relationships.slice(from, from + ENTRIES_PER_PART) };
}
