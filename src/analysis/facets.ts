import type { KindId, SectorId } from "../model/ids";
import { BASES, STATUSES } from "../model/status";
import type { NetworkIndex } from "../model/network-index";

/** What filters ask of a network as numbers, so that filtering 100,000 actors reads arrays and not objects. */
export interface Facets {
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
  /** First and last year of each relationship; NaN where it is undated. */
  readonly firstYear: Float64Array;
  readonly lastYear: Float64Array;
}

const facetsOf = new WeakMap<NetworkIndex, Facets>();

/** The facets of a network, built once per index in linear time. */
export function getFacets(index: NetworkIndex): Facets {
  const known = facetsOf.get(index);
  if (known) return known;
  const facets = buildFacets(index);
  facetsOf.set(index, facets);
  return facets;
}

function buildFacets(index: NetworkIndex): Facets {
  const { actors, relationships, sectors, kinds } = index.network;
  const sectorNumber = new Map(sectors.map((sector, number) => [sector.id, number]));
  const kindNumber = new Map(kinds.map((kind, number) => [kind.id, number]));
  const sectorStart = new Int32Array(actors.length + 1);
  const sectorList: number[] = [];
  const kindOfActor = new Int32Array(actors.length);
  actors.forEach((actor, at) => {
    for (const id of actor.sectors) sectorList.push(sectorNumber.get(id) ?? -1);
    sectorStart[at + 1] = sectorList.length;
    kindOfActor[at] = kindNumber.get(actor.kind) ?? -1;
  });
  const statuses = new Uint8Array(relationships.length);
  const bases = new Uint8Array(relationships.length);
  const firstYear = new Float64Array(relationships.length);
  const lastYear = new Float64Array(relationships.length);
  relationships.forEach(({ status, basis, since, until }, at) => {
    statuses[at] = STATUSES.indexOf(status);
    bases[at] = BASES.indexOf(basis);
    firstYear[at] = since ?? until ?? Number.NaN;
    lastYear[at] = until ?? since ?? Number.NaN;
  });
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
  };
}
