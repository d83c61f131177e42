import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import type { Candidate } from "../../../../src/layout/engine/candidate";
import {
  confirmCandidate,
  isClearlyAhead,
  selectCandidate,
} from "../../../../src/layout/engine/select-candidate";

const build = (stress: number, crossings: number, neighbourhood: number): Candidate => ({
  positions: new Float64Array(),
  unit: 1,
  stress,
  crossings,
  fineCrossings: crossings,
  neighbourhood,
});
const mark = build(0.2, 0.01, 0.1);

const buildRing = (count: number) =>
  buildAdjacency(
    count,
    Int32Array.from({ length: count }, (_, i) => i),
    Int32Array.from({ length: count }, (_, i) => (i + 1) % count),
  );

describe("the choice among candidates", () => {
  it("takes one that is ahead in all three over one that is farther ahead in two", () => {
    const whole = build(0.194, 0.0097, 0.15);
    expect(selectCandidate([build(0.1, 0.005, 0.05), whole], mark, "balanced")).toBe(whole);
  });

  it("takes the widest of thin leads, in crossings or in neighbourhoods", () => {
    const wide = build(0.197, 0.005, 0.1);
    expect(selectCandidate([build(0.197, 0.0098, 0.15), wide], mark, "balanced")).toBe(wide);
    const near = build(0.197, 0.009, 0.28);
    expect(selectCandidate([build(0.197, 0.0089, 0.17), near], mark, "balanced")).toBe(near);
    const surest = build(0.182, 0.0097, 0.15);
    expect(selectCandidate([build(0.197, 0.0089, 0.15), surest], mark, "balanced")).toBe(surest);
  });

  it("takes a clear lead over a thinner one that is wider in another measure, as that one would call for a further attempt", () => {
    const clear = build(0.1965, 0.0097, 0.15);
    expect(selectCandidate([build(0.1975, 0.005, 0.2), clear], mark, "balanced")).toBe(clear);
    expect(isClearlyAhead(clear, mark)).toBe(true);
  });

  it("takes the widest of thin leads where no neighbourhoods are kept at all", () => {
    const nowhere = build(0.2, 0.01, 0);
    const wide = build(0.197, 0.005, 0);
    expect(selectCandidate([build(0.197, 0.0098, 0), wide], nowhere, "balanced")).toBe(wide);
  });

  it("takes d3-force's own picture over one that is little ahead of it and keeps neighbourhoods less well", () => {
    const candidates = [build(0.19, 0.0095, 0.09)];
    expect(selectCandidate(candidates, mark, "balanced", true)).toBe(mark);
    expect(selectCandidate(candidates, mark, "balanced")).toBe(candidates[0]);
  });

  it("takes a great deal less stress over hardly more neighbours, and neighbours over all at its best", () => {
    const folded = build(0.1, 0.0042, 0.19);
    const straight = build(0.004, 0.0051, 0.17);
    for (const candidates of [
      [folded, straight],
      [straight, folded],
    ]) {
      expect(selectCandidate(candidates, mark, "balanced")).toBe(straight);
      expect(selectCandidate(candidates, mark, "best")).toBe(folded);
    }
  });

  it("hardly minds how few of few links cross", () => {
    const none = build(0.12, 0, 0.19);
    const few = build(0.1, 0.0003, 0.19);
    expect(selectCandidate([none, few], mark, "balanced")).toBe(few);
    const many = build(0.1, 0.007, 0.19);
    expect(selectCandidate([many, few], mark, "balanced")).toBe(few);
  });

  it("takes a lead that is wide in both over better neighbourhoods", () => {
    const wide = build(0.179, 0.0089, 0.14);
    const near = build(0.181, 0.0089, 0.2);
    const tangled = build(0.179, 0.0091, 0.2);
    expect(selectCandidate([near, tangled, wide], mark, "balanced")).toBe(wide);
  });

  it("takes of thin leads the one that is clearer in stress", () => {
    const inStress = build(0.1875, 0.0095, 0.14);
    const inCrossings = build(0.189, 0.0092, 0.2);
    expect(selectCandidate([inCrossings, inStress], mark, "balanced")).toBe(inStress);
  });

  it("takes one that is ahead in stress and crossings where none keeps neighbourhoods", () => {
    const ahead = build(0.18, 0.009, 0.05);
    expect(selectCandidate([ahead, build(0.1, 0.02, 0.5)], mark, "balanced")).toBe(ahead);
  });

  it("takes the reference where nothing is ahead", () => {
    const candidates = [build(0.19, 0.012, 0.2), build(0.21, 0.001, 0.2)];
    expect(selectCandidate(candidates, mark, "balanced")).toBe(mark);
  });

  it("forgives a hair's breadth of stress for far fewer crossings, but not beside d3-force's own picture", () => {
    const level = build(0.2008, 0.005, 0.1);
    expect(selectCandidate([level], mark, "balanced")).toBe(level);
    expect(selectCandidate([level], mark, "balanced", true)).toBe(mark);
  });

  it("takes the reference where a candidate gains next to nothing", () => {
    const star = build(0.2, 0, 0.1);
    expect(selectCandidate([build(0.1995, 0, 0.1)], star, "balanced")).toBe(star);
  });

  it("keeps what was chosen where d3-force's own picture bears it out in all three", () => {
    const chosen = build(0.15, 0.0096, 0.2);
    const even = build(0.18, 0.009, 0.2);
    expect(confirmCandidate(chosen, [chosen, even], mark, "balanced")).toBe(chosen);
    const level = build(0.15, 0.00995, 0.2);
    expect(confirmCandidate(level, [level, even], mark, "balanced")).toBe(even);
    const behind = build(0.15, 0.009, 0.09);
    expect(confirmCandidate(behind, [behind, even], mark, "balanced")).toBe(even);
  });

  it("says that a candidate is clearly ahead only if the finer count of crossings agrees", () => {
    expect(isClearlyAhead(build(0.19, 0.0096, 0), mark)).toBe(true);
    expect(isClearlyAhead({ ...build(0.19, 0.0096, 0), fineCrossings: 0.00995 }, mark)).toBe(false);
  });

  it("does not count finely what is clear without", () => {
    const refuse = (candidate: Candidate): Candidate => ({
      ...candidate,
      get fineCrossings(): number {
        throw new Error("Counted finely.");
      },
    });
    expect(isClearlyAhead(refuse(build(0.19, 0.009, 0)), refuse(mark))).toBe(true);
    expect(isClearlyAhead(refuse(build(0.19, 0.0099, 0)), refuse(mark))).toBe(false);
    expect(() => isClearlyAhead(refuse(build(0.19, 0.0096, 0)), refuse(mark))).toThrow("Counted finely.");
  });

  it("says so only of what crosses far less where few links cross, unless nothing does", () => {
    const [few, many] = [buildRing(300), buildRing(3000)];
    const candidate = build(0.18, 0.009, 0.2);
    expect(isClearlyAhead(candidate, mark, many)).toBe(true);
    expect(isClearlyAhead(candidate, mark, few)).toBe(false);
    expect(isClearlyAhead(build(0.18, 0, 0.2), build(0.2, 0, 0.1), few)).toBe(true);
  });

  it("says so only of what has far less stress where the network is small", () => {
    const candidate = build(0.19, 0.001, 0.2);
    expect(isClearlyAhead(candidate, mark)).toBe(true);
    expect(isClearlyAhead(candidate, mark, buildRing(3000))).toBe(true);
    expect(isClearlyAhead(candidate, mark, buildRing(300))).toBe(false);
  });

  it("says so only of what keeps neighbourhoods better, unless there are hardly any or the mark is d3-force's own", () => {
    const ring = buildRing(3000);
    expect(isClearlyAhead(build(0.15, 0.001, 0.112), mark, ring)).toBe(true);
    expect(isClearlyAhead(build(0.15, 0.001, 0.108), mark, ring)).toBe(false);
    expect(isClearlyAhead(build(0.15, 0.001, 0.108), mark)).toBe(true);
    expect(isClearlyAhead(build(0.15, 0.001, 0), build(0.2, 0.01, 0.004), ring)).toBe(true);
  });
});
