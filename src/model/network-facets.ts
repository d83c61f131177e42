import type { KindId, SectorId } from "./ids";
import type { Network } from "./network";
import { BASES, STATUSES } from "./status";

/** What is filtered, counted and drawn of a network as numbers, so that 100,000 actors are a few arrays and not objects. */
export interface NetworkFacets {
  /** Place of each sector in `network.sectors`. */
  readonly sectorNumber: ReadonlyMap<SectorId, number>;
  /** Place of each kind in `network.kinds`. */
  readonly kindNumber: ReadonlyMap<KindId, number>;
  /** Sector numbers by actor: those of actor `i` are `sectors[sectorStart[i] … sectorStart[i + 1]]`. */
  readonly sectorStart: Int32Array;
  readonly sectors: Int32Array;
  /** Kind number by actor index. */
  readonly kinds: Int32Array;
  /** Place in `STATUSES` by relationship index. */
  readonly statuses: Uint8Array;
  /** Place in `BASES` by relationship index. */
  readonly bases: Uint8Array;
  /** First and last year of each relationship; `UNDATED` where it has none. */
  readonly firstYear: Int32Array;
  readonly lastYear: Int32Array;
  /** Indices of the relationships that hinder others. */
  readonly hindering: readonly number[];
  /** The first and the last year of all; `null` where nothing is dated. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** Stands for the year of a relationship that has none; earlier than any year a file may hold. */
export const UNDATED = -0x80_00_00_00;

/** Entries looked at between two pauses: a few milliseconds. */
const ENTRIES_PER_STEP = 2000;

/** Builds the facets in time linear in the network, in steps of a few milliseconds. */
export function* buildFacetsInSteps({
  actors,
  relationships,
  sectors,
  kinds,
}: Network): Generator<undefined, NetworkFacets, undefined> {
  const sectorNumber = new Map(sectors.map((sector, number) => [sector.id, number]));
  const kindNumber = new Map(kinds.map((kind, number) => [kind.id, number]));
  const sectorStart = new Int32Array(actors.length + 1);
  const sectorList: number[] = [];
  const kindOfActor = new Int32Array(actors.length);
  for (const [at, actor] of actors.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    for (const id of actor.sectors) sectorList.push(sectorNumber.get(id) ?? -1);
    sectorStart[at + 1] = sectorList.length;
    kindOfActor[at] = kindNumber.get(actor.kind) ?? -1;
  }
  const statuses = new Uint8Array(relationships.length);
  const bases = new Uint8Array(relationships.length);
  const firstYear = new Int32Array(relationships.length).fill(UNDATED);
  const lastYear = new Int32Array(relationships.length).fill(UNDATED);
  const hindering: number[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [at, { status, basis, since, until, hinders }] of relationships.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    statuses[at] = STATUSES.indexOf(status);
    bases[at] = BASES.indexOf(basis);
    if (hinders.length > 0) hindering.push(at);
    const first = since ?? until;
    const last = until ?? since;
    if (first === undefined || last === undefined) continue;
    firstYear[at] = first;
    lastYear[at] = last;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  return {
    sectorNumber,
    kindNumber,
    sectorStart,
    sectors: Int32Array.from(sectorList),
    kinds: kindOfActor,
    statuses,
    bases,
    firstYear,
    lastYear,
    hindering,
    years: from > to ? null : { from, to },
  };
}
