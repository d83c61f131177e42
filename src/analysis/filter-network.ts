import type { ActorId } from "../model/ids";
import type { NetworkShape } from "../model/network-index";
import type { Filters, Focus } from "../model/view";
import { FADED, HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";
import { type JudgedNetwork, judgeNetwork, RELATIONSHIP_GROUPS } from "./judge-network";

/**
 * What filters and focus leave of a network, in time linear in it.
 *
 * - A relationship passes by its own status, basis and years. Its years run from `since` to `until`; without an end it
 *   counts in the year it began, for an article's "since 2019" says when, not that it still stands.
 * - An actor passes by its own sectors, kind and degree (in the whole network). While a relationship filter is set it
 *   must also have a passing relationship, to whomever, unless it is in `pinned`: a reader who pinned an actor wants
 *   to see it stand alone. Each rule looks at the network and never at another rule's outcome, so filters commute.
 * - The focus keeps its own actors whatever the filters say, for they are what is looked at, and what is within so many
 *   steps of them over passing relationships between passing actors. Pins do not widen it.
 * - A relationship is shown when it passes and both of its actors are shown.
 *
 * Ids that are not in the network restrict as if nothing matched them.
 */
export function filterNetwork(
  shape: NetworkShape,
  filters: Filters,
  focus: Focus | null,
  pinned: ReadonlySet<ActorId>,
): VisibleNetwork {
  return gatherVisible(shape, judgeNetwork(shape, filters), filters.rest, focus, pinned);
}

/** The same from a network that has been judged. `lifted` are the bits of filters that are taken not to restrict. */
export function gatherVisible(
  shape: NetworkShape,
  judged: JudgedNetwork,
  rest: Filters["rest"],
  focus: Focus | null,
  pinned: ReadonlySet<ActorId>,
  lifted = 0,
): VisibleNetwork {
  const looked = ~lifted;
  if ((judged.restricting & looked) === 0 && !focus) return showWhole(shape);
  const passing = passActors(judged, looked);
  if ((judged.restricting & looked & RELATIONSHIP_GROUPS) !== 0)
    dropLonelyActors(shape, judged, looked, passing, pinned);
  const kept = focus ? reachFrom(shape, focus, passing, judged, looked) : passing;
  return describe(shape, kept, judged, looked, rest === "dim" ? FADED : HIDDEN);
}

const wholes = new WeakMap<NetworkShape, VisibleNetwork>();

/** All of a network: the very same each time, so that what is made of it is there when a reader clears the filters. */
function showWhole(shape: NetworkShape): VisibleNetwork {
  const known = wholes.get(shape);
  if (known) return known;
  const actors = new Uint8Array(shape.degree.length).fill(SHOWN);
  const relationships = new Uint8Array(shape.sourceOf.length).fill(SHOWN);
  const whole: VisibleNetwork = {
    actors,
    relationships,
    shownActors: actors.length,
    shownRelationships: relationships.length,
    drawnActors: actors.length,
    drawnRelationships: relationships.length,
  };
  wholes.set(shape, whole);
  return whole;
}

/** 1 at each actor that nothing of its own keeps back. */
function passActors({ actors }: JudgedNetwork, looked: number): Uint8Array {
  const passing = new Uint8Array(actors.length);
  for (let at = 0; at < passing.length; at++) passing[at] = ((actors[at] ?? 0) & looked) === 0 ? 1 : 0;
  return passing;
}

function dropLonelyActors(
  { sourceOf, targetOf, actorIndex }: NetworkShape,
  { relationships }: JudgedNetwork,
  looked: number,
  passing: Uint8Array,
  pinned: ReadonlySet<ActorId>,
): void {
  const isTied = new Uint8Array(passing.length);
  for (let at = 0; at < relationships.length; at++) {
    if (((relationships[at] ?? 0) & looked) !== 0) continue;
    isTied[sourceOf[at] ?? 0] = 1;
    isTied[targetOf[at] ?? 0] = 1;
  }
  for (const id of pinned) {
    const at = actorIndex.get(id);
    if (at !== undefined) isTied[at] = 1;
  }
  for (let at = 0; at < isTied.length; at++) {
    if (isTied[at] === 0) passing[at] = 0;
  }
}

/** Breadth first from the focus's actors; 1 at each actor reached. */
function reachFrom(
  shape: NetworkShape,
  focus: Focus,
  passing: Uint8Array,
  { relationships }: JudgedNetwork,
  looked: number,
): Uint8Array {
  const reached = new Uint8Array(passing.length);
  let frontier: number[] = [];
  for (const id of focus.actors) {
    const at = shape.actorIndex.get(id);
    if (at === undefined || reached[at] === 1) continue;
    reached[at] = 1;
    frontier.push(at);
  }
  for (let step = 0; step < focus.degrees; step++) {
    const next: number[] = [];
    for (const actor of frontier) {
      const end = shape.incidentStart[actor + 1] ?? 0;
      for (let each = shape.incidentStart[actor] ?? 0; each < end; each++) {
        const relationship = shape.incident[each] ?? 0;
        if (((relationships[relationship] ?? 0) & looked) !== 0) continue;
        const source = shape.sourceOf[relationship] ?? 0;
        const other = source === actor ? (shape.targetOf[relationship] ?? 0) : source;
        if (reached[other] === 1 || passing[other] === 0) continue;
        reached[other] = 1;
        next.push(other);
      }
    }
    frontier = next;
  }
  return reached;
}

function describe(
  { sourceOf, targetOf }: NetworkShape,
  kept: Uint8Array,
  judged: JudgedNetwork,
  looked: number,
  rest: number,
): VisibleNetwork {
  const actors = new Uint8Array(kept.length);
  const relationships = new Uint8Array(judged.relationships.length);
  let shownActors = 0;
  let shownRelationships = 0;
  for (let at = 0; at < actors.length; at++) {
    const isKept = kept[at] === 1;
    actors[at] = isKept ? SHOWN : rest;
    if (isKept) shownActors++;
  }
  for (let at = 0; at < relationships.length; at++) {
    const isKept =
      ((judged.relationships[at] ?? 0) & looked) === 0 &&
      kept[sourceOf[at] ?? 0] === 1 &&
      kept[targetOf[at] ?? 0] === 1;
    relationships[at] = isKept ? SHOWN : rest;
    if (isKept) shownRelationships++;
  }
  const hides = rest === HIDDEN;
  return {
    actors,
    relationships,
    shownActors,
    shownRelationships,
    drawnActors: hides ? shownActors : actors.length,
    drawnRelationships: hides ? shownRelationships : relationships.length,
  };
}
