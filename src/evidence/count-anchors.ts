import type { Network } from "../model/network";
import type { Anchor } from "./locate-anchor";
import type { LocatedPassage } from "./locate-evidence";

/** How well a thing is proved: the state of its firmest passage, or `unproved` without any. */
export type ProofState = Anchor["state"] | "unproved";
/** How well a thing may be proved, the firmest first. */
export const PROOF_STATES: readonly ProofState[] = ["exact", "moved", "ambiguous", "missing", "unproved"];

/** How many things are proved how well. */
export type ProofCounts = ReadonlyMap<ProofState, number>;

/** Actors, relationships and facts by how well they are proved. */
export interface AnchorCounts {
  readonly actors: ProofCounts;
  readonly relationships: ProofCounts;
  readonly facts: ProofCounts;
}

/** Counts actors, relationships and facts by the state of the firmest of their passages. An actor's facts are its own. */
export function countAnchors(network: Network, located: readonly LocatedPassage[]): AnchorCounts {
  const firmest = new Map<string, ProofState>();
  for (const { owner, anchor } of located) {
    const key = keyOf(owner);
    const known = firmest.get(key) ?? "unproved";
    if (PROOF_STATES.indexOf(anchor.state) < PROOF_STATES.indexOf(known)) firmest.set(key, anchor.state);
  }
  const count = (owners: readonly LocatedPassage["owner"][]): ProofCounts => {
    const counts = new Map<ProofState, number>(PROOF_STATES.map((state) => [state, 0]));
    for (const owner of owners) {
      const state = firmest.get(keyOf(owner)) ?? "unproved";
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    return counts;
  };
  return {
    actors: count(network.actors.map(({ id }) => ({ type: "actor", actor: id }))),
    relationships: count(network.relationships.map(({ id }) => ({ type: "relationship", relationship: id }))),
    facts: count(
      network.actors.flatMap(({ id, facts }) => facts.map((_, fact) => ({ type: "fact", actor: id, fact }))),
    ),
  };
}

/** Tells owners apart, whatever signs their ids are made of. */
function keyOf(owner: LocatedPassage["owner"]): string {
  return JSON.stringify(Object.values(owner));
}
