import type { Actor } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** How many actors are offered to begin with. */
export const ENTRIES = 6;

/** What a reader who has selected nothing is given to begin with. */
export interface NetworkStart {
  /** How many relationships of each status are shown; statuses the network does not have are left out. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  /** The shown actors with most relationships in the whole network, most first. */
  readonly entries: readonly { readonly actor: Actor; readonly degree: number }[];
}

const build = memoizeLast((index: NetworkIndex, visible: VisibleNetwork): NetworkStart => {
  const { actors, relationships } = index.network;
  const counts = new Map<Status, number>();
  relationships.forEach((relationship, at) => {
    const shown = visible.relationships[at] === SHOWN ? 1 : 0;
    counts.set(relationship.status, (counts.get(relationship.status) ?? 0) + shown);
  });
  return {
    statuses: STATUSES.flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : { status, count };
    }),
    entries: actors
      .map((actor, at) => ({ actor, degree: index.degree[at] ?? 0, isShown: visible.actors[at] === SHOWN }))
      .filter((entry) => entry.isShown && entry.degree > 0)
      .sort((one, other) => other.degree - one.degree)
      .slice(0, ENTRIES)
      .map(({ actor, degree }) => ({ actor, degree })),
  };
});

/** Counts and ways in for a reader who has selected nothing; they follow the filters. */
export function selectNetworkStart(state: AppState): NetworkStart {
  return build(state.document.index, selectVisibleNetwork(state));
}
