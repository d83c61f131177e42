import { describe, expect, it } from "vitest";

import { findNextPlace } from "../../../../src/ui/palette/find-next-place";

describe("findNextPlace", () => {
  it("goes round at both ends", () => {
    expect(findNextPlace("ArrowDown", 4, 5)).toBe(0);
    expect(findNextPlace("ArrowUp", 0, 5)).toBe(4);
  });

  it("stops at the ends when it pages", () => {
    expect(findNextPlace("PageDown", 3, 20)).toBe(11);
    expect(findNextPlace("PageDown", 15, 20)).toBe(19);
    expect(findNextPlace("PageUp", 5, 20)).toBe(0);
  });

  it("leaves other keys, and an empty list, alone", () => {
    expect(findNextPlace("Home", 3, 5)).toBeNull();
    expect(findNextPlace("ArrowDown", 0, 0)).toBeNull();
  });
});
