import type { ActorId, KindId, SectorId } from "../model/ids";
import { type Basis, BASES, type Status, STATUSES } from "../model/status";
import type { NetworkIndex } from "../model/network-index";
import type { Filters, Focus } from "../model/view";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { type Facets, getFacets } from "./facets";
import { filterNetwork } from "./filter-network";

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

/**
 * Counts beside each option that follow the other filters: with the option's own group lifted, as many as would be
 * shown if it alone of its group were chosen. (With a focus it is as many as are within its reach now, which lifting
 * the group may widen.) `limit` may keep more back, such as what has not been read. Linear in the network: one pass of the filter for each group that restricts, one for the rest.
 */
export function countOptions(
  index: NetworkIndex,
  filters: Filters,
  focus: Focus | null,
  pinned: ReadonlySet<ActorId>,
  limit: (visible: VisibleNetwork) => VisibleNetwork = (visible) => visible,
): OptionCounts {
  const facets = getFacets(index);
  const filter = (each: Filters) => limit(filterNetwork(index, each, focus, pinned));
  const present = filter(filters);
  const lift = (isRestricting: boolean, lifted: Partial<Filters>): VisibleNetwork =>
    isRestricting ? filter({ ...filters, ...lifted }) : present;
  const withoutYears = lift(filters.years !== null, { years: null });
  const { sectors, kinds } = index.network;
  const statuses = lift(filters.statuses.length > 0, { statuses: [] }).relationships;
  const bases = lift(filters.bases.length > 0, { bases: [] }).relationships;
  return {
    sectors: name(
      sectors.map((sector) => sector.id),
      countSectors(facets, lift(filters.sectors.length > 0, { sectors: [] }).actors, sectors.length),
    ),
    kinds: name(
      kinds.map((kind) => kind.id),
      tally(facets.kinds, lift(filters.kinds.length > 0, { kinds: [] }).actors, kinds.length),
    ),
    statuses: name(STATUSES, tally(facets.statuses, statuses, STATUSES.length)),
    bases: name(BASES, tally(facets.bases, bases, BASES.length)),
    degrees: countDegrees(index, lift(filters.degree !== null, { degree: null }).actors),
    ...countYears(facets, withoutYears.relationships),
  };
}

/** How many shown things have each value, 0 … `values` − 1. */
function tally(valueOf: Int32Array | Uint8Array, visible: Uint8Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (let at = 0; at < visible.length; at++) {
    const value = valueOf[at] ?? 0;
    if (visible[at] === SHOWN) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countSectors({ sectorStart, sectors }: Facets, visible: Uint8Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
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

function countDegrees({ degree }: NetworkIndex, visible: Uint8Array): Uint32Array {
  const most = degree.reduce((high, each) => Math.max(high, each), 0);
  return tally(degree, visible, most + 1);
}

/** Counts starts and ends and sums them up, so that a relationship of a thousand years costs no more than one of one. */
function countYears(
  { firstYear, lastYear }: Facets,
  visible: Uint8Array,
): Pick<OptionCounts, "years" | "undated"> {
  let undated = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < firstYear.length; at++) {
    const first = firstYear[at] ?? Number.NaN;
    if (Number.isNaN(first)) {
      if (visible[at] === SHOWN) undated++;
      continue;
    }
    from = Math.min(from, first);
    to = Math.max(to, lastYear[at] ?? first);
  }
  if (from > to) return { years: [], undated };
  const changes = new Int32Array(to - from + 2);
  for (let at = 0; at < firstYear.length; at++) {
    const first = (firstYear[at] ?? Number.NaN) - from;
    if (Number.isNaN(first) || visible[at] !== SHOWN) continue;
    const after = (lastYear[at] ?? from) - from + 1;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[after] = (changes[after] ?? 0) - 1;
  }
  let count = 0;
  const years = Array.from({ length: to - from + 1 }, (_, at) => {
    count += changes[at] ?? 0;
    return { year: from + at, count };
  });
  return { years, undated };
}

function name<Id>(ids: readonly Id[], counts: Uint32Array): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, at) => [id, counts[at] ?? 0]));
}
