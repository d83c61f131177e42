import { describe, expect, it } from "vitest";
import { HIDDEN } from "../../../src/model/visible-network";
import { makeMove, NO_WALK, type WalkMove } from "../../../src/render/keyboard-walk";
import { buildWalkGround, carryWalk, startWalkAt } from "../../../src/render/walk-ground";
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
const ground = buildWalkGround(scene);

/** Where a walk that begins at an actor gets to. */
function walkFrom(actor: string, ...moves: readonly WalkMove[]) {
  const start = startWalkAt(ground, { type: "actor", id: id(actor) });
  if (!start) throw new Error(`no actor ${actor}`);
  return moves.reduce((walk, move) => makeMove(ground.map(), walk, move), start);
}
const idAt = (walk: ReturnType<typeof walkFrom>) => ground.targetOf(walk.stop)?.id;

describe("walking by keys", () => {
  it("begins at what is selected", () => {
    const chosen = buildWalkGround(
      buildTestScene(network, { selection: { actors: [id("uk")], relationships: [] } }),
    );
    expect(chosen.targetOf(makeMove(chosen.map(), NO_WALK, "next").stop)?.id).toBe("uk");
  });

  it("begins at the best connected actor where nothing is selected", () => {
    expect(idAt(makeMove(ground.map(), NO_WALK, "next"))).toBe("most");
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
      walk = makeMove(ground.map(), walk, "back");
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
    const alone = buildWalkGround(buildTestScene(buildNetwork([buildActor("alone")])));
    const start = makeMove(alone.map(), NO_WALK, "next");
    for (const move of ["next", "previous", "follow", "back", "next-group"] as const) {
      expect(makeMove(alone.map(), start, move).stop).toEqual(start.stop);
    }
  });

  it("comes home along a relationship with itself", () => {
    const loop = buildWalkGround(
      buildTestScene(buildNetwork([buildActor("a")], [buildRelationship("a", "a")])),
    );
    const on = makeMove(loop.map(), makeMove(loop.map(), NO_WALK, "next"), "next");
    expect(loop.targetOf(on.stop)).toEqual({ type: "relationship", id: "a-a" });
    expect(loop.targetOf(makeMove(loop.map(), on, "follow").stop)).toEqual({ type: "actor", id: "a" });
  });

  it("has nowhere to go in an empty picture", () => {
    expect(makeMove(buildWalkGround(buildTestScene(buildNetwork([]))).map(), NO_WALK, "first")).toEqual(
      NO_WALK,
    );
  });

  it("visits every group", () => {
    const parted = buildNetwork(
      ["a", "b", "c", "d", "e"].map((name) => buildActor(name)),
      [buildRelationship("a", "b"), buildRelationship("c", "d")],
    );
    const partedGround = buildWalkGround(buildTestScene(parted));
    let walk = makeMove(partedGround.map(), NO_WALK, "next");
    const doors = [];
    for (let group = 0; group < 4; group++) {
      doors.push(partedGround.targetOf(walk.stop)?.id);
      walk = makeMove(partedGround.map(), walk, "next-group");
    }
    expect(doors).toEqual(["a", "c", "e", "a"]);
    expect(partedGround.targetOf(makeMove(partedGround.map(), walk, "previous-group").stop)?.id).toBe("a");
  });
});

describe("a walk when the picture changes", () => {
  const visible = showAll(network);
  visible.actors[6] = HIDDEN;
  visible.relationships[5] = HIDDEN;
  visible.relationships[1] = HIDDEN;
  const smaller = buildWalkGround(buildTestScene(network, { visible }));

  it("stands where it stood", () => {
    const carried = carryWalk(walkFrom("mahc", "next"), ground, smaller);
    expect(smaller.targetOf(carried.stop)?.id).toBe("most-mahc");
  });

  it("steps back from what is gone", () => {
    const walk = walkFrom("uk", "next", "next", "follow");
    expect(idAt(walk)).toBe("canada");
    expect(smaller.targetOf(carryWalk(walk, ground, smaller).stop)?.id).toBe("uk");
  });

  it("stands on the actor when its relationship is gone", () => {
    const carried = carryWalk(walkFrom("tsmc", "next", "next"), ground, smaller);
    expect(smaller.targetOf(carried.stop)?.id).toBe("tsmc");
  });

  it("has not begun when nothing of it is left", () => {
    const empty = buildWalkGround(buildTestScene(buildNetwork([])));
    expect(carryWalk(walkFrom("most", "next"), ground, empty)).toEqual(NO_WALK);
  });
});

it("does not begin at what is not there", () => {
  expect(startWalkAt(ground, { type: "actor", id: id("gone") })).toBeNull();
  expect(startWalkAt(ground, { type: "relationship", id: id("gone") })).toBeNull();
});
