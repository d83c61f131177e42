import { describe, expect, it } from "vitest";
import { findInkTone, findLengthFade, litStrengthOf } from "../../../src/render/ink-tone";

const darknessOf = (coverage: number, lines: number) => {
  const { most, bend } = findInkTone(coverage);
  return most * (1 - Math.exp(-bend * lines));
};

describe("the tone of links far out", () => {
  it("is strong for a single line in a sparse picture and faint in a crowded one", () => {
    expect(darknessOf(0.1, 1)).toBeCloseTo(0.78, 2);
    expect(darknessOf(8, 1)).toBeCloseTo(0.05, 2);
  });

  it("gets darker with every line, but never so dark that dots are lost", () => {
    for (const coverage of [0, 0.5, 2, 20]) {
      let before = 0;
      for (let lines = 1; lines < 40; lines++) {
        const now = darknessOf(coverage, lines);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
      expect(darknessOf(coverage, 1e6)).toBeLessThanOrEqual(0.8);
    }
  });

  it("is fainter for long links where the picture is crowded, and only there", () => {
    expect(findLengthFade({ coverage: 0.3, spacing: 40 }, 0.5)).toEqual({ longPx: 200, fading: 0 });
    expect(findLengthFade({ coverage: 2, spacing: 40 }, 0.01)).toEqual({ longPx: 24, fading: 0.4 });
    expect(findLengthFade({ coverage: 100, spacing: 40 }, 1).fading).toBe(0.6);
  });

  it("lays a few lit links on strongly and thousands gently", () => {
    expect([litStrengthOf(1), litStrengthOf(800), litStrengthOf(50_000)]).toEqual([0.9, 0.5, 0.25]);
  });
});
