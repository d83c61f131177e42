import { describe, expect, it } from "vitest";
import { chooseLayoutEngine } from "../../../src/layout/choose-layout-engine";
import type { LayoutEngineOptions } from "../../../src/layout/layout-engine";
import type { LayoutGraph } from "../../../src/layout/layout-protocol";
import { MULTIPOLE_ENGINE } from "../../../src/layout/multipole-engine";
import { runToEnd } from "./run-to-end";

const OPTIONS: LayoutEngineOptions = { seed: 1, quality: "balanced", heat: 1 };

/** A ring of `count` nodes with a chord at every tenth. */
function buildRing(count: number): LayoutGraph {
  const ring = Array.from({ length: count }, (_, at) => [at, (at + 1) % count] as const);
  const chords = ring.filter((_, at) => at % 10 === 0).map(([at]) => [at, (at + count / 2) % count] as const);
  const links = [...ring, ...chords];
  return {
    count,
    sources: Int32Array.from(links, ([source]) => source),
    targets: Int32Array.from(links, ([, target]) => target),
    radii: new Float64Array(count).fill(6),
    groups: new Int32Array(count).fill(-1),
    positions: new Float64Array(2 * count).fill(Number.NaN),
    pinned: new Uint8Array(count),
  };
}

describe("the engine for large networks", () => {
  it("is chosen above an article's size, and not below", () => {
    expect(chooseLayoutEngine(buildRing(400), OPTIONS)).toBe(MULTIPOLE_ENGINE);
    expect(chooseLayoutEngine(buildRing(60), OPTIONS)).not.toBe(MULTIPOLE_ENGINE);
  });

  it("settles with every node somewhere else, and again in the very same places", () => {
    const graph = buildRing(400);
    const first = runToEnd(MULTIPOLE_ENGINE.create(graph, OPTIONS), graph.count);
    expect(first.every(Number.isFinite)).toBe(true);
    const places = new Set(Array.from({ length: 400 }, (_, at) => `${first[2 * at]} ${first[2 * at + 1]}`));
    expect(places.size).toBe(400);
    expect(runToEnd(MULTIPOLE_ENGINE.create(graph, OPTIONS), graph.count)).toEqual(first);
  });

  it("leaves a pinned node where it is", () => {
    const graph = buildRing(400);
    graph.positions.set([123, -45], 2 * 7);
    graph.pinned[7] = 1;
    const settled = runToEnd(MULTIPOLE_ENGINE.create(graph, OPTIONS), graph.count);
    expect([settled[14], settled[15]]).toEqual([123, -45]);
  });

  it("holds a node where the pointer is, and lets its neighbours follow", () => {
    const graph = buildRing(400);
    const settled = runToEnd(MULTIPOLE_ENGINE.create(graph, OPTIONS), graph.count);
    const warm = MULTIPOLE_ENGINE.create({ ...graph, positions: settled }, { ...OPTIONS, heat: 0 });
    const place = { x: (settled[0] ?? 0) + 200, y: settled[1] ?? 0 };
    warm.hold(0, place.x, place.y);
    for (let step = 0; step < 60; step++) warm.step();
    const moved = new Float64Array(2 * graph.count);
    warm.writePositions(moved);
    expect([moved[0], moved[1]]).toEqual([place.x, place.y]);
    expect(moved[2]).toBeGreaterThan((settled[2] ?? 0) + 10);
  });
});
