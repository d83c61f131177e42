import type { NetworkIndex } from "./network-index";

/** Where the map shows an actor, in degrees. */
export interface MapPlace {
  readonly lon: number;
  readonly lat: number;
  /** It has no place of its own: it is what exactly two placed actors have signed, and stands midway between them. */
  readonly isMidway: boolean;
}

/**
 * Where each actor of a network is on the map, by actor index; null for one that belongs nowhere in particular. Linear in
 * the network.
 */
export function locateActors(index: NetworkIndex): readonly (MapPlace | null)[] {
  const { actors, relationships } = index.network;
  const own = actors.map(({ place }): MapPlace | null =>
    place ? { lon: place.lon, lat: place.lat, isMidway: false } : null,
  );
  const parties = actors.map(() => new Set<number>());
  relationships.forEach(({ status }, at) => {
    if (status !== "signed") return;
    const source = index.sourceOf[at] ?? -1;
    const target = index.targetOf[at] ?? -1;
    if (own[source]) parties[target]?.add(source);
    if (own[target]) parties[source]?.add(target);
  });
  return own.map((place, at) => {
    if (place) return place;
    const [one, other, ...more] = [...(parties[at] ?? [])].map((party) => own[party]);
    return one && other && more.length === 0 ? findMiddle(one, other) : null;
  });
}

const RADIANS = Math.PI / 180;

/** The middle of the shortest way between two places; of two opposite ones, where there is no one middle, none. */
function findMiddle(one: MapPlace, other: MapPlace): MapPlace | null {
  const [x1, y1, z1] = toVector(one);
  const [x2, y2, z2] = toVector(other);
  const [x, y, z] = [x1 + x2, y1 + y2, z1 + z2];
  if (Math.hypot(x, y, z) < 1e-6) return null;
  return { lon: Math.atan2(y, x) / RADIANS, lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS, isMidway: true };
}

function toVector({ lon, lat }: MapPlace): readonly [number, number, number] {
  const [east, north] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
