import { describe, expect, it } from "vitest";
import { chooseDrawing } from "../../../src/render/choose-drawing";

describe("the choice of a drawing", () => {
  it("keeps networks of an article as elements", () => {
    expect(chooseDrawing(0, 0, null)).toBe("elements");
    expect(chooseDrawing(65, 123, null)).toBe("elements");
  });

  it("draws large networks as pixels, by their actors or by their relationships alone", () => {
    expect(chooseDrawing(5000, 10_000, null)).toBe("pixels");
    expect(chooseDrawing(5000, 0, null)).toBe("pixels");
    expect(chooseDrawing(100, 20_000, null)).toBe("pixels");
  });

  it("stays as it is near the limit, so that a filter to and fro does not change it each time", () => {
    let limit = 1;
    while (chooseDrawing(limit, 0, null) === "elements") limit++;
    for (const actors of [limit - 5, limit, limit + 5]) {
      expect(chooseDrawing(actors, 0, "elements")).toBe("elements");
      expect(chooseDrawing(actors, 0, "pixels")).toBe("pixels");
    }
    expect(chooseDrawing(limit * 2, 0, "elements")).toBe("pixels");
    expect(chooseDrawing(limit / 2, 0, "pixels")).toBe("elements");
  });
});
