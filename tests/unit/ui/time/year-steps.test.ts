import { describe, expect, it } from "vitest";

import { buildRange, findMode, findStep, shareOutYears, snapStep } from "../../../../src/ui/time/year-steps";

const years = [1987, 2019, 2023];
const limits = { from: 1987, to: 2023 };

describe("the time bar", () => {
  it("stands at the last dated year the filter reaches, at the end without a filter", () => {
    expect(findStep(years, null)).toBe(2);
    expect(findStep(years, { from: 1987, to: 2020, includeUndated: true })).toBe(1);
    expect(findStep(years, { from: 1900, to: 1950, includeUndated: true })).toBe(0);
  });

  it("says what the filter does, whatever was chosen before it was changed elsewhere", () => {
    const range = (from: number, to: number) => ({ from, to, includeUndated: true });
    expect(findMode(years, null, "only")).toBe("upTo");
    expect(findMode(years, range(1987, 2019), "only")).toBe("upTo");
    expect(findMode(years, range(2019, 2019), "upTo")).toBe("only");
    // Up to the first year and the first year alone are the same filter.
    expect(findMode(years, range(1987, 1987), "upTo")).toBe("upTo");
    expect(findMode(years, range(1987, 1987), "only")).toBe("only");
  });

  it("snaps a slider to the nearest dated year, and to the next one for a move as small as a key's", () => {
    expect(snapStep(years, 2, 2016)).toBe(1);
    expect(snapStep(years, 0, 1991)).toBe(1);
    expect(snapStep(years, 0, 2000)).toBe(0);
    expect(snapStep([2019], 0, 2019)).toBe(0);
    expect(snapStep([], 0, 2019)).toBe(0);
    expect(snapStep(years, 0, 1988)).toBe(1);
    expect(snapStep(years, 1, 2018)).toBe(0);
    expect(snapStep(years, 2, 2022)).toBe(1);
    expect(snapStep(years, 0, 2023)).toBe(2);
    expect(snapStep(years, 1, 2019)).toBe(1);
  });

  it("writes years below the first line where they would meet, and leaves out what fits in neither", () => {
    expect(shareOutYears([10, 200, 250], 0, 40)).toEqual([0, 0, 0]);
    expect(shareOutYears([10, 220, 250], 1, 40)).toEqual([0, 0, 1]);
    expect(shareOutYears([10, 220, 250], 2, 40)).toEqual([0, 1, 0]);
    expect(shareOutYears([10, 100, 110, 120, 250], 1, 40)).toEqual([0, 0, 1, null, 0]);
    expect(shareOutYears([], 0, 40)).toEqual([]);
  });

  it("lets through what is up to a year, or the year alone, and lifts the filter at the end", () => {
    expect(buildRange(years, 1, "upTo", true, limits)).toEqual({
      from: 1987,
      to: 2019,
      includeUndated: true,
    });
    expect(buildRange(years, 1, "only", false, limits)).toEqual({
      from: 2019,
      to: 2019,
      includeUndated: false,
    });
    expect(buildRange(years, 2, "upTo", true, limits)).toBeNull();
    expect(buildRange(years, 2, "upTo", false, limits)).toEqual({
      from: 1987,
      to: 2023,
      includeUndated: false,
    });
    expect(buildRange([], 0, "upTo", true, limits)).toBeNull();
  });
});
