import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLayoutEngine, type LayoutEngine } from "../../src/layout/engine/create-layout-engine";
import type { LayoutGraph, LayoutQuality } from "../../src/layout/layout-protocol";

/** A clock that passes a millisecond at every look, so that slices end and nothing depends on the machine. */
function createTestClock(): () => number {
  let now = 0;
  return () => now++;
}

function settle(graph: LayoutGraph, quality: LayoutQuality, heat: number, seed = 1): LayoutEngine {
  const engine = createLayoutEngine(graph, { quality, seed, heat, now: createTestClock() });
  for (let slice = 0; slice < 20_000 && !engine.advance(50); slice++);
  return engine;
}

const wildNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 0, 5e-324),
  fc.double({ min: -500, max: 500, noNaN: true }),
);

const wildGraph = fc.integer({ min: 0, max: 24 }).chain((count) =>
  fc
    .record({
      links: fc.array(
        fc.tuple(fc.integer({ min: -2, max: count + 1 }), fc.integer({ min: -2, max: count + 1 })),
        {
          maxLength: 50,
        },
      ),
      radii: fc.array(wildNumber, { minLength: count, maxLength: count }),
      groups: fc.array(fc.integer({ min: -3, max: 2 ** 31 - 1 }), { minLength: count, maxLength: count }),
      positions: fc.array(wildNumber, { minLength: 2 * count, maxLength: 2 * count }),
      pinned: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: count, maxLength: count }),
    })
    .map((parts): LayoutGraph => ({
      count,
      sources: Int32Array.from(parts.links, ([source]) => source),
      targets: Int32Array.from(parts.links, ([, target]) => target),
      radii: Float64Array.from(parts.radii),
      groups: Int32Array.from(parts.groups),
      positions: Float64Array.from(parts.positions),
      pinned: Uint8Array.from(parts.pinned),
    })),
);

const wildQuality = fc.constantFrom<LayoutQuality>("fast", "balanced", "best");
const wildHeat = fc.constantFrom(1, 0.3, 0);

describe("the layout engine, whatever it is given", () => {
  it("settles with finite positions", () => {
    fc.assert(
      fc.property(wildGraph, wildQuality, wildHeat, (graph, quality, heat) => {
        const engine = settle(graph, quality, heat);
        expect(engine.isSettled).toBe(true);
        expect(engine.positions).toHaveLength(2 * graph.count);
        expect(engine.positions.every(Number.isFinite)).toBe(true);
        expect(engine.progress).toBe(graph.count === 0 ? engine.progress : 1);
      }),
      { numRuns: 25 },
    );
  });

  it("gives the same positions for the same seed", () => {
    fc.assert(
      fc.property(wildGraph, wildQuality, fc.integer(), (graph, quality, seed) => {
        expect(settle(graph, quality, 1, seed).positions).toEqual(settle(graph, quality, 1, seed).positions);
      }),
      { numRuns: 10 },
    );
  });

  it("leaves pinned nodes with a place where they are", () => {
    fc.assert(
      fc.property(wildGraph, wildHeat, (graph, heat) => {
        const { positions } = settle(graph, "fast", heat);
        for (let i = 0; i < graph.count; i++) {
          const x = graph.positions[2 * i] ?? Number.NaN;
          const y = graph.positions[2 * i + 1] ?? Number.NaN;
          if (!graph.pinned[i] || !(Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6)) continue;
          expect([positions[2 * i], positions[2 * i + 1]]).toEqual([x, y]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("stays finite and comes to rest through any drags", () => {
    const drag = fc.tuple(fc.integer({ min: -1, max: 41 }), wildNumber, wildNumber, fc.boolean());
    fc.assert(
      fc.property(wildGraph, fc.array(drag, { maxLength: 12 }), (graph, drags) => {
        const engine = settle(graph, "fast", 1);
        for (const [node, x, y, pinned] of drags) {
          engine.hold(node, x, y);
          engine.advance(10);
          engine.release(node, pinned);
        }
        for (let slice = 0; slice < 1000 && !engine.advance(50); slice++);
        expect(engine.isSettled).toBe(true);
        expect(engine.positions.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
