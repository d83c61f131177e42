import { expect, it } from "vitest";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { buildLargeScene } from "../../../src/render/build-large-scene";
import { buildScene } from "../../../src/render/build-scene";
import { makeMove, NO_WALK } from "../../../src/render/keyboard-walk";
import { buildLargeWalkGround } from "../../../src/render/large-walk-ground";
import { buildWalkGround, type WalkGround } from "../../../src/render/walk-ground";
import { buildNetworkOf } from "./build-network-of";
import { buildTestInput, showAll } from "./build-test-scene";

const network = buildNetworkOf(120, 260);
const index = buildNetworkIndex(network);
const visible = showAll(network);

/** What a scene is built from with the actors at these places selected. */
function select(...places: readonly number[]) {
  const actors = places.flatMap((at) => network.actors[at]?.id ?? []);
  return buildTestInput(network, { index, visible, selection: { actors, relationships: [] } });
}

/** What a walk begins at. */
function beginAt(ground: WalkGround) {
  return ground.targetOf(makeMove(ground.map(), NO_WALK, "next").stop)?.id;
}

it.each([[[]], [[8]], [[8, 2]]])("begins a walk where a small picture does, with %o selected", (places) => {
  const input = select(...places);
  const small = beginAt(buildWalkGround(buildScene(input)));
  expect(small).toBeDefined();
  expect(beginAt(buildLargeWalkGround(buildLargeScene(input)))).toBe(small);
});

it("keeps its map while only the selection changes, and begins at what is selected now", () => {
  const before = buildLargeWalkGround(buildLargeScene(select(3)));
  const after = buildLargeWalkGround(buildLargeScene(select(9)));
  expect([beginAt(before), beginAt(after)]).toEqual(["actor-3", "actor-9"]);
  expect(after.key).toBe(before.key);
});
