import { describe, expect, it } from "vitest";
import { countOptions } from "../../../src/analysis/count-options";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { type Filters, type Focus, NO_FILTERS } from "../../../src/model/view";
import { buildActor, buildNetwork, buildRelationship, buildSmallNetwork, id } from "./build-test-network";

const index = buildNetworkIndex(buildSmallNetwork());
const count = (filters: Partial<Filters>, focus: Focus | null = null) =>
  countOptions(index, { filters: { ...NO_FILTERS, ...filters }, focus, pinned: new Set() });

describe("counts beside options", () => {
  it("count the whole network while nothing is restricted", () => {
    const counts = count({});
    expect([...counts.sectors]).toEqual([
      ["chips", 3],
      ["health", 3],
      ["partners", 2],
    ]);
    expect([...counts.kinds]).toEqual([
      ["company", 1],
      ["policy", 1],
      ["body", 3],
      ["country", 2],
    ]);
    expect([...counts.statuses]).toEqual([
      ["operating", 3],
      ["signed", 1],
      ["proposed", 1],
      ["obstacle", 1],
    ]);
    expect([...counts.bases]).toEqual([
      ["stated", 6],
      ["inferred", 0],
    ]);
    expect([...counts.degrees]).toEqual([0, 3, 3, 1]);
    expect(counts.undated).toBe(2);
  });

  it("do not fall within the group that is chosen from, and fall in the others", () => {
    const counts = count({ sectors: [id("health")] });
    expect([...counts.sectors.values()]).toEqual([3, 3, 2]);
    expect([...counts.kinds.values()]).toEqual([0, 0, 3, 0]);
    expect([...counts.statuses.values()]).toEqual([1, 0, 1, 0]);
  });

  it("follow the relationship filters in the actors", () => {
    const counts = count({ statuses: ["signed"] });
    expect([...counts.sectors.values()]).toEqual([1, 1, 1]);
    expect([...counts.statuses.values()]).toEqual([3, 1, 1, 1]);
  });

  it("follow the focus", () => {
    const counts = count({}, { actors: [id("biobank")], degrees: 1 });
    expect([...counts.sectors.values()]).toEqual([0, 2, 0]);
  });

  it("count a relationship in each year it ran, and years between as well", () => {
    const ran = buildNetworkIndex(
      buildNetwork(
        [buildActor("a"), buildActor("b")],
        [
          buildRelationship("a", "b", { since: 2019, until: 2021 }),
          buildRelationship("b", "a", { since: 2021 }),
          buildRelationship("a", "a", { until: 2023 }),
        ],
      ),
    );
    const { years, undated } = countOptions(ran, { filters: NO_FILTERS, focus: null, pinned: new Set() });
    expect(years).toEqual([
      { year: 2019, count: 1 },
      { year: 2020, count: 1 },
      { year: 2021, count: 2 },
      { year: 2022, count: 0 },
      { year: 2023, count: 1 },
    ]);
    expect(undated).toBe(0);
  });

  it("have no years where nothing is dated", () => {
    const bare = buildNetworkIndex(buildNetwork([buildActor("a")], [buildRelationship("a", "a")]));
    const { years, undated } = countOptions(bare, { filters: NO_FILTERS, focus: null, pinned: new Set() });
    expect({ years, undated }).toEqual({ years: [], undated: 1 });
  });
});
