import { createSearch, type Search } from "../analysis/search/create-search";
import { findPairs, type FoundPair } from "../analysis/search/find-pairs";
import { rankByText } from "../analysis/search/rank-by-text";
import type { NetworkIndex } from "../model/network-index";
import type { AppState } from "./state";

const searches = new WeakMap<NetworkIndex, Search>();

/** The search over the network, made when it is first asked for. */
export function selectSearch({ document }: AppState): Search {
  const known = searches.get(document.index);
  if (known) return known;
  const search = createSearch(document.index);
  searches.set(document.index, search);
  return search;
}

/** A hit of the search, for what shows it. */
export type FoundHit = ReturnType<Search["find"]>[number];

/** Two actors a query names. */
export type NamedPair = FoundPair;

/** Questions offered for a query that names two actors. */
const MOST_PAIRS = 3;

/** The pairs of actors a query names, best first. */
export function selectPairs(state: AppState, query: string): readonly NamedPair[] {
  return findPairs(selectSearch(state), query, MOST_PAIRS);
}

/** Commands whose names answer a query as actors' names do: any case, any width, a slip of typing forgiven. */
export function findCommands<Command extends { readonly names: readonly string[] }>(
  query: string,
  commands: readonly Command[],
): readonly Command[] {
  return rankByText(query, commands, (command) => command.names);
}
