import { describe, expect, it } from "vitest";

import type { Fact } from "../../../src/model/network";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectTimeline } from "../../../src/store/select-timeline";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";

const fact = (value: number, parts: Partial<Fact> = {}): Fact => ({
  label: "Founded",
  value,
  qualifier: "since",
  evidence: [],
  ...parts,
});
const open = () =>
  createAppStore({
    network: buildNetwork(
      [
        buildActor("a", {
          sectors: [id("chips")],
          facts: [fact(1987), fact(2019, { unit: "people" }), fact(90), fact(2023, { qualifier: "over" })],
        }),
        buildActor("b", { sectors: [id("health")] }),
      ],
      [
        buildRelationship("a", "b", { since: 2019, until: 2021 }),
        buildRelationship("b", "b", { since: 2019 }),
        buildRelationship("b", "a"),
      ],
    ),
  });
const years = (store: ReturnType<typeof open>) =>
  selectTimeline(store.getState()).map(({ year, relationships, facts }) => [
    year,
    relationships.map((each) => each.id),
    facts.length,
  ]);

describe("the timeline", () => {
  it("has relationships in the years they began and ended, and facts that are years", () => {
    expect(years(open())).toEqual([
      [1987, [], 1],
      [2019, ["a-b", "b-b"], 0],
      [2021, ["a-b"], 0],
    ]);
  });

  it("keeps its years whatever is filtered, and follows every filter but that of the years", () => {
    const store = open();
    store.actions.setYears({ from: 1987, to: 1987, includeUndated: false });
    expect(years(store)).toEqual(years(open()));
    store.actions.toggleSector(id("health"));
    expect(years(store)).toEqual([
      [1987, [], 0],
      [2019, ["b-b"], 0],
      [2021, [], 0],
    ]);
  });
});
