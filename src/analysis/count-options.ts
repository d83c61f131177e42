import type { ActorId, KindId, SectorId } from "../model/ids";
import { type NetworkFacets, UNDATED } from "../model/network-facets";
import type { NetworkShape } from "../model/network-index";
import { type Basis, BASES, type Status, STATUSES } from "../model/status";
import type { Filters, Focus } from "../model/view";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { filterNetwork, gatherVisible } from "./filter-network";
import { findRestricting, GROUPS, judgeNetwork } from "./judge-network";

/** How much stands behind each option of the filters. Options the network has but that let nothing through count 0. */
export interface OptionCounts {
  /** Actors. An actor of two sectors counts in both. */
  readonly sectors: ReadonlyMap<SectorId, number>;
  /** Actors. */
  readonly kinds: ReadonlyMap<KindId, number>;
  /** Relationships. */
  readonly statuses: ReadonlyMap<Status, number>;
  /** Relationships. */
  readonly bases: ReadonlyMap<Basis, number>;
  /** Actors by degree: `degrees[3]` have three relationships in the whole network. */
  readonly degrees: Uint32Array;
  /** Relationships by year, from the network's first year to its last; one that ran for years counts in each. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Relationships without a year. */
  readonly undated: number;
}

/** What of a network is looked at, and how. */
export interface CountedView {
  readonly filters: Filters;
  readonly focus: Focus | null;
  readonly pinned: ReadonlySet<ActorId>;
  /** Keeps more back than filters do, such as what has not been read. */
  readonly limit?: (visible: VisibleNetwork) => VisibleNetwork;
  /** What is shown, where that is known already. */
  readonly present?: VisibleNetwork;
}

/**
 * Counts beside each option that follow the other filters: with the option's own group lifted, as many as would be
 * shown if it alone of its group were chosen. (With a focus it is as many as are within its reach now, which lifting
 * the group may widen.) Linear in the network: it is judged once, and gathered once for each group that restricts.
 */
export function countOptions(shape: NetworkShape, view: CountedView): OptionCounts {
  const { facets } = shape;
  const { filters, focus, pinned, limit = keepAll } = view;
  const present = view.present ?? limit(filterNetwork(shape, filters, focus, pinned));
  const restricting = findRestricting(filters);
  const judged = restricting === 0 ? null : judgeNetwork(shape, filters);
  const lift = (group: number): VisibleNetwork =>
    judged && (restricting & group) !== 0
      ? limit(gatherVisible(shape, judged, filters.rest, focus, pinned, group))
      : present;
  const { sectorNumber, kindNumber } = facets;
  const sectors = countSectors(facets, lift(GROUPS.sectors).actors);
  const kinds = tally(facets.kinds, lift(GROUPS.kinds).actors, kindNumber.size);
  const statuses = tally(facets.statuses, lift(GROUPS.statuses).relationships, STATUSES.length);
  const bases = tally(facets.bases, lift(GROUPS.bases).relationships, BASES.length);
  return {
    sectors: name(sectorNumber.keys(), sectors),
    kinds: name(kindNumber.keys(), kinds),
    statuses: name(STATUSES, statuses),
    bases: name(BASES, bases),
    degrees: tally(shape.degree, lift(GROUPS.degree).actors, shape.mostDegree + 1),
    ...countYears(facets, lift(GROUPS.years).relationships),
  };
}

const keepAll = (visible: VisibleNetwork): VisibleNetwork => visible;

/** How many shown things have each value, 0 … `values` − 1. */
function tally(valueOf: Int32Array | Uint8Array, visible: Uint8Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (let at = 0; at < visible.length; at++) {
    const value = valueOf[at] ?? 0;
    if (visible[at] === SHOWN) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countSectors(
  { sectorNumber, sectorStart, sectors }: NetworkFacets,
  visible: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(sectorNumber.size);
  for (let at = 0; at < visible.length; at++) {
    if (visible[at] !== SHOWN) continue;
    const end = sectorStart[at + 1] ?? 0;
    for (let each = sectorStart[at] ?? 0; each < end; each++) {
      const sector = sectors[each] ?? 0;
      counts[sector] = (counts[sector] ?? 0) + 1;
    }
  }
  return counts;
}

/** Counts starts and ends and sums them up, so that a relationship of a thousand years costs no more than one of one. */
function countYears(
  { firstYear, lastYear, years: range }: NetworkFacets,
  visible: Uint8Array,
): Pick<OptionCounts, "years" | "undated"> {
  let undated = 0;
  const { from, to } = range ?? { from: 0, to: -1 };
  const changes = new Int32Array(to - from + 2);
  for (let at = 0; at < firstYear.length; at++) {
    if (visible[at] !== SHOWN) continue;
    const first = firstYear[at] ?? UNDATED;
    if (first === UNDATED) {
      undated++;
      continue;
    }
    const after = (lastYear[at] ?? first) + 1;
    changes[first - from] = (changes[first - from] ?? 0) + 1;
    changes[after - from] = (changes[after - from] ?? 0) - 1;
  }
  let count = 0;
  const years = Array.from({ length: to - from + 1 }, (_, at) => {
    count += changes[at] ?? 0;
    return { year: from + at, count };
  });
  return { years, undated };
}

function name<Id>(ids: Iterable<Id>, counts: Uint32Array): ReadonlyMap<Id, number> {
  return new Map(Array.from(ids, (id, at) => [id, counts[at] ?? 0]));
}
