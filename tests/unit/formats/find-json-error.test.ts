import { describe, expect, it } from "vitest";

import { findJsonError } from "../../../src/formats/find-json-error";

describe("findJsonError", () => {
  it.each([
    ["", 0, "ends-early"],
    ["[1, 2", 5, "ends-early"],
    ['{"a": "un', 9, "ends-early"],
    ['{"a": "un\\', 10, "ends-early"],
    ['"\\u12', 5, "ends-early"],
    ["[-1.", 4, "ends-early"],
    ["[1e-", 4, "ends-early"],
    ["[fals", 5, "ends-early"],
    ["[1.]", 2, "comma-or-end"],
    ['{"a" 1}', 5, "colon"],
    ["{a: 1}", 1, "key-or-end"],
    ['{"a": 1,}', 8, "key"],
    ["[1,]", 3, "value"],
    ["[}", 1, "value-or-end"],
    ["[1 2]", 3, "comma-or-end"],
    ['{"a": 1]', 7, "comma-or-end"],
    ["[1] 2", 4, "nothing"],
    ["[]]", 2, "nothing"],
    ["[01]", 2, "comma-or-end"],
    ["[+1]", 1, "value-or-end"],
    ["[NaN]", 1, "value-or-end"],
    ["<html>", 0, "value"],
    ["['a']", 1, "value-or-end"],
    ['["a\nb"]', 3, "control-character"],
    [String.raw`["a\x"]`, 3, "bad-escape"],
    [String.raw`["a\u12G4"]`, 3, "bad-escape"],
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
      reason: "comma-or-end",
    });
  });
});
