import { describe, expect, it } from "vitest";
import { ARRANGEMENTS } from "../../../../src/layout/arrange/arrangements";
import { buildNetworkIndex } from "../../../../src/model/network-index";
import { HIDDEN, SHOWN } from "../../../../src/model/visible-network";
import type { Network } from "../../../../src/model/network";
import { buildActor, buildSmallNetwork, id } from "../../analysis/build-test-network";
import { showAll } from "../../render/build-test-scene";

const network = buildSmallNetwork();
const index = buildNetworkIndex(network);
const at = (name: string) => index.actorIndex.get(id(name)) ?? -1;
const input = (hidden: readonly string[] = [], centre = "most") => ({
  index,
  visible: {
    actors: Uint8Array.from(network.actors, (actor) => (hidden.includes(actor.id) ? HIDDEN : SHOWN)),
    relationships: new Uint8Array(network.relationships.length).fill(SHOWN),
    shownActors: network.actors.length - hidden.length,
    shownRelationships: network.relationships.length,
    drawnActors: network.actors.length,
    drawnRelationships: network.relationships.length,
  },
  centre: at(centre),
});
const namesOf = (actors: readonly number[]) => actors.map((actor) => network.actors[actor]?.id);

describe.each(["sectors", "rings", "time"] as const)("the layout %s", (layout) => {
  const arrange = ARRANGEMENTS[layout];

  it("gives every shown actor a place of its own, and hidden ones none", () => {
    const { positions } = arrange(input(["uk"]));
    const places = network.actors.map((_, actor) => `${positions[2 * actor]} ${positions[2 * actor + 1]}`);
    expect(places[at("uk")]).toBe("NaN NaN");
    const others = places.filter((_, actor) => actor !== at("uk"));
    expect(new Set(others).size).toBe(others.length);
    expect(others.join(" ")).not.toContain("NaN");
  });

  it("is the same every time and names each shown actor in one group", () => {
    expect(arrange(input())).toEqual(arrange(input()));
    const grouped = arrange(input(["uk"])).groups.flatMap(({ actors }) => actors);
    expect(grouped.toSorted((one, other) => one - other)).toEqual(
      network.actors.flatMap((actor, place) => (actor.id === "uk" ? [] : [place])),
    );
  });
});

describe("rings", () => {
  it("stand for steps from the centre, what nothing ties to it outermost", () => {
    const { groups, positions } = ARRANGEMENTS.rings(input(["uk"]));
    expect(groups.map(({ key, actors }) => [key, namesOf(actors)])).toEqual([
      [0, ["most"]],
      [1, ["tsmc", "mahc"]],
      [2, ["chips-act", "biobank"]],
      [null, ["canada"]],
    ]);
    const radius = (name: string) =>
      Math.hypot(positions[2 * at(name)] ?? NaN, positions[2 * at(name) + 1] ?? NaN);
    expect(radius("most")).toBe(0);
    expect(radius("tsmc")).toBeCloseTo(radius("mahc"), 6);
    expect(radius("biobank")).toBeGreaterThan(radius("mahc"));
    expect(radius("canada")).toBeGreaterThan(radius("biobank"));
  });

  it("are all outermost where the centre is hidden", () => {
    expect(ARRANGEMENTS.rings(input(["most"])).groups.map(({ key }) => key)).toEqual([null]);
  });
});

describe("by time", () => {
  it("years go from left to right, the undated stand below them", () => {
    const { groups, positions } = ARRANGEMENTS.time(input());
    expect(groups.map(({ key }) => key)).toEqual(
      [2019, 2021, 2023, null].filter((key) => groups.some((group) => group.key === key)),
    );
    const dated = groups.filter(({ key }) => key !== null);
    const lefts = dated.map(({ actors }) => Math.min(...actors.map((actor) => positions[2 * actor] ?? NaN)));
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
    expect(new Set(lefts).size).toBe(dated.length);
    const ysOf = (chosen: typeof groups) =>
      chosen.flatMap(({ actors }) => actors.map((actor) => positions[2 * actor + 1] ?? NaN));
    const undated = groups.filter(({ key }) => key === null);
    expect(Math.min(...ysOf(undated))).toBeGreaterThan(Math.max(...ysOf(dated)));
    expect(namesOf(groups[0]?.actors ?? [])).toEqual(["tsmc", "chips-act", "most", "mahc"]);
    expect(namesOf(groups.at(-1)?.actors ?? [])).toEqual(["biobank"]);
  });
});

describe("by sector", () => {
  it("puts an actor with the first of its sectors", () => {
    const { groups } = ARRANGEMENTS.sectors(input());
    expect(groups.map(({ key, actors }) => [key, namesOf(actors)])).toEqual([
      [0, ["tsmc", "chips-act", "most"]],
      [1, ["mahc", "biobank"]],
      [2, ["uk", "canada"]],
    ]);
  });

  it("makes a picture of two hundred sectors, and no column", () => {
    const [pattern] = network.sectors;
    if (!pattern) throw new Error("The test network has no sectors.");
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const many: Network = {
      ...network,
      sectors: numbers.map((number) => ({ ...pattern, id: id(`sector-${number}`) })),
      actors: numbers.flatMap((number) =>
        ["a", "b", "c"].map((name) => ({
          ...buildActor(`${name}-${number}`),
          sectors: [id(`sector-${number}`)],
        })),
      ),
      relationships: [],
    };
    const { positions, groups } = ARRANGEMENTS.sectors({
      index: buildNetworkIndex(many),
      visible: showAll(many),
      centre: -1,
    });
    expect(groups).toHaveLength(200);
    const along = (axis: 0 | 1) => {
      const values = [...positions].filter((_, place) => place % 2 === axis);
      return Math.max(...values) - Math.min(...values);
    };
    expect(along(0) / along(1)).toBeGreaterThan(1);
    expect(along(0) / along(1)).toBeLessThan(2.2);
  });
});
