import { describe, expect, it } from "vitest";

import { joinPath, nameOfType } from "../../../src/model/add-issue";

describe("joinPath", () => {
  it("writes places as one would in JavaScript", () => {
    expect(joinPath("", "links")).toBe("links");
    expect(joinPath("links", 14)).toBe("links[14]");
    expect(joinPath("links[14]", "source")).toBe("links[14].source");
    expect(joinPath("label", "zh-Hant")).toBe("label.zh-Hant");
  });

  it("puts keys that are not plain words in quotes", () => {
    expect(joinPath("label", 'a "b"')).toBe(String.raw`label["a \"b\""]`);
    expect(joinPath("", "")).toBe('[""]');
  });
});

describe("nameOfType", () => {
  it.each([
    [null, "null"],
    [[], "list"],
    ["", "text"],
    [1, "number"],
    [true, "boolean"],
    [{}, "object"],
  ])("calls %j %s", (value, name) => {
    expect(nameOfType(value)).toBe(name);
  });
});
