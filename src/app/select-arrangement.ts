import type { Arrangement } from "../layout/arrange/arrangement";
import { ARRANGEMENTS } from "../layout/arrange/arrangements";
import type { NetworkIndex } from "../model/network-index";
import type { LayoutKind } from "../model/view";
import type { VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "../store/memoize-last";
import { selectRingCentre } from "../store/select-lens";
import { selectFilteredNetwork } from "../store/select-visible";
import type { AppState } from "../store/state";

const arrange = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, layout: Exclude<LayoutKind, "force">, centre: number) =>
    ARRANGEMENTS[layout]({ index, visible, centre }),
);

/** Where actors stand when the layout is not by forces; `null` when it is. The same places are the same object. */
export function selectArrangement(state: AppState): Arrangement | null {
  const { layout } = state.view;
  const { index } = state.document;
  if (layout === "force" || state.view.kind === "read") return null;
  const centre = layout === "rings" ? (index.actorIndex.get(selectRingCentre(state)) ?? -1) : -1;
  return arrange(index, selectFilteredNetwork(state), layout, centre);
}
