import { describe, expect, it } from "vitest";

import { findTooDeep, placeAt } from "../../../src/formats/scan-json";

describe("placeAt", () => {
  it("counts lines and columns from 1", () => {
    expect(placeAt("", 0)).toEqual({ line: 1, column: 1 });
    expect(placeAt("ab\ncd\nef", 4)).toEqual({ line: 2, column: 2 });
    expect(placeAt("ab\ncd\n", 6)).toEqual({ line: 3, column: 1 });
  });
});

describe("findTooDeep", () => {
  it("finds the bracket that goes one level too deep", () => {
    expect(findTooDeep("[[1],[[2]]]", 2)).toBe(6);
    expect(findTooDeep('{"a":{"b":[{}]}}', 3)).toBe(11);
  });

  it("lets pass what is as deep as allowed, however often", () => {
    expect(findTooDeep("[[],[],[[]]]", 3)).toBeNull();
    expect(findTooDeep("", 0)).toBeNull();
  });

  it("does not count brackets inside strings, nor mistake an escaped quote for a string's end", () => {
    expect(findTooDeep('["[[[[", "a\\"[[[[", "\\\\"]', 1)).toBeNull();
    expect(findTooDeep('["\\\\", [[]]]', 2)).toBe(8);
  });

  it("does not run past a string that is cut off", () => {
    expect(findTooDeep('["[[[[', 1)).toBeNull();
    expect(findTooDeep('["\\', 1)).toBeNull();
  });
});
