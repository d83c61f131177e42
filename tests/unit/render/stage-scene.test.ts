import { describe, expect, it } from "vitest";

import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_SELECTION } from "../../../src/model/view";
import { PALETTES } from "../../../src/render/palette";
import { buildStageScene, findCast } from "../../../src/render/stage-scene";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";

const NETWORK = buildNetwork(
  ["a", "b", "c", "d"].map((name) => buildActor(name)),
  [
    buildRelationship("a", "b"),
    buildRelationship("b", "c", { label: "is, in words that no line on a wall has room for, tied to" }),
    buildRelationship("c", "d"),
  ],
);
const INDEX = buildNetworkIndex(NETWORK);
const NOTHING = { selection: NO_SELECTION, focus: null };
const names = (of: ReadonlySet<string>) => [...of].sort().join(" ");

describe("the cast of a step", () => {
  it("is a selected actor, its relationships and who is at their other end", () => {
    const cast = findCast(INDEX, { ...NOTHING, selection: { actors: [id("b")], relationships: [] } });
    expect(names(cast.actors)).toBe("a b c");
    expect(names(cast.relationships)).toBe("a-b b-c");
  });

  it("is what is focused on, and what a sentence, an answer or a lens puts in the light", () => {
    const focus = { actors: [id<never>("a")], degrees: 1 as const };
    const light = { actors: new Set([3]), relationships: new Set([2]) };
    const cast = findCast(INDEX, { ...NOTHING, focus }, light);
    expect(names(cast.actors)).toBe("a c d");
    expect(names(cast.relationships)).toBe("c-d");
  });

  it("is empty where a step is about everything", () => {
    expect(findCast(INDEX, NOTHING).actors.size).toBe(0);
  });
});

describe("the scene on stage", () => {
  const scene = buildTestScene(NETWORK);
  const labels = (cast: ReturnType<typeof findCast>) =>
    buildStageScene(scene, { cast, hover: null, scale: 2 }).nodes.map(({ label }) => label);

  it("names the cast alone, and keeps every accessible name", () => {
    const cast = findCast(INDEX, { ...NOTHING, selection: { actors: [], relationships: [id("a-b")] } });
    const stage = buildStageScene(scene, { cast, hover: null, scale: 2 });
    expect(labels(cast)).toEqual(["a", "b", "", ""]);
    expect(stage.nodes.map(({ emphasis }) => emphasis)).toEqual(["normal", "normal", "dimmed", "dimmed"]);
    expect(stage.nodes.every(({ accessibleName }) => accessibleName !== "")).toBe(true);
    expect(stage.nodes[0]?.radiusPx).toBe(2 * (scene.nodes[0]?.radiusPx ?? 0));
  });

  it("names everyone where a step is about everything", () => {
    expect(labels(findCast(INDEX, NOTHING))).toEqual(["a", "b", "c", "d"]);
  });

  it("leaves what is too long to be read along a line to the passage", () => {
    const selection = { actors: [], relationships: [id<never>("a-b"), id<never>("b-c")] };
    const selected = buildTestScene(NETWORK, { selection });
    const stage = buildStageScene(selected, {
      cast: findCast(INDEX, { ...NOTHING, selection }),
      hover: null,
      scale: 1,
    });
    expect(stage.links.map(({ label }) => label)).toEqual(["works with", null, null]);
  });

  it("is drawn in colours a projector can show", () => {
    const stage = buildStageScene(scene, { cast: findCast(INDEX, NOTHING), hover: null, scale: 1 });
    expect(stage.palette.ground).toBe(PALETTES.light.ground);
    expect(stage.palette.accent).not.toBe(PALETTES.light.accent);
    expect(stage.links[0]?.colour).toBe(stage.palette.line);
  });
});
