import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import shipped from "../../../data/taiwan-science-diplomacy.json";
import { CATEGORY_COLOURS, REST_COLOUR } from "../../../src/model/category-colours";
import { FIVE_SECTOR_COLOURS, PALETTES, SECTOR_COLOURS, type Theme } from "../../../src/render/palette";
import { measureContrast } from "../../../src/model/colour-contrast";
import { buildStagePalette, ROOMS, strengthenShape } from "../../../src/render/stage-colours";
import { contrastBetween, smallestDifference } from "./measure-colours";

const CSS = readFileSync("src/ui/stage/stage.css", "utf8");
const TOKENS = readFileSync("src/ui/styles/tokens.css", "utf8");

/** The colours a custom property has on the light and the dark stage. */
function readProperty(css: string, name: string): Readonly<Record<Theme, string>> {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  return { light: found?.[1] ?? "", dark: found?.[2] ?? "" };
}

describe("the measure of a projected colour", () => {
  it("gives white on black as many to one as the room does", () => {
    expect(measureContrast("#ffffff", "#000000", ROOMS.dim)).toBeCloseTo(15, 9);
    expect(measureContrast("#000000", "#ffffff", ROOMS.lit)).toBeCloseTo(7, 9);
  });

  it("agrees with the nominal contrasts that words on white need in both rooms", () => {
    // 4.85 : 1 and 7.4 : 1 on white are 4.5 : 1 under the veil of a dim and of a lit room.
    for (const [grey, room] of [
      ["#727272", ROOMS.dim],
      ["#565656", ROOMS.lit],
    ] as const)
      expect(measureContrast(grey, "#ffffff", room)).toBeCloseTo(4.5, 0);
    expect(contrastBetween("#727272", "#ffffff")).toBeCloseTo(4.85, 1);
    expect(contrastBetween("#565656", "#ffffff")).toBeCloseTo(7.4, 0);
  });
});

describe.each(["light", "dark"] as const)("on the %s stage", (theme) => {
  const palette = PALETTES[theme];
  const stage = buildStagePalette(palette, theme);
  const show = (colours: readonly string[]) =>
    colours.map((colour) => strengthenShape(colour, palette, theme));
  const sectors = shipped.sectors.map(({ color, colorDark }) => (theme === "light" ? color : colorDark));

  it.each([
    ["ink", stage.ink],
    ["muted ink", stage.mutedInk],
    ["accent", stage.accent],
  ])("%s can be read in the picture: 7.4 : 1, and 4.5 : 1 in a lit room", (_, colour) => {
    expect(contrastBetween(colour, palette.ground)).toBeGreaterThanOrEqual(7.4);
    expect(measureContrast(colour, palette.ground, ROOMS.lit)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["words", readProperty(CSS, "stage-ink")[theme]],
    ["soft words", readProperty(CSS, "stage-soft")[theme]],
    ["accent", readProperty(CSS, "accent")[theme]],
  ])("%s can be read beside it, on both grounds: 7.4 : 1, and 4.5 : 1 in a lit room", (_, colour) => {
    for (const ground of ["ground", "raised"]) {
      const under = readProperty(TOKENS, ground)[theme];
      expect(contrastBetween(colour, under)).toBeGreaterThanOrEqual(7.4);
      expect(measureContrast(colour, under, ROOMS.lit)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("marked words can be read off a projector", () => {
    const [mark, ink] = [readProperty(CSS, "mark")[theme], readProperty(TOKENS, "mark-ink")[theme]];
    expect(measureContrast(ink, mark, ROOMS.lit)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["six sectors", SECTOR_COLOURS[theme]],
    ["five sectors", FIVE_SECTOR_COLOURS[theme]],
    ["the shipped sectors", sectors],
    ["categories", [...CATEGORY_COLOURS, REST_COLOUR].map((each) => each[theme])],
  ])(
    "%s stand out in a dim room, on the light ground in a lit one too, and stay apart for every sight",
    (_, colours) => {
      const shown = show(colours);
      for (const colour of shown) {
        expect(contrastBetween(colour, palette.ground)).toBeGreaterThanOrEqual(3.86);
        const room = theme === "light" ? ROOMS.lit : ROOMS.dim;
        expect(measureContrast(colour, palette.ground, room)).toBeGreaterThanOrEqual(3);
      }
      expect(smallestDifference(shown)).toBeGreaterThanOrEqual(10);
    },
  );

  it("lines stand out", () => {
    expect(contrastBetween(stage.line, palette.ground)).toBeGreaterThanOrEqual(3.86);
    expect(measureContrast(stage.line, palette.ground, ROOMS.dim)).toBeGreaterThanOrEqual(3);
  });
});
