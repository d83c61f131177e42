import { describe, expect, it } from "vitest";
import { CATEGORY_COLOURS, REST_COLOUR } from "../../../src/model/category-colours";
import { PALETTES } from "../../../src/render/palette";
import { contrastBetween, smallestDifference } from "../render/measure-colours";

describe.each(["light", "dark"] as const)("category colours on the %s ground", (theme) => {
  const colours = [...CATEGORY_COLOURS, REST_COLOUR].map((colour) => colour[theme]);

  it("stay apart for every sight, the grey of the rest too, and stand out", () => {
    expect(smallestDifference(colours)).toBeGreaterThanOrEqual(10);
    for (const colour of colours) {
      expect(contrastBetween(colour, PALETTES[theme].ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
