import { describe, expect, it } from "vitest";

import { characterAfter, characterBefore, isJoined } from "../../../src/evidence/word-edges";

describe("characterBefore and characterAfter", () => {
  it("give whole characters, halves only where a pair is cut, and nothing beyond the ends", () => {
    const text = "a𠮷b";
    expect([0, 1, 2, 3, 4].map((at) => characterBefore(text, at))).toEqual(["", "a", "\uD842", "𠮷", "b"]);
    expect([0, 1, 2, 3, 4].map((at) => characterAfter(text, at))).toEqual(["a", "𠮷", "\uDFB7", "b", ""]);
  });
});

describe("isJoined", () => {
  it.each([
    ["n", "a"],
    ["3", "5"],
    ["é", "x"],
    ["e", "\u0301"],
    ["\u0301", "x"],
    ["灣", "\uFE00"],
    ["я", "1"],
  ])("sees no edge between %j and %j", (before, after) => {
    expect(isJoined(before, after)).toBe(true);
  });

  it.each([
    ["", "a"],
    ["a", ""],
    ["a", " "],
    ["n", "’"],
    ["n", "-"],
    ["台", "灣"],
    ["灣", "a"],
    ["a", "台"],
    ["ไ", "ท"],
    ["\uD842", "a"],
  ])("sees an edge between %j and %j", (before, after) => {
    expect(isJoined(before, after)).toBe(false);
  });
});
