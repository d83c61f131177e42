import { countOptions, type OptionCounts } from "../analysis/count-options";
import { memoizeLast } from "./memoize-last";
import { selectReadingLimit } from "./select-reading";
import type { AppState } from "./state";

const count = memoizeLast(countOptions);

/** How much stands behind each option of the filters, following the other filters and, in the read view, the reading. */
export function selectOptionCounts(state: AppState): OptionCounts {
  const { document, view } = state;
  return count(document.index, view.filters, view.focus, document.pinned, selectReadingLimit(state));
}
