import { describe, expect, it } from "vitest";
import { compareProposed } from "../../../src/analysis/compare-proposed";
import { filterNetwork } from "../../../src/analysis/filter-network";
import { listObstacles } from "../../../src/analysis/list-obstacles";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_FILTERS } from "../../../src/model/view";
import { buildHealthNetwork } from "../../health-network";
import { buildActor, buildNetwork, buildRelationship, id } from "./build-test-network";

describe("listObstacles", () => {
  const index = buildNetworkIndex(buildHealthNetwork());
  const shown = (statuses: typeof NO_FILTERS.statuses = []) =>
    filterNetwork(index, { ...NO_FILTERS, statuses }, null, new Set());

  it("says what is hindered, by what, and what remains", () => {
    const { hindrances, general, free } = listObstacles(index, shown());
    expect(
      hindrances.map(({ hindered, obstacles }) => [hindered.id, obstacles.map((each) => each.id)]),
    ).toEqual([["consortium-thailand", ["pressure-consortium"]]]);
    expect(general).toEqual([]);
    expect(free.map((each) => each.id)).toEqual([
      "most-consortium",
      "consortium-regional",
      "most-mou",
      "mou-canada-canada",
      "proto-health",
    ]);
  });

  it("follows filters", () => {
    expect(listObstacles(index, shown(["proposed"])).hindrances).toEqual([]);
    expect(listObstacles(index, shown(["obstacle"])).hindrances).toEqual([]);
  });
});

describe("compareProposed", () => {
  const index = buildNetworkIndex(
    buildNetwork(
      ["a", "b", "c", "d", "alone"].map((name) => buildActor(name)),
      [
        buildRelationship("a", "b"),
        buildRelationship("b", "c"),
        buildRelationship("a", "c", { status: "proposed" }),
        buildRelationship("d", "c", { status: "proposed" }),
      ],
    ),
  );
  const report = compareProposed(index, filterNetwork(index, NO_FILTERS, null, new Set()), id("a"));

  it("counts without and with", () => {
    expect(report.relationships).toEqual({ without: 2, with: 4 });
    expect(report.components).toEqual({ without: 3, with: 2 });
    expect(report.reached).toEqual({ without: 2, with: 3 });
    expect(report.meanSteps).toEqual({ without: 1.5, with: 1 });
  });

  it("names new neighbours, who comes nearer, and who only then is tied at all", () => {
    expect(report.neighbours.map((actor) => actor.id)).toEqual(["c"]);
    expect(report.approaches.map(({ actor, ...steps }) => [actor.id, steps])).toEqual([
      ["d", { without: null, with: 2 }],
      ["c", { without: 2, with: 1 }],
    ]);
    expect(report.added.map((actor) => actor.id)).toEqual(["d"]);
    expect(report.proposed).toHaveLength(2);
  });
});
