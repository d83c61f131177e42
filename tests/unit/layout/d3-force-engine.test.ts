import { describe, expect, it } from "vitest";
import { D3_FORCE_ENGINE } from "../../../src/layout/d3-force-engine";
import type { LayoutEngineOptions } from "../../../src/layout/layout-engine";
import type { LayoutGraph } from "../../../src/layout/layout-protocol";
import { createSeededRandom } from "../../../src/layout/seeded-random";
import { buildTestGraph, buildTwoStars } from "./build-test-graph";
import { readPositions, runToEnd } from "./run-to-end";

const FROM_SCRATCH: LayoutEngineOptions = { seed: 1, quality: "balanced", heat: 1 };
const SLIGHTLY: LayoutEngineOptions = { seed: 1, quality: "balanced", heat: 0.3 };

function layOut(graph: LayoutGraph, options = FROM_SCRATCH): Float64Array {
  return runToEnd(D3_FORCE_ENGINE.create(graph, options), graph.count);
}

function distance(positions: Float64Array, one: number, other: number): number {
  const at = (node: number, axis: number) => positions[2 * node + axis] ?? Number.NaN;
  return Math.hypot(at(one, 0) - at(other, 0), at(one, 1) - at(other, 1));
}

describe("the same picture", () => {
  it("comes from the same seed", () => {
    expect(layOut(buildTwoStars())).toEqual(layOut(buildTwoStars()));
  });

  it("comes from the same seed where only chance can part the nodes", () => {
    const coincident = () => layOut(buildTwoStars({ positions: new Float64Array(44) }));
    expect(coincident()).toEqual(coincident());
  });

  it("does not come from another seed", () => {
    expect(layOut(buildTwoStars(), { ...FROM_SCRATCH, seed: 2 })).not.toEqual(layOut(buildTwoStars()));
  });

  it("leaves the graph it was given as it was", () => {
    const graph = buildTwoStars();
    layOut(graph);
    expect(graph).toEqual(buildTwoStars());
  });
});

describe("a layout from scratch", () => {
  const positions = layOut(buildTwoStars());

  it("keeps every two symbols apart", () => {
    for (let one = 0; one < 22; one++)
      for (let other = 0; other < one; other++) expect(distance(positions, one, other)).toBeGreaterThan(16);
  });

  it("keeps leaves nearer to their own hub than to the other", () => {
    for (let leaf = 2; leaf < 22; leaf++)
      expect(distance(positions, leaf, leaf % 2)).toBeLessThan(distance(positions, leaf, 1 - (leaf % 2)));
  });

  it("is wider than high", () => {
    const extent = (axis: number) => {
      const places = positions.filter((_, at) => at % 2 === axis);
      return Math.max(...places) - Math.min(...places);
    };
    expect(extent(0)).toBeGreaterThan(extent(1));
  });

  it("leaves room for labels", () => {
    const boxes = Float64Array.from({ length: 44 }, (_, at) => (at % 2 === 0 ? 60 : 15));
    const labelled = layOut(buildTwoStars({ boxes }));
    let overlaps = 0;
    for (let one = 0; one < 22; one++)
      for (let other = 0; other < one; other++) {
        const dx = Math.abs((labelled[2 * one] ?? 0) - (labelled[2 * other] ?? 0));
        const dy = Math.abs((labelled[2 * one + 1] ?? 0) - (labelled[2 * other + 1] ?? 0));
        // A box counts as overlapping when more than a tenth of it is covered each way.
        if (dx < 108 && dy < 27) overlaps++;
      }
    expect(overlaps).toBe(0);
  });
});

describe("a layout that gives only a little", () => {
  const settled = layOut(buildTwoStars());

  it("hardly moves what is settled", () => {
    const again = layOut(buildTwoStars({ positions: settled }), SLIGHTLY);
    for (let node = 0; node < 22; node++) {
      const dx = (again[2 * node] ?? 0) - (settled[2 * node] ?? 0);
      const dy = (again[2 * node + 1] ?? 0) - (settled[2 * node + 1] ?? 0);
      expect(Math.hypot(dx, dy)).toBeLessThan(25);
    }
  });

  it("keeps far things far, though a link pulls them together", () => {
    const graph = buildTestGraph(2, [[0, 1]], { positions: Float64Array.of(-1000, 0, 1000, 0) });
    const fromScratch = distance(layOut(graph), 0, 1);
    expect(fromScratch).toBeLessThan(300);
    expect(distance(layOut(graph, SLIGHTLY), 0, 1)).toBeGreaterThan(1.5 * fromScratch);
  });

  it("puts a new node beside its neighbours and moves the others little", () => {
    const positions = settled.slice().fill(Number.NaN, 2 * 21);
    const grown = layOut(buildTwoStars({ positions }), SLIGHTLY);
    expect(distance(grown, 21, 1)).toBeLessThan(distance(grown, 21, 0));
    for (let node = 0; node < 21; node++) {
      const moved = Math.hypot(
        (grown[2 * node] ?? 0) - (settled[2 * node] ?? 0),
        (grown[2 * node + 1] ?? 0) - (settled[2 * node + 1] ?? 0),
      );
      expect(moved).toBeLessThan(40);
    }
  });

  it("moves nothing at no heat", () => {
    const engine = D3_FORCE_ENGINE.create(buildTwoStars({ positions: settled }), { ...SLIGHTLY, heat: 0 });
    expect(engine.isSettled).toBe(true);
    expect(readPositions(engine, 22)).toEqual(settled);
  });
});

describe("nodes that are pinned or held", () => {
  it("leaves a pinned node where it is", () => {
    const positions = new Float64Array(44).fill(Number.NaN);
    positions.set([700, -300], 8);
    const pinned = Uint8Array.from({ length: 22 }, (_, node) => (node === 4 ? 1 : 0));
    const done = layOut(buildTwoStars({ positions, pinned }));
    expect([done[8], done[9]]).toEqual([700, -300]);
  });

  it("puts a held node where the hand is and brings its neighbours along", () => {
    const settled = layOut(buildTwoStars());
    const engine = D3_FORCE_ENGINE.create(buildTwoStars({ positions: settled }), { ...SLIGHTLY, heat: 0 });
    engine.hold(0, 900, 0);
    expect(engine.isSettled).toBe(false);
    for (let step = 0; step < 100; step++) engine.step();
    const during = readPositions(engine, 22);
    expect([during[0], during[1]]).toEqual([900, 0]);
    expect(distance(during, 2, 0)).toBeLessThan(distance(Float64Array.of(...settled), 2, 0) + 900);
    expect(during[4]).toBeGreaterThan((settled[4] ?? 0) + 50);
  });

  it("leaves all the rest of the picture where it is, whatever picture it is", () => {
    const random = createSeededRandom(3);
    const positions = Float64Array.from({ length: 44 }, () => 2000 * random());
    const engine = D3_FORCE_ENGINE.create(buildTwoStars({ positions }), { ...SLIGHTLY, heat: 0 });
    const [x, y] = [positions[4] ?? 0, positions[5] ?? 0];
    engine.hold(2, x + 150, y + 100);
    for (let step = 0; step < 200; step++) engine.step();
    engine.release(2, true);
    const done = runToEnd(engine, 22);
    expect(
      Math.hypot((done[0] ?? 0) - (positions[0] ?? 0), (done[1] ?? 0) - (positions[1] ?? 0)),
    ).toBeGreaterThan(1);
    for (const node of [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]) {
      const dx = (done[2 * node] ?? 0) - (positions[2 * node] ?? 0);
      const dy = (done[2 * node + 1] ?? 0) - (positions[2 * node + 1] ?? 0);
      expect(Math.hypot(dx, dy)).toBeLessThan(15);
    }
  });

  it("comes to rest with a released node where it was pinned", () => {
    const engine = D3_FORCE_ENGINE.create(buildTwoStars(), { ...FROM_SCRATCH, heat: 0 });
    engine.hold(0, 500, 20);
    engine.step();
    engine.release(0, true);
    const done = runToEnd(engine, 22);
    expect([done[0], done[1]]).toEqual([500, 20]);
  });

  it("takes a node along again that was released without a pin", () => {
    const engine = D3_FORCE_ENGINE.create(buildTwoStars(), { ...FROM_SCRATCH, heat: 0 });
    engine.hold(0, 5000, 20);
    engine.step();
    engine.release(0, false);
    expect(runToEnd(engine, 22)[0]).toBeLessThan(4000);
  });

  it("does not mind a hold on a node that is not there", () => {
    const engine = D3_FORCE_ENGINE.create(buildTwoStars(), { ...FROM_SCRATCH, heat: 0 });
    for (const node of [-1, 22, Number.NaN, 0.5]) engine.hold(node, 0, 0);
    engine.release(99, true);
    expect(engine.isSettled).toBe(true);
  });
});

describe("any input", () => {
  const hostile: Readonly<Record<string, LayoutGraph>> = {
    "no nodes": buildTestGraph(0, []),
    "one node": buildTestGraph(1, []),
    "a self loop": buildTestGraph(2, [
      [0, 0],
      [0, 1],
    ]),
    "a hundred parallel links": buildTestGraph(
      2,
      Array.from({ length: 100 }, () => [0, 1] as const),
    ),
    "links to nodes that are not there": buildTestGraph(2, [
      [0, 7],
      [-3, 1],
      [2 ** 31 - 1, 0],
    ]),
    "all nodes at one point": buildTestGraph(30, [[0, 1]], { positions: new Float64Array(60) }),
    "nodes that are pinned at one point": buildTestGraph(3, [[0, 1]], {
      positions: new Float64Array(6),
      pinned: new Uint8Array(3).fill(1),
    }),
    "places that are no numbers": buildTestGraph(5, [[0, 1]], {
      positions: Float64Array.of(Number.NaN, 1, 2, Number.NaN, Infinity, 0, 0, -Infinity, 1, 1),
    }),
    "places out of all bounds": buildTestGraph(4, [[0, 1]], {
      positions: Float64Array.of(1e308, -1e308, -1e308, 1e308, 1e308, 1e308, 5e-324, 0),
    }),
    "pins out of all bounds": buildTestGraph(3, [[0, 1]], {
      positions: Float64Array.of(1e308, 1e308, -1e308, 0, 0, 0),
      pinned: Uint8Array.of(1, 1, 0),
    }),
    "pins without a place": buildTestGraph(3, [[0, 1]], { pinned: new Uint8Array(3).fill(1) }),
    "sizes out of all bounds": buildTestGraph(3, [[0, 1]], {
      radii: Float64Array.of(Number.NaN, -5, 1e308),
      boxes: Float64Array.of(Infinity, 1e308, -1, Number.NaN, 0, 0),
    }),
    "arrays that are too short": buildTestGraph(6, [[0, 1]], {
      radii: new Float64Array(0),
      groups: new Int32Array(1),
      positions: new Float64Array(2),
      pinned: new Uint8Array(0),
    }),
    "more sectors than nodes have": buildTestGraph(9, [[0, 1]], {
      groups: Int32Array.of(2e9, -7, 0, 5, 4, 3, 2, 1, 9),
    }),
    "forty isolates": buildTestGraph(40, []),
  };

  it.each(Object.keys(hostile))("settles on finite places with %s", (name) => {
    const graph = hostile[name];
    if (!graph) throw new Error(name);
    for (const heat of [1, 0.3, Number.NaN]) {
      const positions = layOut(graph, { ...FROM_SCRATCH, heat, quality: "fast" });
      expect(positions.every((place) => Math.abs(place) <= 1e6)).toBe(true);
    }
  });

  it("parts nodes that began at one point", () => {
    const positions = layOut(buildTestGraph(30, [[0, 1]], { positions: new Float64Array(60) }));
    for (let one = 0; one < 30; one++)
      for (let other = 0; other < one; other++) expect(distance(positions, one, other)).toBeGreaterThan(16);
  });

  it("stays finite when a node is held out of all bounds", () => {
    const engine = D3_FORCE_ENGINE.create(buildTwoStars(), FROM_SCRATCH);
    for (const place of [1e308, -Infinity, Number.NaN, Infinity]) {
      engine.hold(3, place, -place);
      for (let step = 0; step < 20; step++) engine.step();
    }
    engine.release(3, false);
    expect(runToEnd(engine, 22).every((place) => Math.abs(place) <= 1e6)).toBe(true);
  });
});
