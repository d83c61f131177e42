import { describe, expect, it } from "vitest";
import { countSlips, forgivenSlips } from "../../../src/analysis/search/count-slips";

describe("slips of typing", () => {
  it.each([
    ["tsmc", "tsmc", 0],
    ["tmsc", "tsmc", 1],
    ["tsm", "tsmc", 1],
    ["tsmcc", "tsmc", 1],
    ["txmc", "tsmc", 1],
    ["tawian", "taiwan", 1],
    ["taiwna", "taiwan", 1],
    ["", "ab", 2],
    ["tawiann", "taiwan", 2],
    ["abcd", "dcba", 3],
  ])("part “%s” from “%s” by %i", (one, other, slips) => {
    expect(countSlips(one, other, 2)).toBe(slips);
    expect(countSlips(other, one, 2)).toBe(slips);
  });

  it("are not forgiven in short words and numbers", () => {
    expect(["mou", "2023", "covid19"].map(forgivenSlips)).toEqual([0, 0, 0]);
    expect(["tsmc", "biobank", "taiwanese"].map(forgivenSlips)).toEqual([1, 1, 2]);
  });
});
