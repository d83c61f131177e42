import { filterNetwork } from "../analysis/filter-network";
import { findRestricting, RELATIONSHIP_GROUPS } from "../analysis/judge-network";
import type { ActorId } from "../model/ids";
import type { VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectReadingLimit } from "./select-reading";
import type { AppState } from "./state";

const filter = memoizeLast(filterNetwork);

const NO_PINS: ReadonlySet<ActorId> = new Set();

/** The pins as far as they keep anyone in the picture: while no filter speaks of relationships a pin changes nothing. */
export function selectPinsThatCount({ document, view }: AppState): ReadonlySet<ActorId> {
  return (findRestricting(view.filters) & RELATIONSHIP_GROUPS) === 0 ? NO_PINS : document.pinned;
}

/** What filters and focus alone leave of the network. Places are found for this, so that reading on moves nothing. */
export function selectFilteredNetwork(state: AppState): VisibleNetwork {
  const { document, view } = state;
  return filter(document.index.shape, view.filters, view.focus, selectPinsThatCount(state));
}

const limit = memoizeLast((visible: VisibleNetwork, limitOf: (visible: VisibleNetwork) => VisibleNetwork) =>
  limitOf(visible),
);

/** What is seen of the network: what filters and focus leave, and of that, in the read view, what has been read. */
export function selectVisibleNetwork(state: AppState): VisibleNetwork {
  return limit(selectFilteredNetwork(state), selectReadingLimit(state));
}

/** How much is shown of how much: "18 of 52 actors". */
export interface VisibleSummary {
  readonly shownActors: number;
  readonly allActors: number;
  readonly shownRelationships: number;
  readonly allRelationships: number;
  /** Whether filters or focus keep anything back. */
  readonly isPartial: boolean;
}

function buildSummary(visible: VisibleNetwork): VisibleSummary {
  const { shownActors, shownRelationships } = visible;
  const allActors = visible.actors.length;
  const allRelationships = visible.relationships.length;
  const isPartial = shownActors < allActors || shownRelationships < allRelationships;
  return { shownActors, allActors, shownRelationships, allRelationships, isPartial };
}

const summarize = memoizeLast(buildSummary);
const summarizeFiltered = memoizeLast(buildSummary);

/** How much of the network is shown. */
export function selectVisibleSummary(state: AppState): VisibleSummary {
  return summarize(selectVisibleNetwork(state));
}

/** How much filters and focus alone leave. */
export function selectFilteredSummary(state: AppState): VisibleSummary {
  return summarizeFiltered(selectFilteredNetwork(state));
}
