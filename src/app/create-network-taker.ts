import type { NetworkHead, NetworkPart } from "../formats/project-reader-protocol";
import type { Actor, Network, Relationship } from "../model/network";

/** What has been taken in of a network: all of it, a share (0 … 1) of it, or nothing that fits together. */
export type TakenNetwork =
  | { readonly type: "whole"; readonly network: Network }
  | { readonly type: "part"; readonly share: number }
  | { readonly type: "broken" };

/** Puts a network together from the parts a worker hands over. */
export function createNetworkTaker(): (part: NetworkPart) => TakenNetwork {
  let parts: { readonly head: NetworkHead; readonly total: number } | null = null;
  const actors: Actor[] = [];
  const relationships: Relationship[] = [];
  return (part) => {
    if (part.type === "head") parts = { head: part.head, total: part.actors + part.relationships };
    else if (part.type === "actors") actors.push(...part.entries);
    else relationships.push(...part.entries);
    if (!parts) return { type: "broken" };
    const taken = actors.length + relationships.length;
    return taken === parts.total
      ? { type: "whole", network: { ...parts.head, actors, relationships } }
      : { type: "part", share: taken / parts.total };
  };
}
