import { describe, expect, it } from "vitest";

import { findJsonError } from "../../../src/formats/find-json-error";

describe("findJsonError", () => {
  it.each([
    ["", 0, "the text ends too early"],
    ["[1, 2", 5, "the text ends too early"],
    ['{"a": "un', 9, "the text ends too early"],
    ['{"a": "un\\', 10, "the text ends too early"],
    ['"\\u12', 5, "the text ends too early"],
    ["[-1.", 4, "the text ends too early"],
    ["[1e-", 4, "the text ends too early"],
    ["[fals", 5, "the text ends too early"],
    ["[1.]", 2, "a comma or closing bracket is expected here"],
    ['{"a" 1}', 5, "a colon is expected here"],
    ["{a: 1}", 1, "a key in double quotes or } is expected here"],
    ['{"a": 1,}', 8, "a key in double quotes is expected here"],
    ["[1,]", 3, "a value is expected here"],
    ["[}", 1, "a value or ] is expected here"],
    ["[1 2]", 3, "a comma or closing bracket is expected here"],
    ['{"a": 1]', 7, "a comma or closing bracket is expected here"],
    ["[1] 2", 4, "nothing more is expected after the end"],
    ["[]]", 2, "nothing more is expected after the end"],
    ["[01]", 2, "a comma or closing bracket is expected here"],
    ["[+1]", 1, "a value or ] is expected here"],
    ["[NaN]", 1, "a value or ] is expected here"],
    ["<html>", 0, "a value is expected here"],
    ["['a']", 1, "a value or ] is expected here"],
    ['["a\nb"]', 3, "a string may not hold a line break or control character"],
    [String.raw`["a\x"]`, 3, "this is not a character escape"],
    [String.raw`["a\u12G4"]`, 3, "this is not a character escape"],
  ])("finds where %j goes wrong", (text, offset, reason) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findJsonError(text)).toEqual({ offset, reason });
  });

  it("goes through deep nesting and long strings without overflowing the stack", () => {
    const deep = "[".repeat(1_000_000);
    expect(findJsonError(deep).offset).toBe(deep.length);
    const long = `["${"x".repeat(2_000_000)}" 1]`;
    expect(findJsonError(long)).toEqual({
      offset: long.length - 2,
      reason: "a comma or closing bracket is expected here",
    });
  });
});
