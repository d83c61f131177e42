import { describe, expect, it } from "vitest";
import shipped from "../../../data/taiwan-science-diplomacy.json";
import { FIVE_SECTOR_COLOURS, PALETTES, SECTOR_COLOURS, type Theme } from "../../../src/render/palette";
import { ciede2000, contrastBetween, smallestDifference } from "./measure-colours";

const THEMES: readonly Theme[] = ["light", "dark"];
const SHIPPED: Readonly<Record<Theme, readonly string[]>> = {
  light: shipped.sectors.map((sector) => sector.color),
  dark: shipped.sectors.map((sector) => sector.colorDark),
};

describe("the measure", () => {
  it("agrees with the published pairs of Sharma, Wu and Dalal", () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
  });

  it("finds a red and a green that look alike to some", () => {
    expect(smallestDifference(["#b3361b", "#6b6a1f"])).toBeLessThan(10);
  });

  it("knows black on white as 21 to 1", () => {
    expect(contrastBetween("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });
});

describe.each(THEMES)("on the %s ground", (theme) => {
  const { ground, ink, mutedInk, line, accent } = PALETTES[theme];

  it.each([
    ["six", SECTOR_COLOURS[theme]],
    ["five", FIVE_SECTOR_COLOURS[theme]],
    ["the shipped network's", SHIPPED[theme]],
  ])("%s sector colours stay apart for every sight and stand out", (_, colours) => {
    expect(smallestDifference(colours)).toBeGreaterThanOrEqual(10);
    for (const colour of colours) expect(contrastBetween(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it("words can be read and lines can be seen", () => {
    expect(contrastBetween(ink, ground)).toBeGreaterThanOrEqual(7);
    expect(contrastBetween(mutedInk, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrastBetween(line, ground)).toBeGreaterThanOrEqual(3);
    expect(contrastBetween(accent, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
