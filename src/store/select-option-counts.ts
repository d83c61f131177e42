import { countOptions, type OptionCounts } from "../analysis/count-options";
import type { ActorId } from "../model/ids";
import type { NetworkShape } from "../model/network-index";
import type { Filters, Focus } from "../model/view";
import type { VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectReadingLimit } from "./select-reading";
import { selectPinsThatCount, selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

const count = memoizeLast(
  (
    shape: NetworkShape,
    present: VisibleNetwork,
    filters: Filters,
    focus: Focus | null,
    pinned: ReadonlySet<ActorId>,
    limit: (visible: VisibleNetwork) => VisibleNetwork,
  ) => countOptions(shape, { present, filters, focus, pinned, limit }),
);

/** How much stands behind each option of the filters, following the other filters and, in the read view, the reading. */
export function selectOptionCounts(state: AppState): OptionCounts {
  const { document, view } = state;
  return count(
    document.index.shape,
    selectVisibleNetwork(state),
    view.filters,
    view.focus,
    selectPinsThatCount(state),
    selectReadingLimit(state),
  );
}
