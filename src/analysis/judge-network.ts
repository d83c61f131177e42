import type { NetworkShape } from "../model/network-index";
import { UNDATED } from "../model/network-facets";
import { BASES, STATUSES } from "../model/status";
import type { Filters } from "../model/view";

/** The groups of filters, a bit each. */
export const GROUPS = { sectors: 1, kinds: 2, degree: 4, statuses: 8, bases: 16, years: 32 } as const;
/** Groups that speak of relationships. */
export const RELATIONSHIP_GROUPS = GROUPS.statuses | GROUPS.bases | GROUPS.years;

/**
 * Which groups of filters keep each thing back by what it is itself. A group that is lifted is a bit that is not looked
 * at, so that nothing has to be filtered anew to tell what would be shown without it.
 */
export interface JudgedNetwork {
  /** The bits of the groups that restrict anything. */
  readonly restricting: number;
  /** By actor index: the bits of the groups that keep it back. */
  readonly actors: Uint8Array;
  /** By relationship index. */
  readonly relationships: Uint8Array;
}

/** Judges every thing by the groups that restrict anything; ids that are not in the network restrict as if nothing matched. */
export function judgeNetwork({ facets, degree }: NetworkShape, filters: Filters): JudgedNetwork {
  const actors = new Uint8Array(degree.length);
  const relationships = new Uint8Array(facets.statuses.length);
  const { sectors, kinds, statuses, bases, years } = filters;
  if (sectors.length > 0) judgeSectors(actors, facets, allow(facets.sectorNumber, sectors));
  if (kinds.length > 0) judgeBy(actors, GROUPS.kinds, facets.kinds, allow(facets.kindNumber, kinds));
  if (filters.degree) judgeDegree(actors, degree, filters.degree);
  if (statuses.length > 0)
    judgeBy(relationships, GROUPS.statuses, facets.statuses, allow(numbersOf(STATUSES), statuses));
  if (bases.length > 0) judgeBy(relationships, GROUPS.bases, facets.bases, allow(numbersOf(BASES), bases));
  if (years) judgeYears(relationships, facets, years);
  return { restricting: findRestricting(filters), actors, relationships };
}

/** The bits of the groups that restrict anything. */
export function findRestricting({ sectors, kinds, statuses, bases, degree, years }: Filters): number {
  return (
    (sectors.length > 0 ? GROUPS.sectors : 0) |
    (kinds.length > 0 ? GROUPS.kinds : 0) |
    (degree ? GROUPS.degree : 0) |
    (statuses.length > 0 ? GROUPS.statuses : 0) |
    (bases.length > 0 ? GROUPS.bases : 0) |
    (years ? GROUPS.years : 0)
  );
}

const numbersOf = <Value>(values: readonly Value[]) =>
  new Map(values.map((value, number) => [value, number]));

/** 1 at the number of each allowed value. */
function allow<Value>(numbers: ReadonlyMap<Value, number>, allowed: readonly Value[]): Uint8Array {
  const isAllowed = new Uint8Array(numbers.size);
  for (const value of allowed) {
    const number = numbers.get(value);
    if (number !== undefined) isAllowed[number] = 1;
  }
  return isAllowed;
}

/** Keeps back what has a number that is not allowed, or none. */
function judgeBy(
  judged: Uint8Array,
  group: number,
  numberOf: Int32Array | Uint8Array,
  isAllowed: Uint8Array,
): void {
  for (let at = 0; at < judged.length; at++) {
    if (isAllowed[numberOf[at] ?? -1] !== 1) judged[at] = (judged[at] ?? 0) | group;
  }
}

function judgeSectors(
  judged: Uint8Array,
  { sectorStart, sectors }: NetworkShape["facets"],
  isAllowed: Uint8Array,
): void {
  let each = 0;
  for (let at = 0; at < judged.length; at++) {
    const end = sectorStart[at + 1] ?? 0;
    let isIn = false;
    for (; each < end; each++) isIn ||= isAllowed[sectors[each] ?? -1] === 1;
    if (!isIn) judged[at] = (judged[at] ?? 0) | GROUPS.sectors;
  }
}

function judgeDegree(judged: Uint8Array, degree: Int32Array, range: NonNullable<Filters["degree"]>): void {
  const { from, to } = range;
  for (let at = 0; at < judged.length; at++) {
    const each = degree[at] ?? 0;
    if (each < from || each > to) judged[at] = (judged[at] ?? 0) | GROUPS.degree;
  }
}

function judgeYears(
  judged: Uint8Array,
  { firstYear, lastYear }: NetworkShape["facets"],
  { from, to, includeUndated }: NonNullable<Filters["years"]>,
): void {
  for (let at = 0; at < judged.length; at++) {
    const first = firstYear[at] ?? UNDATED;
    const isIn = first === UNDATED ? includeUndated : first <= to && (lastYear[at] ?? first) >= from;
    if (!isIn) judged[at] = (judged[at] ?? 0) | GROUPS.years;
  }
}
