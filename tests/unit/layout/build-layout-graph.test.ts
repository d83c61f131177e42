import { describe, expect, it } from "vitest";
import { buildLayoutGraph } from "../../../src/layout/build-layout-graph";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";

const NETWORK = buildNetwork(
  [
    buildActor("hub", { sectors: [id("a"), id("b"), id("c")] }),
    buildActor("one", { sectors: [id("b")], label: { en: "one", "zh-Hant": "一個名字很長的機構" } }),
    buildActor("two", { sectors: [id("a"), id("b")] }),
    buildActor("far", { label: "a name that is much too long to be written on one line" }),
  ],
  [
    buildRelationship("hub", "one"),
    buildRelationship("hub", "two"),
    buildRelationship("two", "far"),
    buildRelationship("one", "one"),
  ],
);
const INDEX = buildNetworkIndex(NETWORK);
const POSITIONS = Float64Array.of(0, 1, 2, 3, 4, 5, Number.NaN, Number.NaN);
const WHOLE = {
  hasActor: () => true,
  hasRelationship: () => true,
  positions: POSITIONS,
  isPinned: (actor: number) => actor === 2,
};

describe("the graph of a whole network", () => {
  const { graph, actorOf, nodeOf } = buildLayoutGraph(INDEX, WHOLE);

  it("has every actor and relationship, in the network's order", () => {
    expect([...actorOf]).toEqual([0, 1, 2, 3]);
    expect([...nodeOf]).toEqual([0, 1, 2, 3]);
    expect([...graph.sources]).toEqual([0, 0, 2, 1]);
    expect([...graph.targets]).toEqual([1, 2, 3, 1]);
    expect([...graph.positions]).toEqual([...POSITIONS]);
    expect([...graph.pinned]).toEqual([0, 0, 1, 0]);
  });

  it("draws an actor to its first sector, and one of three sectors to none", () => {
    expect([...graph.groups]).toEqual([-1, 1, 0, -1]);
  });

  it("keeps more room round a busier actor, and for the longer of its names", () => {
    expect(graph.radii[0]).toBeGreaterThan(graph.radii[3] ?? 0);
    expect(graph.boxes?.[2]).toBeGreaterThan(graph.boxes?.[0] ?? 0);
  });

  it("gives a long name two lines", () => {
    expect(graph.boxes?.[6]).toBeLessThanOrEqual(135 / 2);
    expect(graph.boxes?.[7]).toBe((graph.radii[3] ?? 0) + 16);
  });
});

describe("the graph of a part", () => {
  it("leaves out the others and what ties to them", () => {
    const { graph, actorOf, nodeOf } = buildLayoutGraph(INDEX, {
      ...WHOLE,
      hasActor: (actor) => actor !== 0,
    });
    expect([...actorOf]).toEqual([1, 2, 3]);
    expect([...nodeOf]).toEqual([-1, 0, 1, 2]);
    expect([...graph.sources]).toEqual([1, 0]);
    expect([...graph.targets]).toEqual([2, 0]);
    expect([...graph.positions]).toEqual([2, 3, 4, 5, Number.NaN, Number.NaN]);
    expect([...graph.pinned]).toEqual([0, 1, 0]);
  });

  it("leaves out relationships that do not pass", () => {
    const { graph } = buildLayoutGraph(INDEX, { ...WHOLE, hasRelationship: (at) => at === 1 });
    expect([...graph.sources]).toEqual([0]);
    expect([...graph.targets]).toEqual([2]);
  });

  it("measures no label where there are too many for any to be looked at", () => {
    const actors = Array.from({ length: 5001 }, (_, at) => buildActor(`actor-${at}`));
    const index = buildNetworkIndex({ ...INDEX.network, actors, relationships: [] });
    const { graph } = buildLayoutGraph(index, { ...WHOLE, positions: new Float64Array(2 * 5001) });
    expect(graph.count).toBe(5001);
    expect(graph.boxes).toBeUndefined();
  });

  it("may be empty", () => {
    expect(buildLayoutGraph(INDEX, { ...WHOLE, hasActor: () => false }).graph.count).toBe(0);
  });
});
