import { describe, expect, it } from "vitest";

import { buildBars } from "../../../../src/ui/filters/build-bars";

describe("buildBars", () => {
  it("makes the tallest bar 1 and a quarter of it half as high", () => {
    expect(buildBars([16, 4, 0, 1])).toEqual([1, 0.5, 0, 0.25]);
  });

  it("draws nothing for nothing", () => {
    expect(buildBars([0, 0])).toEqual([0, 0]);
  });
});
