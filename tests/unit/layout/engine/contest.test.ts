import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createAssessment, type Candidate } from "../../../../src/layout/engine/candidate";
import {
  findMostStress,
  findPolishRoom,
  holdContest,
  judgeFinely,
  type Contest,
} from "../../../../src/layout/engine/contest";
import { createExactReference } from "../../../../src/layout/engine/exact-reference";
import { createRandom } from "../../../../src/layout/engine/random";
import { createReference } from "../../../../src/layout/engine/reference";
import {
  buildSparseStress,
  findGentleStep,
  measureSparseStress,
} from "../../../../src/layout/engine/sparse-stress";
import { buildPhyllotaxis } from "../../../../src/layout/engine/start-phyllotaxis";
import { finish } from "./finish";

/** A ring with chords. */
function buildRing(count: number) {
  const sources = Int32Array.from({ length: 2 * count }, (_, k) => k % count);
  const targets = Int32Array.from({ length: 2 * count }, (_, k) =>
    k < count ? (k + 1) % count : (7 * k) % count,
  );
  return { sources, targets, adjacency: buildAdjacency(count, sources, targets) };
}

function open(count: number) {
  const links = buildRing(count);
  const random = createRandom(1);
  const stress = finish(buildSparseStress(links.adjacency, count, random));
  const judgement = {
    stress,
    step: findGentleStep(stress, 0.2),
    judges: stress,
    assess: createAssessment(links.adjacency, (positions) => measureSparseStress(stress, positions)),
  };
  const start: Candidate = judgement.assess(buildPhyllotaxis(count));
  const contest: Contest = { ...judgement, candidates: [], mark: start, isExact: false };
  const task = {
    ...links,
    groups: new Int32Array(count).fill(-1),
    groupCount: 0,
    quality: "balanced",
    isPolished: false,
    reference: createReference({ ...links, count, quality: "balanced", random }),
    random,
  } as const;
  return { contest, task, start };
}

describe("a contest with d3-force's picture", () => {
  it("leaves a polish more room where the picture is d3-force's own, and where there are many nodes", () => {
    const { contest } = open(100);
    const exact = findPolishRoom({ ...contest, isExact: true }, buildRing(100).adjacency);
    const few = findPolishRoom(contest, buildRing(400).adjacency);
    const many = findPolishRoom(contest, buildRing(1600).adjacency);
    expect(few).toBeCloseTo(0.9, 9);
    expect(many).toBeCloseTo(0.95, 9);
    expect(exact).toBeGreaterThan(many);
    expect(findPolishRoom(contest, buildRing(40_000).adjacency)).toBe(exact);
  });

  it("says how much stress is left by whichever measure a polish goes by", () => {
    const { contest, task, start } = open(400);
    const mark = { ...start, stress: 0.2 };
    const candidate = { ...start, stress: 0.1 };
    expect(findMostStress({ ...contest, mark }, task.adjacency, candidate, 0.11)).toBeCloseTo(
      0.9 * 0.2 * 1.1,
      9,
    );
  });

  it("takes the reference's own improvements for candidates too", () => {
    const { contest, start } = open(100);
    const held = finish(holdContest(contest, [start], start, false));
    expect(held.candidates[0]).toBe(start);
    expect(held.candidates).toHaveLength(4);
    expect(held.candidates.at(-1)?.stress).toBeLessThan(start.stress);
  });

  it("is judged beside d3-force's picture to the last digit, without those that are far behind", () => {
    const { contest, task, start } = open(300);
    const behind = { ...start, stress: 2 * start.stress };
    const fine = finish(judgeFinely(task, { ...contest, candidates: [behind, start] }));
    const { positions, tick } = createExactReference(buildPhyllotaxis(300), task.sources, task.targets);
    for (let t = 0; t < 300; t++) tick();
    expect(fine.mark.positions).toEqual(positions);
    expect(fine.isExact).toBe(true);
    // The one that was near, the mark of before, and three improvements of d3-force's.
    expect(fine.candidates).toHaveLength(5);
  });
});
