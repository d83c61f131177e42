import { geoPath, type GeoProjection } from "d3";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Natural Earth's countries and their land as topology, as world-atlas has them. */
export type WorldAtlas = Topology<{
  readonly countries: GeometryCollection;
  readonly land: GeometryCollection;
}>;

/** What lies under the actors, as path data in map units. */
export interface MapLand {
  /** The edge of the world. */
  readonly outline: string;
  readonly land: string;
  /** Where two countries meet, each line once. */
  readonly borders: string;
}

/** Whether a fetched file is the atlas it should be. */
export function isWorldAtlas(value: unknown): value is WorldAtlas {
  return (
    typeof value === "object" &&
    value !== null &&
    "objects" in value &&
    typeof value.objects === "object" &&
    value.objects !== null &&
    "countries" in value.objects &&
    "land" in value.objects &&
    "arcs" in value
  );
}

/** Draws the atlas in a projection. */
export function buildMapLand(atlas: WorldAtlas, projection: GeoProjection): MapLand {
  const draw = geoPath(projection).digits(1);
  return {
    outline: draw({ type: "Sphere" }) ?? "",
    land: draw(feature(atlas, atlas.objects.land)) ?? "",
    borders: draw(mesh(atlas, atlas.objects.countries, (one, other) => one !== other)) ?? "",
  };
}
