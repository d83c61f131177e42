import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import shipped from "../../../data/taiwan-science-diplomacy.json";
import { measureContrast, strengthenColour } from "../../../src/model/colour-contrast";
import type { SectorId } from "../../../src/model/ids";
import type { Sector } from "../../../src/model/network";
import { coloursOfSector, cssColourOfSector, GROUNDS } from "../../../src/model/sector-colour";
import { id } from "../analysis/build-test-network";
import { contrastBetween } from "../render/measure-colours";

const sectorOf = (color: string, colorDark: string): Sector => ({
  id: id<SectorId>("health"),
  label: "Health",
  color,
  colorDark,
});
const colour = fc
  .integer({ min: 0, max: 0xff_ffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("the colours a sector is shown in", () => {
  it("can be told from the ground, whatever a file says", () => {
    fc.assert(
      fc.property(colour, colour, (light, dark) => {
        const shown = coloursOfSector(sectorOf(light, dark));
        expect(contrastBetween(shown.light, GROUNDS.light.ground)).toBeGreaterThanOrEqual(3);
        expect(contrastBetween(shown.dark, GROUNDS.dark.ground)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it("are the file's where they can be told from it, as all that are shipped can", () => {
    for (const { color, colorDark } of shipped.sectors)
      expect(coloursOfSector(sectorOf(color, colorDark))).toEqual({ light: color, dark: colorDark });
  });

  it("are no further from the file's than it takes, and in its hue", () => {
    const { light } = coloursOfSector(sectorOf("#edfb31", "#edfb31"));
    expect(contrastBetween(light, GROUNDS.light.ground)).toBeLessThan(3.3);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(light.slice(at, at + 2), 16),
    );
    expect(Math.min(red, green)).toBeGreaterThan(2 * blue);
  });

  it("are worked out once for a sector, and follow the theme on a page", () => {
    const pale = sectorOf("#fff9f7", "#097797");
    expect(coloursOfSector(pale)).toBe(coloursOfSector(pale));
    const { light, dark } = coloursOfSector(pale);
    expect(light).not.toBe("#fff9f7");
    expect(cssColourOfSector(pale)).toBe(`light-dark(${light}, ${dark})`);
  });
});

describe("the contrast of two colours", () => {
  it("is WCAG's, whichever comes first", () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(measureContrast(one, other)).toBeCloseTo(contrastBetween(one, other), 6);
        expect(measureContrast(other, one)).toBe(measureContrast(one, other));
      }),
    );
  });

  it("is had with ink itself where no mixture has enough of it", () => {
    expect(strengthenColour("#ffffff", { ground: "#808080", ink: "#000000", least: 20 })).toBe("#000000");
  });
});
