import { describe, expect, it } from "vitest";
import { HIDDEN } from "../../../src/model/visible-network";
import {
  buildWalkMap,
  carryWalk,
  makeMove,
  NO_WALK,
  startWalkAt,
  targetOfStop,
  type WalkMove,
} from "../../../src/render/keyboard-walk";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../analysis/build-test-network";
import { buildTestScene, showAll } from "./build-test-scene";

const network = buildSmallNetwork();
const scene = buildTestScene(network);
const map = buildWalkMap(scene);

/** Where a walk that begins at an actor gets to. */
function walkFrom(actor: string, ...moves: readonly WalkMove[]) {
  const start = startWalkAt(scene, { type: "actor", id: id(actor) });
  if (!start) throw new Error(`no actor ${actor}`);
  return moves.reduce((walk, move) => makeMove(map, walk, move), start);
}
const idAt = (walk: ReturnType<typeof walkFrom>) => targetOfStop(scene, walk.stop)?.id;

describe("walking by keys", () => {
  it("begins at what is selected", () => {
    const chosen = buildWalkMap(
      buildTestScene(network, { selection: { actors: [id("uk")], relationships: [] } }),
    );
    expect(targetOfStop(chosen.scene, makeMove(chosen, NO_WALK, "next").stop)?.id).toBe("uk");
  });

  it("begins at the best connected actor where nothing is selected", () => {
    expect(idAt(makeMove(map, NO_WALK, "next"))).toBe("most");
  });

  it("goes round an actor and its relationships, and the same way back", () => {
    expect(idAt(walkFrom("most", "next"))).toBe("most-tsmc");
    expect(idAt(walkFrom("most", "next", "next"))).toBe("most-mahc");
    expect(idAt(walkFrom("most", "previous"))).toBe("most-uk");
    expect(idAt(walkFrom("most", "next", "next", "next", "next"))).toBe("most");
    expect(idAt(walkFrom("most", "next", "next", "previous", "previous"))).toBe("most");
  });

  it("follows a relationship to its other end, from either end", () => {
    expect(idAt(walkFrom("most", "next", "follow"))).toBe("tsmc");
    expect(idAt(walkFrom("tsmc", "next", "next", "follow"))).toBe("most");
  });

  it("goes back the way it came, stop by stop", () => {
    const there = walkFrom("most", "previous", "follow", "next", "next", "follow");
    expect(idAt(there)).toBe("canada");
    const stops = ["uk-canada", "uk", "most-uk", "most", "most"];
    let walk = there;
    for (const stop of stops) {
      walk = makeMove(map, walk, "back");
      expect(idAt(walk)).toBe(stop);
    }
  });

  it("steps onto the first relationship when an actor is followed", () => {
    expect(idAt(walkFrom("biobank", "follow"))).toBe("mahc-biobank");
    expect(idAt(walkFrom("biobank", "follow", "back"))).toBe("biobank");
  });

  it("leaps to the ends of the list and back", () => {
    expect(idAt(walkFrom("most", "first"))).toBe("tsmc");
    expect(idAt(walkFrom("most", "last"))).toBe("canada");
    expect(idAt(walkFrom("most", "last", "back"))).toBe("most");
    expect(walkFrom("canada", "last").trail).toEqual([]);
  });

  it("stays on an actor that has no relationships", () => {
    const alone = buildWalkMap(buildTestScene(buildNetwork([buildActor("alone")])));
    const start = makeMove(alone, NO_WALK, "next");
    for (const move of ["next", "previous", "follow", "back", "next-group"] as const) {
      expect(makeMove(alone, start, move).stop).toEqual(start.stop);
    }
  });

  it("comes home along a relationship with itself", () => {
    const loop = buildWalkMap(buildTestScene(buildNetwork([buildActor("a")], [buildRelationship("a", "a")])));
    const on = makeMove(loop, makeMove(loop, NO_WALK, "next"), "next");
    expect(targetOfStop(loop.scene, on.stop)).toEqual({ type: "relationship", id: "a-a" });
    expect(targetOfStop(loop.scene, makeMove(loop, on, "follow").stop)).toEqual({ type: "actor", id: "a" });
  });

  it("has nowhere to go in an empty picture", () => {
    expect(makeMove(buildWalkMap(buildTestScene(buildNetwork([]))), NO_WALK, "first")).toEqual(NO_WALK);
  });

  it("visits every group", () => {
    const parted = buildNetwork(
      ["a", "b", "c", "d", "e"].map((name) => buildActor(name)),
      [buildRelationship("a", "b"), buildRelationship("c", "d")],
    );
    const partedMap = buildWalkMap(buildTestScene(parted));
    let walk = makeMove(partedMap, NO_WALK, "next");
    const doors = [];
    for (let group = 0; group < 4; group++) {
      doors.push(targetOfStop(partedMap.scene, walk.stop)?.id);
      walk = makeMove(partedMap, walk, "next-group");
    }
    expect(doors).toEqual(["a", "c", "e", "a"]);
    expect(targetOfStop(partedMap.scene, makeMove(partedMap, walk, "previous-group").stop)?.id).toBe("a");
  });
});

describe("a walk when the picture changes", () => {
  const visible = showAll(network);
  visible.actors[6] = HIDDEN;
  visible.relationships[5] = HIDDEN;
  visible.relationships[1] = HIDDEN;
  const smaller = buildWalkMap(buildTestScene(network, { visible }));

  it("stands where it stood", () => {
    const carried = carryWalk(walkFrom("mahc", "next"), scene, smaller);
    expect(targetOfStop(smaller.scene, carried.stop)?.id).toBe("most-mahc");
  });

  it("steps back from what is gone", () => {
    const walk = walkFrom("uk", "next", "next", "follow");
    expect(idAt(walk)).toBe("canada");
    expect(targetOfStop(smaller.scene, carryWalk(walk, scene, smaller).stop)?.id).toBe("uk");
  });

  it("stands on the actor when its relationship is gone", () => {
    const carried = carryWalk(walkFrom("tsmc", "next", "next"), scene, smaller);
    expect(targetOfStop(smaller.scene, carried.stop)?.id).toBe("tsmc");
  });

  it("has not begun when nothing of it is left", () => {
    const empty = buildWalkMap(buildTestScene(buildNetwork([])));
    expect(carryWalk(walkFrom("most", "next"), scene, empty)).toEqual(NO_WALK);
  });
});

it("does not begin at what is not there", () => {
  expect(startWalkAt(scene, { type: "actor", id: id("gone") })).toBeNull();
  expect(startWalkAt(scene, { type: "relationship", id: id("gone") })).toBeNull();
});
