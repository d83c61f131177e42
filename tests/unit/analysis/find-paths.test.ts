import { describe, expect, it } from "vitest";
import { findPaths } from "../../../src/analysis/find-paths";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { SHOWN, type VisibleNetwork } from "../../../src/model/visible-network";
import { buildActor, buildNetwork, buildRelationship, buildSmallNetwork, id } from "./build-test-network";

const small = buildNetworkIndex(buildSmallNetwork());

describe("findPaths", () => {
  it("walks against arrows and says how strong the weakest hop is", () => {
    const paths = findPaths(small, null, id("tsmc"), id("canada"), 5);
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatchObject({ actors: ["tsmc", "most", "uk", "canada"], strength: "obstacle" });
    expect(paths[0]?.hops[0]).toEqual({ from: "tsmc", to: "most", relationships: ["most-tsmc"] });
  });

  it("takes each hop at its strongest relationship and keeps the others", () => {
    const index = buildNetworkIndex(
      buildNetwork(
        [buildActor("a"), buildActor("b")],
        [
          buildRelationship("a", "b", { id: id("hoped"), status: "proposed" }),
          buildRelationship("b", "a", { id: id("runs") }),
          buildRelationship("a", "a", { id: id("itself") }),
        ],
      ),
    );
    const [path] = findPaths(index, null, id("a"), id("b"), 5);
    expect(path).toMatchObject({ strength: "operating", hops: [{ relationships: ["runs", "hoped"] }] });
  });

  it("prefers the strong way among those of a length, and a short weak one to a long strong one", () => {
    const index = buildNetworkIndex(
      buildNetwork(
        ["a", "weak", "strong", "z", "far"].map((name) => buildActor(name)),
        [
          buildRelationship("a", "weak", { status: "obstacle" }),
          buildRelationship("weak", "z"),
          buildRelationship("a", "strong"),
          buildRelationship("strong", "z", { status: "signed" }),
          buildRelationship("strong", "far"),
          buildRelationship("far", "z"),
        ],
      ),
    );
    expect(
      findPaths(index, null, id("a"), id("z"), 5).map(({ actors }) => actors[1] + String(actors.length)),
    ).toEqual(["strong3", "weak3", "strong4"]);
    expect(findPaths(index, null, id("a"), id("z"), 2)).toHaveLength(2);
  });

  it("walks only what is shown", () => {
    const { actors, relationships } = small.network;
    const visible: VisibleNetwork = {
      actors: new Uint8Array(actors.length).fill(SHOWN),
      relationships: Uint8Array.from(relationships, ({ status }) => (status === "obstacle" ? 0 : SHOWN)),
      shownActors: actors.length,
      shownRelationships: relationships.length - 1,
      drawnActors: actors.length,
      drawnRelationships: relationships.length - 1,
    };
    expect(findPaths(small, visible, id("tsmc"), id("canada"), 5)).toEqual([]);
    expect(findPaths(small, visible, id("tsmc"), id("uk"), 5)).toHaveLength(1);
  });

  it("has no way from an actor to itself, nor to one that is not there", () => {
    expect(findPaths(small, null, id("tsmc"), id("tsmc"), 5)).toEqual([]);
    expect(findPaths(small, null, id("tsmc"), id("nobody"), 5)).toEqual([]);
  });
});
