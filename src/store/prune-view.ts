import type { NetworkIndex } from "../model/network-index";
import { keepKnownIds } from "../model/parse-view";
import { createProblemList } from "../model/problem-list";
import type { View } from "../model/view";

/** A view without the ids the network does not know; the very same view when it knows them all. */
export function pruneView(view: View, index: NetworkIndex): View {
  const problems = createProblemList(0);
  const pruned = keepKnownIds(view, index, "", problems);
  return problems.count() === 0 ? view : pruned;
}
