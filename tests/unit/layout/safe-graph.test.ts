import { describe, expect, it } from "vitest";
import { boundPlace, buildSafeGraph, FARTHEST } from "../../../src/layout/safe-graph";
import { buildTestGraph } from "./build-test-graph";

describe("a graph made safe", () => {
  it("has no self loops and no links to nodes that are not there", () => {
    const graph = buildTestGraph(3, [
      [0, 0],
      [0, 1],
      [1, 3],
      [-1, 2],
      [2, 1],
    ]);
    const { sources, targets } = buildSafeGraph(graph);
    expect([...sources]).toEqual([0, 2]);
    expect([...targets]).toEqual([1, 1]);
  });

  it("keeps good places to the bit, brings far ones within reach and takes half ones for none", () => {
    const positions = Float64Array.of(0.1, -0.2, 1e300, -1e300, 5, Number.NaN, Infinity, 5);
    expect([...buildSafeGraph(buildTestGraph(4, [], { positions })).given]).toEqual([
      0.1,
      -0.2,
      FARTHEST,
      -FARTHEST,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("numbers groups from 0 without gaps, whatever numbers they come with", () => {
    const groups = Int32Array.of(7, -1, 2_000_000_000, 7, -5);
    const safe = buildSafeGraph(buildTestGraph(5, [], { groups }));
    expect([...safe.groups]).toEqual([0, -1, 1, 0, -1]);
    expect(safe.groupCount).toBe(2);
  });

  it("has no sizes and places so small that their squares are 0", () => {
    const positions = Float64Array.of(5e-324, -1e-200);
    const boxes = Float64Array.of(1e-300, 0);
    const safe = buildSafeGraph(buildTestGraph(1, [], { positions, boxes }));
    expect([...safe.given].map(Math.abs)).toEqual([0, 0]);
    expect([...safe.boxes]).toEqual([1, 1]);
  });

  it("takes the radius for the box where there is none", () => {
    const safe = buildSafeGraph(buildTestGraph(2, [], { radii: Float64Array.of(4, 9) }));
    expect([...safe.boxes]).toEqual([4, 4, 9, 9]);
  });
});

it("puts a place that is no number somewhere else", () => {
  expect(boundPlace(Number.NaN, 3)).toBe(3);
  expect(boundPlace(-Infinity, 3)).toBe(-FARTHEST);
});
