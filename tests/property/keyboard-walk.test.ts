import * as fc from "fast-check";
import { expect, it } from "vitest";
import { makeMove, NO_WALK, type Walk } from "../../src/render/keyboard-walk";
import { buildWalkGround, type WalkGround } from "../../src/render/walk-ground";
import type { Scene } from "../../src/render/scene";
import { buildActor, buildNetwork, buildRelationship, id } from "../unit/analysis/build-test-network";
import { buildTestScene } from "../unit/render/build-test-scene";

/** Networks of up to nine actors in any number of groups, self loops and parallels among their relationships. */
const grounds: fc.Arbitrary<{ readonly scene: Scene; readonly ground: WalkGround }> = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 14 }),
  )
  .map(([count, ties]) => {
    const scene = buildTestScene(
      buildNetwork(
        Array.from({ length: count }, (_, at) => buildActor(`a${at}`)),
        ties.map(([from, to], at) =>
          buildRelationship(`a${from % count}`, `a${to % count}`, { id: id(`r${at}`) }),
        ),
      ),
    );
    return { scene, ground: buildWalkGround(scene) };
  });

const moves = fc.array(
  fc.constantFrom("next", "previous", "follow", "back", "first", "last", "next-group", "previous-group"),
  { maxLength: 30 },
);

const walkThrough = (ground: WalkGround, steps: readonly Parameters<typeof makeMove>[2][]): Walk =>
  steps.reduce((walk, step) => makeMove(ground.map(), walk, step), makeMove(ground.map(), NO_WALK, "next"));

it("reaches every actor and every relationship", () => {
  fc.assert(
    fc.property(grounds, ({ scene, ground }) => {
      const map = ground.map();
      const seen = new Set<string>();
      const queue: Walk[] = [makeMove(map, NO_WALK, "next")];
      for (const walk of queue) {
        const target = ground.targetOf(walk.stop);
        const key = JSON.stringify([target, walk.stop?.type === "relationship" ? walk.stop.from : null]);
        if (seen.has(key)) continue;
        seen.add(key);
        for (const move of ["next", "follow", "next-group"] as const) {
          queue.push(makeMove(map, { stop: walk.stop, trail: [] }, move));
        }
      }
      const reached = new Set([...seen].map((key) => JSON.stringify(JSON.parse(key)[0])));
      const all = [
        ...scene.nodes.map((node) => JSON.stringify({ type: "actor", id: node.id })),
        ...scene.links.map((link) => JSON.stringify({ type: "relationship", id: link.id })),
      ];
      expect(all.filter((each) => !reached.has(each))).toEqual([]);
    }),
  );
});

it("undoes every move: left undoes right, and back undoes following and leaping", () => {
  fc.assert(
    fc.property(grounds, moves, ({ ground }, steps) => {
      const map = ground.map();
      const here = walkThrough(ground, steps);
      expect(makeMove(map, makeMove(map, here, "next"), "previous").stop).toEqual(here.stop);
      expect(makeMove(map, makeMove(map, here, "previous"), "next").stop).toEqual(here.stop);
      for (const move of ["follow", "first", "last", "next-group", "previous-group"] as const) {
        const there = makeMove(map, here, move);
        if (there.stop === here.stop) continue;
        expect(makeMove(map, there, "back").stop).toEqual(here.stop);
      }
    }),
  );
});

it("always stands on something that is there", () => {
  fc.assert(
    fc.property(grounds, moves, ({ ground }, steps) => {
      expect(ground.targetOf(walkThrough(ground, steps).stop)).not.toBeNull();
    }),
  );
});
