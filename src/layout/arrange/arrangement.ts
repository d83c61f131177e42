import type { NetworkIndex } from "../../model/network-index";
import type { VisibleNetwork } from "../../model/visible-network";

/** What an arrangement is made from. */
export interface ArrangementInput {
  readonly index: NetworkIndex;
  readonly visible: VisibleNetwork;
  /** Actor index in the middle of the rings. */
  readonly centre: number;
}

/** Actors that an arrangement puts together, by actor index: a sector, a year, a ring. */
export interface ArrangedGroup {
  /** What they have in common: a sector's place, a year, a number of steps; `null` for those that have nothing. */
  readonly key: number | null;
  readonly actors: readonly number[];
}

/** Places for the actors that are not hidden. The same input always gives the same places. */
export interface Arrangement {
  /** x and y by turns in the order of the document, layout units; NaN for hidden actors. */
  readonly positions: Float64Array;
  readonly groups: readonly ArrangedGroup[];
}
