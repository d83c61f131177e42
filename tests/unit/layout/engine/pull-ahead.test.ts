import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import type { Candidate } from "../../../../src/layout/engine/candidate";
import { pullAhead, type Pursuit } from "../../../../src/layout/engine/pull-ahead";
import { createRandom } from "../../../../src/layout/engine/random";
import { finish } from "./finish";

const build = (stress: number, crossings: number, parts: Partial<Candidate> = {}): Candidate => ({
  positions: Float64Array.of(stress, crossings),
  unit: 1,
  stress,
  crossings,
  fineCrossings: crossings,
  neighbourhood: 0.2,
  ...parts,
});
const mark = build(0.2, 0.01, { neighbourhood: 0.1 });

const pursue = (chosen: Candidate, parts: Partial<Pursuit> = {}): Candidate =>
  finish(
    pullAhead({
      adjacency: buildAdjacency(3, [0, 1], [1, 2]),
      candidates: [chosen],
      chosen,
      mark,
      isExact: true,
      quality: "balanced",
      assess: ([stress = 0, crossings = 0]) => build(stress, crossings),
      random: createRandom(1),
      createSums: () => ({ stress: 0.1, tryMove: () => Infinity, keepMove: () => {} }),
      *polish() {},
      relax: (positions) => {
        positions[0] = 0.98 * (positions[0] ?? 0);
      },
      untangle: null,
      ...parts,
    }),
  );

describe("a picture that is to be farther ahead", () => {
  it("stays as it is where it is far ahead", () => {
    const chosen = build(0.15, 0.008);
    const other = build(0.15, 0.008, { neighbourhood: 0.5 });
    expect(pursue(chosen, { candidates: [chosen, other] })).toBe(chosen);
  });

  it("is one with a wider lead where there is one", () => {
    expect(pursue(build(0.198, 0.009)).stress).toBeLessThan(0.19);
  });

  it("is another that has caught up, from where on there is nothing to widen", () => {
    let rounds = 0;
    const relax = () => void rounds++;
    expect(pursue(mark, { candidates: [build(0.1, 0.009)], relax }).stress).toBe(0.1);
    expect(rounds).toBe(0);
  });

  it("is another that has caught up, even where the coarser count would rather have the reference", () => {
    const straggler = build(0.1, 0.0101);
    const parts = {
      candidates: [straggler],
      assess: ([stress = 0]: Float64Array) => build(stress, 0.0101, { fineCrossings: 0.0098 }),
    };
    expect(pursue(mark, parts).stress).toBe(0.1);
    expect(pursue(mark, { ...parts, *untangle() {} }).stress).toBe(0.1);
  });
});
