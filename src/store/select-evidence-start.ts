import type { Actor } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** How many actors are offered to begin with. */
export const ENTRIES = 6;
/** A status no relationship of the network has. */
const NOT_THERE = -1;

/** What a reader who has selected nothing is given to begin with. */
export interface NetworkStart {
  /** How many relationships of each status are shown; statuses the network does not have are left out. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  /** The shown actors with most relationships in the whole network, most first. */
  readonly entries: readonly { readonly actor: Actor; readonly degree: number }[];
}

const build = memoizeLast(({ network, facets, byDegree, degree }: NetworkIndex, visible: VisibleNetwork) => ({
  statuses: countStatuses(facets.statuses, visible.relationships),
  entries: listEntries(network.actors, byDegree, degree, visible.actors),
}));

function countStatuses(statusOf: Uint8Array, visible: Uint8Array): NetworkStart["statuses"] {
  const counts = new Int32Array(STATUSES.length).fill(NOT_THERE);
  for (let at = 0; at < statusOf.length; at++) {
    const status = statusOf[at] ?? 0;
    counts[status] = Math.max(0, counts[status] ?? 0) + (visible[at] === SHOWN ? 1 : 0);
  }
  return STATUSES.flatMap((status, number) => {
    const count = counts[number] ?? NOT_THERE;
    return count === NOT_THERE ? [] : { status, count };
  });
}

function listEntries(
  actors: readonly Actor[],
  byDegree: Int32Array,
  degreeOf: Int32Array,
  visible: Uint8Array,
): NetworkStart["entries"] {
  const entries: { readonly actor: Actor; readonly degree: number }[] = [];
  for (const at of byDegree) {
    const actor = actors[at];
    const degree = degreeOf[at] ?? 0;
    if (!actor || degree === 0 || entries.length === ENTRIES) break;
    if (visible[at] === SHOWN) entries.push({ actor, degree });
  }
  return entries;
}

/** Counts and ways in for a reader who has selected nothing; they follow the filters. */
export function selectNetworkStart(state: AppState): NetworkStart {
  return build(state.document.index, selectVisibleNetwork(state));
}
