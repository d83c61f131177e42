import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createCrossingCounter } from "../../../../src/layout/engine/count-crossings";
import { createLayoutEngine, type LayoutEngine } from "../../../../src/layout/engine/create-layout-engine";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { createRandom, shuffle } from "../../../../src/layout/engine/random";
import { createReference } from "../../../../src/layout/engine/reference";
import type { LayoutGraph, LayoutQuality } from "../../../../src/layout/layout-protocol";
import { finish } from "./finish";

type Pairs = readonly (readonly [number, number])[];

function buildGraph(count: number, links: Pairs, parts: Partial<LayoutGraph> = {}): LayoutGraph {
  return {
    count,
    sources: Int32Array.from(links, ([source]) => source),
    targets: Int32Array.from(links, ([, target]) => target),
    radii: new Float64Array(count),
    groups: new Int32Array(count).fill(-1),
    positions: new Float64Array(2 * count).fill(Number.NaN),
    pinned: new Uint8Array(count),
    ...parts,
  };
}

function createEngine(graph: LayoutGraph, heat = 1, quality: LayoutQuality = "fast"): LayoutEngine {
  let now = 0;
  return createLayoutEngine(graph, { quality, seed: 1, heat, now: () => now++ });
}

function settle(engine: LayoutEngine): Float64Array {
  for (let slice = 0; slice < 10_000 && !engine.advance(100); slice++);
  expect(engine.isSettled).toBe(true);
  expect(engine.positions.every(Number.isFinite)).toBe(true);
  return engine.positions;
}

function distance(positions: Float64Array, i: number, j: number): number {
  return Math.hypot(
    (positions[2 * i] ?? 0) - (positions[2 * j] ?? 0),
    (positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0),
  );
}

/** How far each node is from where it was. */
function listMoves(before: Float64Array, after: Float64Array): number[] {
  return Array.from({ length: before.length / 2 }, (_, i) =>
    Math.hypot(
      (after[2 * i] ?? 0) - (before[2 * i] ?? 0),
      (after[2 * i + 1] ?? 0) - (before[2 * i + 1] ?? 0),
    ),
  );
}

/** A square grid of side × side nodes. */
function gridLinks(side: number): [number, number][] {
  const links: [number, number][] = [];
  for (let i = 0; i < side * side; i++) {
    if (i % side > 0) links.push([i - 1, i]);
    if (i >= side) links.push([i - side, i]);
  }
  return links;
}

describe("a layout from scratch", () => {
  it("has a place of its own for everyone before any work is done", () => {
    const { positions } = createEngine(buildGraph(200, [[0, 1]]));
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(
      new Set(Array.from({ length: 200 }, (_, i) => positions.slice(2 * i, 2 * i + 2).join())).size,
    ).toBe(200);
  });

  it("draws a path straight and its links equally long", () => {
    const positions = settle(
      createEngine(
        buildGraph(
          30,
          Array.from({ length: 29 }, (_, i) => [i, i + 1]),
        ),
      ),
    );
    expect(distance(positions, 0, 29)).toBeGreaterThan(0.9 * 29 * 30);
    for (let i = 0; i < 29; i++) expect(Math.abs(distance(positions, i, i + 1) - 30)).toBeLessThan(9);
  });

  it.each([
    { count: 100, cluster: 20 },
    { count: 1000, cluster: 40 },
  ])(
    "draws a chain with clusters at its ends straight, and the clusters untangled: $cluster of $count",
    ({ count, cluster }) => {
      const links: [number, number][] = [];
      const beyond = count - cluster;
      for (let i = 1; i < count; i++)
        for (let j = i < cluster ? 0 : Math.min(beyond, i - 1); j < i; j++) links.push([j, i]);
      const graph = buildGraph(count, links);
      const positions = settle(createEngine(graph, 1, "balanced"));
      expect(distance(positions, cluster, beyond)).toBeGreaterThan(0.9 * (beyond - cluster) * 30);
      const crossings = createCrossingCounter(buildAdjacency(count, graph.sources, graph.targets), 4e6);
      const theirs = createReference({ ...graph, quality: "balanced", random: createRandom(1) });
      const mark = crossings.count(finish(theirs.drawExactly()));
      expect(crossings.count(positions)).toBeLessThan(mark);
    },
  );

  it("is judged by how d3-force draws a part beside others, who press it together", () => {
    const random = createRandom(5);
    const links = Array.from({ length: 118 }, (_, k) => {
      const source = 1 + (k >> 1);
      return [source, Math.floor(random() * source)] as const;
    });
    const adjacency = buildAdjacency(
      60,
      links.map(([source]) => source),
      links.map(([, target]) => target),
    );
    const stress = buildFullStress(adjacency, createRandom(2));
    const measure = (others: number) => {
      const positions = settle(createEngine(buildGraph(60 + others, links), 1, "best"));
      return measureFullStress(stress, positions.subarray(0, 120)).stress;
    };
    expect(measure(0)).toBeLessThan(0.98 * measure(90));
  });

  it.each(["fast", "balanced", "best"] as const)(
    "reports progress that never falls, in slices that end: %s",
    (quality) => {
      const engine = createEngine(buildGraph(100, gridLinks(10)), 1, quality);
      let last = 0;
      let slices = 0;
      while (!engine.advance(3)) {
        expect(engine.progress).toBeGreaterThanOrEqual(last);
        expect(engine.positions.every(Number.isFinite)).toBe(true);
        last = engine.progress;
        slices++;
      }
      expect(slices).toBeGreaterThan(10);
      expect(engine.progress).toBe(1);
    },
  );

  it("packs parts without overlap and parks isolates beside them", () => {
    const positions = settle(createEngine(buildGraph(60, [...gridLinks(5), [25, 26], [26, 27], [27, 25]])));
    for (let i = 0; i < 25; i++)
      for (let j = 25; j < 60; j++) expect(distance(positions, i, j)).toBeGreaterThan(7);
    for (let i = 28; i < 60; i++)
      for (let j = i + 1; j < 60; j++) expect(distance(positions, i, j)).toBeGreaterThan(7);
  });

  it("keeps discs from overlapping", () => {
    const radii = new Float64Array(40).fill(12);
    const links = Array.from({ length: 39 }, (_, i) => [0, i + 1] as const);
    const positions = settle(createEngine(buildGraph(40, links, { radii })));
    for (let i = 0; i < 40; i++)
      for (let j = i + 1; j < 40; j++) expect(distance(positions, i, j)).toBeGreaterThan(19);
  });

  it("finds room for discs in a crowd", () => {
    const count = 400;
    const random = createRandom(4);
    const links = Array.from(
      { length: 2 * count },
      (_, k) => [k % count, Math.floor(random() * count)] as const,
    );
    const radii = Float64Array.from({ length: count }, () => 6 + 14 * random() ** 3);
    const positions = settle(createEngine(buildGraph(count, links, { radii })));
    let deepest = 0;
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++)
        deepest = Math.max(deepest, (radii[i] ?? 0) + (radii[j] ?? 0) - distance(positions, i, j));
    expect(deepest).toBeLessThan(0.2);
  });

  it("draws the nodes of a sector nearer to one another than to others", () => {
    // Two sectors in a ring in which neither is a stretch of its own.
    const groups = Int32Array.from({ length: 24 }, (_, i) => i % 2);
    const links = Array.from({ length: 24 }, (_, i) => [i, (i + 1) % 24] as const);
    const mean = (positions: Float64Array) => {
      let same = 0;
      let other = 0;
      for (let i = 0; i < 24; i++)
        for (let j = 0; j < i; j++) {
          if (groups[i] === groups[j]) same += distance(positions, i, j) / 132;
          else other += distance(positions, i, j) / 144;
        }
      return same / other;
    };
    expect(mean(settle(createEngine(buildGraph(24, links, { groups }))))).toBeLessThan(
      mean(settle(createEngine(buildGraph(24, links)))) + 1e-9,
    );
  });

  it("keeps a cluster at the end of a long tail together", () => {
    const cluster = 30;
    const count = 1500;
    const places = shuffle(
      Int32Array.from({ length: count }, (_, i) => i),
      createRandom(7),
    );
    const links = Array.from({ length: count - cluster }, (_, k) => [cluster + k - 1, cluster + k]);
    for (let i = 0; i < cluster; i++) for (let j = 0; j < i; j++) links.push([i, j]);
    const pairs = links.map(([i = 0, j = 0]) => [places[i] ?? 0, places[j] ?? 0] as const);
    const positions = settle(createEngine(buildGraph(count, pairs), 1, "balanced"));
    const lengths = pairs.map(([i, j]) => distance(positions, i, j));
    const usual = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
    expect(Math.max(...lengths)).toBeLessThan(10 * usual);
  });

  it("turns the new picture the way the old one was", () => {
    const first = settle(createEngine(buildGraph(100, gridLinks(10)))).slice();
    const turned = first.map((_, k) => (k % 2 === 0 ? -(first[k + 1] ?? 0) : (first[k - 1] ?? 0)));
    const again = settle(createEngine(buildGraph(100, gridLinks(10), { positions: turned })));
    expect(Math.max(...listMoves(turned, again))).toBeLessThan(15);
  });
});

describe("a settled layout", () => {
  const side = 12;
  const count = side * side;
  const settled = settle(createEngine(buildGraph(count, gridLinks(side)))).slice();

  it("stays where it is when nothing has changed", () => {
    const positions = settle(createEngine(buildGraph(count, gridLinks(side), { positions: settled }), 0.3));
    expect(Math.max(...listMoves(settled, positions))).toBeLessThan(1e-6);
  });

  it("takes in a new node beside its neighbours and moves the others little", () => {
    const positions = new Float64Array(2 * count + 2).fill(Number.NaN);
    positions.set(settled);
    const links: Pairs = [...gridLinks(side), [count, 5], [count, 6]];
    const after = settle(createEngine(buildGraph(count + 1, links, { positions }), 0.3));
    expect(distance(after, count, 5)).toBeLessThan(60);
    const moves = listMoves(settled, after.subarray(0, 2 * count));
    expect(moves.reduce((sum, move) => sum + move, 0) / count).toBeLessThan(2);
  });

  it("holds a dragged node, lets its neighbours follow and the far ones stay", () => {
    const engine = createEngine(buildGraph(count, gridLinks(side), { positions: settled }), 0.3);
    settle(engine);
    const x = (settled[0] ?? 0) - 120;
    const y = settled[1] ?? 0;
    engine.hold(0, x, y);
    expect(engine.isSettled).toBe(false);
    for (let slice = 0; slice < 50; slice++) engine.advance(10);
    expect([engine.positions[0], engine.positions[1]]).toEqual([x, y]);
    engine.release(0, true);
    const moves = listMoves(settled, settle(engine));
    expect(moves[1]).toBeGreaterThan(5);
    expect(moves[count - 1]).toBeLessThan(1);
    expect(moves[0]).toBeCloseTo(120, 6);
  });

  it("lets a node that was not pinned return", () => {
    const engine = createEngine(buildGraph(count, gridLinks(side), { positions: settled }), 0.3);
    settle(engine);
    engine.hold(0, (settled[0] ?? 0) - 60, settled[1] ?? 0);
    engine.advance(100);
    engine.release(0, false);
    settle(engine);
    engine.reheat(1);
    expect(listMoves(settled, settle(engine))[0]).toBeLessThan(20);
  });
});

describe("hostile networks", () => {
  it("lays out a hub with 5,000 links, given twice and with self links", () => {
    const links = Array.from({ length: 10_000 }, (_, i) => [0, 1 + (i % 5000)] as const);
    const positions = settle(createEngine(buildGraph(5001, [...links, [0, 0], [7, 7]])));
    expect(distance(positions, 0, 1)).toBeGreaterThan(1);
  }, 30_000);

  it("lays out 10,000 parts", () => {
    const links = Array.from({ length: 10_000 }, (_, i) => [2 * i, 2 * i + 1] as const);
    const positions = settle(createEngine(buildGraph(20_000, links)));
    expect(distance(positions, 0, 1)).toBeCloseTo(30, 6);
  }, 30_000);

  it("lays out nodes that were all at one place", () => {
    const links = Array.from({ length: 1499 }, (_, i) => [i >> 1, i + 1] as const);
    const graph = buildGraph(1500, links, {
      positions: new Float64Array(3000).fill(7),
      radii: new Float64Array(1500).fill(4),
    });
    const positions = settle(createEngine(graph, 0.3));
    expect(distance(positions, 0, 1499)).toBeGreaterThan(10);
  });
});
