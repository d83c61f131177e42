import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../../src/layout/engine/candidate";
import { widenLead, type Lead } from "../../../../src/layout/engine/widen-lead";
import { finish } from "./finish";

/** A picture whose first two numbers are its stress and its crossings. */
const assess = (positions: Float64Array): Candidate => ({
  positions: positions.slice(),
  unit: 1,
  stress: positions[0] ?? 0,
  crossings: positions[1] ?? 0,
  fineCrossings: positions[1] ?? 0,
  neighbourhood: 0.1,
});
const build = (stress: number, crossings: number) => assess(Float64Array.of(stress, crossings));

function change(positions: Float64Array, stress: number, crossings: number): void {
  positions[0] = (positions[0] ?? 0) * (1 + stress);
  positions[1] = (positions[1] ?? 0) * (1 + crossings);
}

const lead = (chosen: Candidate, parts: Partial<Lead> = {}): Lead => ({
  chosen,
  mark: build(0.2, 0.01),
  assess,
  relax: (positions) => change(positions, -0.01, 0.005),
  *untangle(positions) {
    yield { share: 0, positions: null };
    change(positions, 0.003, -0.02);
  },
  ...parts,
});

const widen = (chosen: Candidate, parts?: Partial<Lead>) => finish(widenLead(lead(chosen, parts)));

describe("a lead that is hardly one", () => {
  it("is left alone where it is wide", () => {
    expect(widen(build(0.188, 0.0096))).toEqual([]);
  });

  it("is widened in stress until it is wide, and changes no picture that was there", () => {
    const chosen = build(0.197, 0.009);
    const found = widen(chosen);
    expect(found.at(-1)?.stress).toBeLessThan(0.95 * 0.2);
    expect(found.at(-2)?.stress).toBeGreaterThan(0.95 * 0.2);
    expect(chosen.positions[0]).toBe(0.197);
  });

  it("is widened in crossings where it is less than half as wide as in stress", () => {
    const found = widen(build(0.18, 0.0099));
    expect(found).toHaveLength(1);
    expect(found[0]?.crossings).toBeLessThan(0.0098);
    const even = widen(build(0.197, 0.00985));
    expect(even[0]?.stress).toBeLessThan(0.197);
  });

  it("is left as it is in crossings where there is no way to lessen them", () => {
    expect(widen(build(0.18, 0.00995), { untangle: null })).toEqual([]);
  });

  it("is given up after some attempts", () => {
    const found = widen(build(0.2, 0.01), { relax: () => {}, *untangle() {} });
    expect(found).toHaveLength(12);
  });
});
