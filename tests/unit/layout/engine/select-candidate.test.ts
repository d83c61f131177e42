import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../../src/layout/engine/candidate";
import { isClearlyAhead, selectCandidate } from "../../../../src/layout/engine/select-candidate";

const build = (stress: number, crossings: number, neighbourhood: number): Candidate => ({
  positions: new Float64Array(),
  unit: 1,
  stress,
  crossings,
  fineCrossings: crossings,
  neighbourhood,
});
const mark = build(0.2, 0.01, 0.1);

describe("the choice among candidates", () => {
  it("takes one that is ahead in all three over one that is farther ahead in two", () => {
    const whole = build(0.194, 0.0097, 0.15);
    expect(selectCandidate([build(0.1, 0.005, 0.05), whole], mark, "balanced")).toBe(whole);
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

  it("says that a candidate is clearly ahead only if the finer count of crossings agrees", () => {
    expect(isClearlyAhead(build(0.19, 0.009, 0), mark)).toBe(true);
    expect(isClearlyAhead({ ...build(0.19, 0.009, 0), fineCrossings: 0.00995 }, mark)).toBe(false);
  });
});
