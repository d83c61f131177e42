import { countOptions, type OptionCounts } from "../analysis/count-options";
import { memoizeLast } from "./memoize-last";
import type { AppState } from "./state";

const count = memoizeLast(countOptions);

/** How much stands behind each option of the filters, following the other filters. */
export function selectOptionCounts({ document, view }: AppState): OptionCounts {
  return count(document.index, view.filters, view.focus, document.pinned);
}
