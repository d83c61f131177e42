import { describe, expect, it } from "vitest";

import { crossActors } from "../../../src/analysis/cross-actors";
import { filterNetwork } from "../../../src/analysis/filter-network";
import { orderActors } from "../../../src/analysis/order-actors";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { type Filters, NO_FILTERS } from "../../../src/model/view";
import { buildActor, buildNetwork, buildRelationship, id } from "./build-test-network";

const index = buildNetworkIndex(
  buildNetwork(
    [
      buildActor("b", { sectors: [id("health")] }),
      buildActor("a", { sectors: [id("chips")] }),
      buildActor("none"),
      buildActor("a10", { sectors: [id("health")] }),
      buildActor("a9", { sectors: [id("health")] }),
    ],
    [
      buildRelationship("b", "a"),
      buildRelationship("b", "a", { id: id("again"), status: "proposed" }),
      buildRelationship("a", "b"),
      buildRelationship("a9", "a9"),
    ],
  ),
);
const filter = (filters: Partial<Filters>) =>
  filterNetwork(index, { ...NO_FILTERS, ...filters }, null, new Set());
const all = [0, 1, 2, 3, 4];

describe("crossing actors", () => {
  it("puts each relationship at its source's row and its target's column", () => {
    const { cells, columns } = crossActors(index, filter({}), all);
    expect([...cells]).toEqual([
      [1, [0, 1]],
      [columns.length, [2]],
      [4 * columns.length + 4, [3]],
    ]);
  });

  it("follows the order it is given, and leaves out who is not in it", () => {
    const { cells } = crossActors(index, filter({}), [1, 0]);
    expect([...cells]).toEqual([
      [2, [0, 1]],
      [1, [2]],
    ]);
  });

  it("holds only what the filters leave", () => {
    const { cells } = crossActors(index, filter({ statuses: ["proposed"] }), all);
    expect([...cells.values()]).toEqual([[1]]);
  });
});

describe("the order of actors", () => {
  const namesOf = (order: readonly number[]) => order.map((at) => index.network.actors[at]?.label);

  it("is by first sector in the file's order, names within it, those without a sector last", () => {
    expect(namesOf(orderActors(index, all, { type: "sector" }, "en"))).toEqual([
      "a9",
      "a10",
      "b",
      "a",
      "none",
    ]);
  });

  it("is by community, the first number first, names within it, those in none last", () => {
    const communities = Int32Array.from(index.network.actors, ({ label }) =>
      label === "none" ? -1 : label === "a9" || label === "b" ? 0 : 1,
    );
    const order = orderActors(index, all, { type: "community", communities }, "en");
    expect(namesOf(order)).toEqual(["a9", "b", "a", "a10", "none"]);
  });

  it("is by name alone, numbers as numbers", () => {
    expect(namesOf(orderActors(index, all, { type: "name" }, "en"))).toEqual(["a", "a9", "a10", "b", "none"]);
  });
});
