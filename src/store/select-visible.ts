import { filterNetwork } from "../analysis/filter-network";
import type { VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import type { AppState } from "./state";

const filter = memoizeLast(filterNetwork);

/** What filters and focus leave of the network. */
export function selectVisibleNetwork({ document, view }: AppState): VisibleNetwork {
  return filter(document.index, view.filters, view.focus, document.pinned);
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

const summarize = memoizeLast((visible: VisibleNetwork): VisibleSummary => {
  const { shownActors, shownRelationships } = visible;
  const allActors = visible.actors.length;
  const allRelationships = visible.relationships.length;
  const isPartial = shownActors < allActors || shownRelationships < allRelationships;
  return { shownActors, allActors, shownRelationships, allRelationships, isPartial };
});

/** How much of the network is shown. */
export function selectVisibleSummary(state: AppState): VisibleSummary {
  return summarize(selectVisibleNetwork(state));
}
