import { describe, expect, it } from "vitest";
import { placeRoughly } from "../../../src/layout/place-roughly";
import { placeSectors } from "../../../src/layout/place-sectors";
import { buildSafeGraph } from "../../../src/layout/safe-graph";
import { buildTestGraph, buildTwoStars } from "./build-test-graph";

describe("rough places", () => {
  it("keep every given place to the bit", () => {
    const positions = Float64Array.of(1.25, -3.5, Number.NaN, Number.NaN, 100, 0.1);
    const places = placeRoughly(buildTestGraph(3, [[0, 1]], { positions }), 1);
    expect([places[0], places[1], places[4], places[5]]).toEqual([1.25, -3.5, 100, 0.1]);
  });

  it("put a new node near the middle of its neighbours, and theirs near them", () => {
    const positions = new Float64Array(10).fill(Number.NaN);
    positions.set([1000, 0, 1400, 0]);
    const graph = buildTestGraph(
      5,
      [
        [2, 0],
        [2, 1],
        [3, 2],
        [4, 3],
      ],
      { positions },
    );
    const places = placeRoughly(graph, 1);
    for (const node of [2, 3, 4]) {
      expect(Math.abs((places[2 * node] ?? 0) - 1200)).toBeLessThan(200);
      expect(Math.abs(places[2 * node + 1] ?? 0)).toBeLessThan(200);
    }
  });

  it("put nodes of a sector together where nothing is placed", () => {
    const graph = buildTwoStars();
    const places = placeRoughly(graph, 1);
    const middle = (group: number) => {
      const members = Array.from({ length: 22 }, (_, node) => node).filter((node) => node % 2 === group);
      return members.reduce((sum, node) => sum + (places[2 * node] ?? 0), 0) / members.length;
    };
    expect(Math.abs(middle(0) - middle(1))).toBeGreaterThan(150);
  });

  it("are finite and all different for a thousand nodes without a link", () => {
    const places = placeRoughly(buildTestGraph(1000, []), 1);
    const points = new Set(
      Array.from({ length: 1000 }, (_, node) => `${places[2 * node]} ${places[2 * node + 1]}`),
    );
    expect(places.every(Number.isFinite)).toBe(true);
    expect(points.size).toBe(1000);
  });
});

describe("anchors of sectors", () => {
  const distance = (anchors: Float64Array, one: number, other: number) =>
    Math.hypot(
      (anchors[2 * one] ?? 0) - (anchors[2 * other] ?? 0),
      (anchors[2 * one + 1] ?? 0) - (anchors[2 * other + 1] ?? 0),
    );

  it("make neighbours of sectors that share many links", () => {
    const groups = Int32Array.of(0, 1, 2, 3);
    const links: [number, number][] = [];
    for (const [one, other] of [
      [0, 2],
      [2, 1],
      [1, 3],
      [3, 0],
    ] as const)
      for (let times = 0; times < 5; times++) links.push([one, other]);
    const anchors = placeSectors(buildSafeGraph(buildTestGraph(4, links, { groups })), 100);
    expect(distance(anchors, 0, 1)).toBeGreaterThan(distance(anchors, 0, 2));
    expect(distance(anchors, 2, 3)).toBeGreaterThan(distance(anchors, 1, 3));
  });

  it("leave a single sector in the middle", () => {
    const groups = new Int32Array(3);
    expect([...placeSectors(buildSafeGraph(buildTestGraph(3, [], { groups })), 100)]).toEqual([0, 0]);
  });

  it("are found at once for two hundred sectors", () => {
    const groups = Int32Array.from({ length: 400 }, (_, node) => node % 200);
    const anchors = placeSectors(buildSafeGraph(buildTestGraph(400, [], { groups })), 100);
    expect(anchors).toHaveLength(400);
    expect(anchors.every(Number.isFinite)).toBe(true);
  });
});
