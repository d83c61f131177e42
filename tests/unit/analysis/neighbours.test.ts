import { describe, expect, it } from "vitest";
import { filterNetwork } from "../../../src/analysis/filter-network";
import { findNeighbours } from "../../../src/analysis/neighbours";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_FILTERS } from "../../../src/model/view";
import { buildActor, buildNetwork, buildRelationship, id } from "./build-test-network";

const index = buildNetworkIndex(
  buildNetwork(
    [buildActor("a"), buildActor("b"), buildActor("c")],
    [
      buildRelationship("a", "a"),
      buildRelationship("c", "a"),
      buildRelationship("a", "b"),
      buildRelationship("b", "a", { status: "signed" }),
    ],
  ),
);
const everything = filterNetwork(index, NO_FILTERS, null, new Set());

describe("neighbours", () => {
  it("come once each, in the order of their first relationship, whichever way it points, and never the actor itself", () => {
    expect(findNeighbours(index, everything, id("a"))).toEqual([
      { actor: "c", relationships: ["c-a"] },
      { actor: "b", relationships: ["a-b", "b-a"] },
    ]);
  });

  it("are those over shown relationships", () => {
    const signed = filterNetwork(
      index,
      { ...NO_FILTERS, statuses: ["signed"], rest: "dim" },
      null,
      new Set(),
    );
    expect(findNeighbours(index, signed, id("a"))).toEqual([{ actor: "b", relationships: ["b-a"] }]);
  });

  it("are none of an actor that is not there", () => {
    expect(findNeighbours(index, everything, id("nobody"))).toEqual([]);
  });
});
