import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { D3_FORCE_ENGINE } from "../../../src/layout/d3-force-engine";
import type { LayoutEngine, LayoutEngineKind } from "../../../src/layout/layout-engine";
import type { LayoutGraph } from "../../../src/layout/layout-protocol";
import { MULTIPOLE_ENGINE } from "../../../src/layout/multipole-engine";
import { POLISHED_ENGINE } from "../../../src/layout/polished-engine";

const anyInt32 = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);
/** Ordinary places, places that are none, and the largest and smallest there are. */
const anyNumber = fc.oneof(
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324),
);

/** Graphs of up to twelve nodes whose arrays hold anything, and may be shorter than they should be. */
const anyGraph: fc.Arbitrary<LayoutGraph> = fc
  .record({
    count: fc.nat(12),
    links: fc.array(fc.tuple(anyInt32, anyInt32), { maxLength: 20 }),
    radii: fc.array(anyNumber, { maxLength: 12 }),
    boxes: fc.array(anyNumber, { maxLength: 24 }),
    groups: fc.array(anyInt32, { maxLength: 12 }),
    positions: fc.array(anyNumber, { maxLength: 24 }),
    pinned: fc.array(fc.nat(2), { maxLength: 12 }),
  })
  .map(({ count, links, radii, boxes, groups, positions, pinned }) => ({
    count,
    sources: Int32Array.from(links, ([source]) => source),
    targets: Int32Array.from(links, ([, target]) => target),
    radii: Float64Array.from(radii),
    boxes: Float64Array.from(boxes),
    groups: Int32Array.from(groups),
    positions: Float64Array.from(positions),
    pinned: Uint8Array.from(pinned),
  }));

const anyOptions = fc.record({
  seed: fc.integer(),
  quality: fc.constantFrom("fast", "balanced", "best"),
  heat: fc.oneof(fc.constantFrom(0, 0.3, 1), fc.double()),
});

/** What may be done to a layout under way, besides waiting. */
const anyGesture = fc.record({ node: anyInt32, x: anyNumber, y: anyNumber, isPinned: fc.boolean() });

function readPlaces(engine: LayoutEngine, count: number): Float64Array {
  const places = new Float64Array(2 * count);
  engine.writePositions(places);
  return places;
}

const ENGINES: readonly LayoutEngineKind[] = [POLISHED_ENGINE, MULTIPOLE_ENGINE, D3_FORCE_ENGINE];

describe.each(ENGINES)("the engine $id, on any graph", ({ create }) => {
  it("keeps every place finite through holds, releases and the way to rest, and comes to the same places twice", () => {
    const runOnce = (
      graph: LayoutGraph,
      options: Parameters<typeof create>[1],
      gesture: { node: number; x: number; y: number; isPinned: boolean },
    ) => {
      const engine = create(graph, options);
      for (let step = 0; step < 5; step++) engine.step();
      engine.hold(gesture.node, gesture.x, gesture.y);
      for (let step = 0; step < 5; step++) engine.step();
      const during = readPlaces(engine, graph.count);
      engine.release(gesture.node, gesture.isPinned);
      for (let step = 0; step < 200; step++) engine.step();
      return [during, readPlaces(engine, graph.count)];
    };
    fc.assert(
      fc.property(anyGraph, anyOptions, anyGesture, (graph, options, gesture) => {
        const places = runOnce(graph, options, gesture);
        for (const each of places) expect(each.every((place) => Math.abs(place) <= 4e6)).toBe(true);
        expect(runOnce(graph, options, gesture)).toEqual(places);
      }),
      { numRuns: 50 },
    );
  });
});
