import { readFileSync } from "node:fs";

import { geoInterpolate } from "d3";
import { describe, expect, it } from "vitest";

import type { MapPlace } from "../../../src/model/locate-actors";
import { pointOnCurve } from "../../../src/render/link-curve";
import { createMapFrames } from "../../../src/render/map-frame";
import { buildMapLand, isWorldAtlas } from "../../../src/render/map-land";
import { buildMapArc, createMapProjection, projectPlace } from "../../../src/render/map-projection";
import { buildMapScene } from "../../../src/render/map-scene";
import type { Scene } from "../../../src/render/scene";
import { spreadSymbols } from "../../../src/render/spread-symbols";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";

const projection = createMapProjection();
const at = (lon: number, lat: number): MapPlace => ({ lon, lat, isMidway: false });
const [TAIPEI, PRAGUE, OTTAWA, LONDON] = [
  at(121.5, 25),
  at(14.4, 50.1),
  at(-75.7, 45.4),
  at(0, 51.5),
] as const;

describe("the map's projection", () => {
  it("has the Asia-Pacific in the middle and its seam in the Atlantic", () => {
    const x = (lon: number) => projectPlace(projection, at(lon, 0)).x;
    expect(x(150)).toBeCloseTo(0);
    expect(x(-31)).toBeGreaterThan(800);
    expect(x(-29)).toBeLessThan(-800);
  });

  it("has arcs between neighbours over the Pacific, and none over the seam", () => {
    expect(buildMapArc(projection, TAIPEI, OTTAWA)).not.toBeNull();
    expect(buildMapArc(projection, TAIPEI, PRAGUE)).not.toBeNull();
    expect(buildMapArc(projection, OTTAWA, LONDON)).toBeNull();
  });
});

describe("a frame of the map", () => {
  const frameOf = (places: readonly [MapPlace, MapPlace], zoom = 1) => {
    const scene = buildTestScene(buildSmallNetwork());
    const [first, second] = scene.nodes;
    const link = scene.links[0];
    if (!first || !second || !link) throw new Error("the test scene has no two nodes and a link");
    const small: Scene = {
      ...scene,
      nodes: [
        { ...first, index: 0 },
        { ...second, index: 1 },
      ],
      links: [{ ...link, source: 0, target: 1, bend: 0 }],
    };
    const positions = Float64Array.from(
      places.flatMap((place) => {
        const { x, y } = projectPlace(projection, place);
        return [x, y];
      }),
    );
    return createMapFrames(projection, places)(small, positions, zoom);
  };

  it("draws a relationship within a few pixels of the great arc", () => {
    const { frame } = frameOf([TAIPEI, PRAGUE]);
    const curve = frame.links[0];
    if (!curve) throw new Error("no curve");
    const along = geoInterpolate([TAIPEI.lon, TAIPEI.lat], [PRAGUE.lon, PRAGUE.lat]);
    for (const share of [0.25, 0.5, 0.75]) {
      const [lon, lat] = along(share);
      const wanted = projectPlace(projection, { lon, lat });
      const nearest = Math.min(
        ...Array.from({ length: 101 }, (_, step) => {
          const point = pointOnCurve(curve, step / 100);
          return Math.hypot(point.x - wanted.x, point.y - wanted.y);
        }),
      );
      expect(nearest).toBeLessThan(6);
    }
  });

  it("moves actors of one place apart and ties them to it", () => {
    const { frame, leaders } = frameOf([TAIPEI, TAIPEI]);
    const [one, other] = frame.nodes;
    if (!one || !other) throw new Error("no nodes");
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radiusPx + other.radiusPx);
    expect(leaders).toHaveLength(1);
  });

  it("draws what would leave over the seam across the map", () => {
    expect(frameOf([OTTAWA, LONDON]).frame.links[0]).not.toBeNull();
  });
});

describe("symbols of one place", () => {
  it("never hide one another, whatever their sizes, and the largest stays", () => {
    const ends = Array.from({ length: 40 }, (_, step) => ({
      x: 100,
      y: 100,
      radiusPx: 6 + (step % 7),
      symbol: "circle" as const,
    }));
    const spread = spreadSymbols([null, ...ends]);
    expect(spread[0]).toBeNull();
    const drawn = spread.flatMap((end) => end ?? []);
    for (const [place, one] of drawn.entries()) {
      for (const other of drawn.slice(place + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radiusPx + other.radiusPx);
      }
    }
    expect(drawn.find(({ radiusPx }) => radiusPx === 12)).toMatchObject({ x: 100, y: 100 });
    expect(spreadSymbols([null, ...ends])).toEqual(spread);
  });
});

describe("the scene of the map", () => {
  it("keeps actors with a place, and relationships between two of them", () => {
    const scene = buildTestScene(buildSmallNetwork());
    const kept = buildMapScene(scene, (index) => index !== scene.nodes[0]?.index);
    expect(kept.nodes).toEqual(scene.nodes.slice(1));
    const ends = (of: Scene) =>
      of.links.map(({ source, target }) => [of.nodes[source]?.id, of.nodes[target]?.id]);
    expect(ends(kept)).toEqual(ends(scene).filter((pair) => !pair.includes(scene.nodes[0]?.id)));
  });
});

describe("land", () => {
  it("comes from the bundled atlas, with borders and the edge of the world", () => {
    const atlas: unknown = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
    if (!isWorldAtlas(atlas)) throw new Error("not an atlas");
    const { outline, land, borders } = buildMapLand(atlas, projection);
    expect(land.length).toBeGreaterThan(10_000);
    expect(borders.length).toBeGreaterThan(5_000);
    expect(outline).toMatch(/^M/u);
    expect(isWorldAtlas({ objects: {}, arcs: [] })).toBe(false);
  });
});
