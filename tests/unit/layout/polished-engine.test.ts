import { describe, expect, it } from "vitest";
import { D3_FORCE_ENGINE } from "../../../src/layout/d3-force-engine";
import type { LayoutEngineOptions } from "../../../src/layout/layout-engine";
import type { LayoutGraph } from "../../../src/layout/layout-protocol";
import { nameEngine } from "../../../src/layout/name-engine";
import { POLISHED_ENGINE } from "../../../src/layout/polished-engine";
import { createSeededRandom } from "../../../src/layout/seeded-random";
import { buildTestGraph, buildTwoStars } from "./build-test-graph";
import { readPositions, runToEnd } from "./run-to-end";

const BEST: LayoutEngineOptions = { seed: 1, quality: "best", heat: 1 };

const COUNT = 24;

/** A network like a reader's, only smaller: 24 nodes in three groups, a hub, and 44 links of which most stay in a group. */
function buildReadersGraph(): LayoutGraph {
  const random = createSeededRandom(7);
  const links = Array.from({ length: 44 }, (_, link): [number, number] => {
    if (link < 12) return [0, 1 + Math.floor(random() * (COUNT - 1))];
    const source = Math.floor(random() * COUNT);
    return [source, (source + 3 * (1 + Math.floor(random() * 7))) % COUNT];
  });
  const groups = Int32Array.from({ length: COUNT }, (_, node) => node % 3);
  const boxes = Float64Array.from({ length: 2 * COUNT }, (_, at) => (at % 2 === 0 ? 80 : 16));
  return buildTestGraph(COUNT, links, { groups, boxes });
}

/** Pairs of links without a common end that cross, found the long way: by where their lines meet. */
function countCrossings({ sources, targets }: LayoutGraph, places: Float64Array): number {
  const point = (node = 0) => ({ x: places[2 * node] ?? 0, y: places[2 * node + 1] ?? 0 });
  let crossings = 0;
  for (let one = 0; one < sources.length; one++)
    for (let other = 0; other < one; other++) {
      const nodes = [sources[one], targets[one], sources[other], targets[other]];
      if (new Set(nodes).size < 4) continue;
      const [a, b, c, d] = [point(nodes[0]), point(nodes[1]), point(nodes[2]), point(nodes[3])];
      const turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
      const along = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / turn;
      const across = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / turn;
      if (along > 0 && along < 1 && across > 0 && across < 1) crossings += 1;
    }
  return crossings;
}

describe("the polished layout", () => {
  const graph = buildReadersGraph();
  const polished = runToEnd(POLISHED_ENGINE.create(graph, BEST), COUNT);
  const forced = runToEnd(D3_FORCE_ENGINE.create(graph, BEST), COUNT);

  it("has at most three quarters of the crossings that forces alone leave", () => {
    const before = countCrossings(graph, forced);
    expect(before).toBeGreaterThan(10);
    expect(countCrossings(graph, polished)).toBeLessThan(0.75 * before);
  });

  it("is the same for the same seed", () => {
    const ring = buildTestGraph(
      8,
      Array.from({ length: 8 }, (_, node) => [node, (node + 3) % 8] as const),
    );
    const [once, twice] = [1, 2].map(() => runToEnd(POLISHED_ENGINE.create(ring, BEST), 8));
    expect(once).toEqual(twice);
  });

  it("parts the boxes of labels", () => {
    let overlaps = 0;
    for (let one = 0; one < COUNT; one++)
      for (let other = 0; other < one; other++) {
        const dx = Math.abs((polished[2 * one] ?? 0) - (polished[2 * other] ?? 0));
        const dy = Math.abs((polished[2 * one + 1] ?? 0) - (polished[2 * other + 1] ?? 0));
        if (dx < 144 && dy < 28) overlaps++;
      }
    expect(overlaps).toBeLessThan(3);
  });

  it("keeps links off symbols they have nothing to do with", () => {
    let hits = 0;
    graph.sources.forEach((source, link) => {
      const target = graph.targets[link] ?? 0;
      for (let node = 0; node < COUNT; node++) {
        if (node === source || node === target) continue;
        const [x, y] = [polished[2 * node] ?? 0, polished[2 * node + 1] ?? 0];
        for (let part = 0; part <= 1; part += 0.02) {
          const lx = (polished[2 * source] ?? 0) * (1 - part) + (polished[2 * target] ?? 0) * part;
          const ly = (polished[2 * source + 1] ?? 0) * (1 - part) + (polished[2 * target + 1] ?? 0) * part;
          if (Math.hypot(lx - x, ly - y) < 8) {
            hits += 1;
            break;
          }
        }
      }
    });
    expect(hits).toBeLessThan(3);
  });

  it("never moves a pinned node", () => {
    const positions = new Float64Array(44).fill(Number.NaN);
    positions.set([333, -222], 20);
    const pinned = Uint8Array.from({ length: 22 }, (_, node) => (node === 10 ? 1 : 0));
    const places = runToEnd(POLISHED_ENGINE.create(buildTwoStars({ positions, pinned }), BEST), 22);
    expect([places[20], places[21]]).toEqual([333, -222]);
  });

  it("keeps a held node in the hand and tells its progress", () => {
    const engine = POLISHED_ENGINE.create(buildTwoStars(), BEST);
    for (let step = 0; step < 700; step++) engine.step();
    expect(engine.progress).toBeGreaterThan(0.4);
    engine.hold(3, 77, 88);
    for (let step = 0; step < 2000; step++) engine.step();
    expect(engine.isSettled).toBe(false);
    expect(engine.progress).toBe(0);
    const during = readPositions(engine, 22);
    expect([during[6], during[7]]).toEqual([77, 88]);
    engine.release(3, true);
    const done = runToEnd(engine, 22);
    expect([done[6], done[7]]).toEqual([77, 88]);
    expect(engine.progress).toBe(1);
  });

  it.each([
    ["no nodes", buildTestGraph(0, [])],
    ["one node", buildTestGraph(1, [])],
    ["nodes at one point", buildTestGraph(9, [[0, 1]], { positions: new Float64Array(18) })],
    ["places out of all bounds", buildTestGraph(2, [[0, 1]], { positions: new Float64Array(4).fill(1e308) })],
    [
      "self loops and parallel links",
      buildTestGraph(2, [
        [0, 0],
        [0, 1],
        [1, 0],
      ]),
    ],
  ])("settles on finite places with %s", (_, graph) => {
    const places = runToEnd(POLISHED_ENGINE.create(graph, BEST), graph.count);
    expect(places.every(Number.isFinite)).toBe(true);
  });
});

describe("what is polished", () => {
  it("is a small network laid out from scratch at the best quality, and nothing else", () => {
    const small = buildTwoStars();
    expect(nameEngine(small, BEST)).toBe("polished");
    expect(nameEngine(small, { ...BEST, quality: "balanced" })).toBe("d3-force");
    expect(nameEngine(small, { ...BEST, heat: 0.3 })).toBe("d3-force");
    expect(nameEngine(buildTestGraph(201, []), BEST)).toBe("d3-force");
  });
});
