import { geoEqualEarth, geoInterpolate, type GeoProjection } from "d3";

import type { MapPlace } from "../model/locate-actors";

/** Longitude in the middle: the Asia-Pacific, with the seam in the Atlantic, where it cuts no country in two. */
const MIDDLE_LON = 150;
/** Map units for one radian; the world is then about 1,600 units wide. */
const UNITS = 300;

/** The map's projection: Equal Earth, which keeps areas true, into map units round (0, 0). */
export function createMapProjection(): GeoProjection {
  return geoEqualEarth().rotate([-MIDDLE_LON, 0]).scale(UNITS).translate([0, 0]);
}

/** A point in map units. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a place is on the map. */
export function projectPlace(
  projection: GeoProjection,
  { lon, lat }: Pick<MapPlace, "lon" | "lat">,
): MapPoint {
  const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
  return { x, y };
}

/** Two points of a great arc, a third and two thirds along it, in map units. */
export interface MapArc {
  readonly first: MapPoint;
  readonly second: MapPoint;
}

const SAMPLES = 24;
/** A step longer than this between two samples goes over the map's seam. */
const SEAM_STEP = 400;

/** The great arc between two places; null where it goes over the seam of the map, and cannot be drawn as one line. */
export function buildMapArc(projection: GeoProjection, from: MapPlace, to: MapPlace): MapArc | null {
  const along = geoInterpolate([from.lon, from.lat], [to.lon, to.lat]);
  const at = (share: number) => {
    const [lon, lat] = along(share);
    return projectPlace(projection, { lon, lat });
  };
  let before = at(0);
  for (let sample = 1; sample <= SAMPLES; sample++) {
    const next = at(sample / SAMPLES);
    if (Math.abs(next.x - before.x) > SEAM_STEP) return null;
    before = next;
  }
  return { first: at(1 / 3), second: at(2 / 3) };
}
