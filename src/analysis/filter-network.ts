import type { ActorId } from "../model/ids";
import { BASES, STATUSES } from "../model/status";
import type { NetworkIndex } from "../model/network-index";
import type { Filters, Focus } from "../model/view";
import { FADED, HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";
import { type Facets, getFacets } from "./facets";

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
  index: NetworkIndex,
  filters: Filters,
  focus: Focus | null,
  pinned: ReadonlySet<ActorId>,
): VisibleNetwork {
  const facets = getFacets(index);
  const passingRelationships = passRelationships(facets, filters);
  const passingActors = passActors(index, facets, filters);
  if (hasRelationshipFilter(filters)) {
    dropLonelyActors(index, passingActors, passingRelationships, pinned);
  }
  const inFocus = focus ? reachFrom(index, focus, passingActors, passingRelationships) : passingActors;
  return describe(index, inFocus, passingRelationships, filters.rest === "dim" ? FADED : HIDDEN);
}

/** Whether any filter speaks of relationships, so that actors left without one go. */
function hasRelationshipFilter(filters: Filters): boolean {
  return filters.statuses.length > 0 || filters.bases.length > 0 || filters.years !== null;
}

/** 1 at each place of `allowed` in `all`; all 1 when nothing is restricted. */
function allow<Value>(all: readonly Value[], allowed: readonly Value[]): Uint8Array {
  const set = new Set(allowed);
  return Uint8Array.from(all, (value) => (set.size === 0 || set.has(value) ? 1 : 0));
}

function passRelationships(facets: Facets, filters: Filters): Uint8Array {
  const { statuses, bases, firstYear, lastYear } = facets;
  const allowedStatus = allow(STATUSES, filters.statuses);
  const allowedBasis = allow(BASES, filters.bases);
  const { years } = filters;
  const passes = new Uint8Array(statuses.length);
  for (let at = 0; at < passes.length; at++) {
    const first = firstYear[at] ?? Number.NaN;
    const last = lastYear[at] ?? Number.NaN;
    const isInYears =
      years === null ||
      (Number.isNaN(first) ? years.includeUndated : first <= years.to && last >= years.from);
    passes[at] = allowedStatus[statuses[at] ?? 0] && allowedBasis[bases[at] ?? 0] && isInYears ? 1 : 0;
  }
  return passes;
}

function passActors(index: NetworkIndex, facets: Facets, filters: Filters): Uint8Array {
  const { sectors, kinds } = index.network;
  const allowedSector = allow(
    sectors.map((sector) => sector.id),
    filters.sectors,
  );
  const allowedKind = allow(
    kinds.map((kind) => kind.id),
    filters.kinds,
  );
  const anySector = filters.sectors.length === 0;
  const { from, to } = filters.degree ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const passes = new Uint8Array(facets.kinds.length);
  for (let at = 0; at < passes.length; at++) {
    const degree = index.degree[at] ?? 0;
    let isInSector = anySector;
    const end = facets.sectorStart[at + 1] ?? 0;
    for (let each = facets.sectorStart[at] ?? 0; each < end && !isInSector; each++) {
      isInSector = allowedSector[facets.sectors[each] ?? -1] === 1;
    }
    passes[at] = isInSector && allowedKind[facets.kinds[at] ?? -1] && degree >= from && degree <= to ? 1 : 0;
  }
  return passes;
}

function dropLonelyActors(
  index: NetworkIndex,
  passingActors: Uint8Array,
  passingRelationships: Uint8Array,
  pinned: ReadonlySet<ActorId>,
): void {
  const isTied = new Uint8Array(passingActors.length);
  for (let at = 0; at < passingRelationships.length; at++) {
    if (passingRelationships[at] === 0) continue;
    isTied[index.sourceOf[at] ?? 0] = 1;
    isTied[index.targetOf[at] ?? 0] = 1;
  }
  for (const id of pinned) {
    const at = index.actorIndex.get(id);
    if (at !== undefined) isTied[at] = 1;
  }
  for (let at = 0; at < isTied.length; at++) {
    if (isTied[at] === 0) passingActors[at] = 0;
  }
}

/** Breadth first from the focus's actors; 1 at each actor reached. */
function reachFrom(
  index: NetworkIndex,
  focus: Focus,
  passingActors: Uint8Array,
  passingRelationships: Uint8Array,
): Uint8Array {
  const reached = new Uint8Array(passingActors.length);
  let frontier: number[] = [];
  for (const id of focus.actors) {
    const at = index.actorIndex.get(id);
    if (at === undefined || reached[at] === 1) continue;
    reached[at] = 1;
    frontier.push(at);
  }
  for (let step = 0; step < focus.degrees; step++) {
    const next: number[] = [];
    for (const actor of frontier) {
      const end = index.incidentStart[actor + 1] ?? 0;
      for (let each = index.incidentStart[actor] ?? 0; each < end; each++) {
        const relationship = index.incident[each] ?? 0;
        if (passingRelationships[relationship] === 0) continue;
        const source = index.sourceOf[relationship] ?? 0;
        const other = source === actor ? (index.targetOf[relationship] ?? 0) : source;
        if (reached[other] === 1 || passingActors[other] === 0) continue;
        reached[other] = 1;
        next.push(other);
      }
    }
    frontier = next;
  }
  return reached;
}

function describe(
  index: NetworkIndex,
  keptActors: Uint8Array,
  passingRelationships: Uint8Array,
  rest: number,
): VisibleNetwork {
  const actors = new Uint8Array(keptActors.length);
  const relationships = new Uint8Array(passingRelationships.length);
  let shownActors = 0;
  let shownRelationships = 0;
  for (let at = 0; at < actors.length; at++) {
    const isKept = keptActors[at] === 1;
    actors[at] = isKept ? SHOWN : rest;
    if (isKept) shownActors++;
  }
  for (let at = 0; at < relationships.length; at++) {
    const isKept =
      passingRelationships[at] === 1 &&
      keptActors[index.sourceOf[at] ?? 0] === 1 &&
      keptActors[index.targetOf[at] ?? 0] === 1;
    relationships[at] = isKept ? SHOWN : rest;
    if (isKept) shownRelationships++;
  }
  return { actors, relationships, shownActors, shownRelationships };
}
