import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packCells, type CellSheet } from "../../../../src/render/gl/pack-cells";
import { layOutSymbols } from "../../../../src/render/gl/symbol-cells";
import { symbolExtent } from "../../../../src/render/symbol-shape";

/** How often each pixel of a sheet is taken; throws where a cell hangs over. */
function countTaken({ width, height, x, y }: CellSheet, sides: readonly number[]): Uint8Array {
  const taken = new Uint8Array(width * height);
  sides.forEach((side, cell) => {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const [left, top] = [(x[cell] ?? 0) + column, (y[cell] ?? 0) + row];
        if (left >= width || top >= height) throw new Error(`Cell ${cell} hangs over.`);
        taken[top * width + left] = (taken[top * width + left] ?? 0) + 1;
      }
    }
  });
  return taken;
}

describe("cells on a sheet", () => {
  it("never share a pixel and never hang over", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 80 }), (sides) => {
        const sheet = packCells(sides, 400);
        if (!sheet) throw new Error("There is room for eighty cells.");
        expect(countTaken(sheet, sides).every((count) => count <= 1)).toBe(true);
      }),
    );
  });

  it("leave little of the sheet empty", () => {
    const sides = Array.from({ length: 300 }, (_, cell) => 10 + ((cell * 7) % 40));
    const sheet = packCells(sides, 4096);
    const area = sides.reduce((sum, side) => sum + side * side, 0);
    expect((sheet?.width ?? 0) * (sheet?.height ?? 0)).toBeLessThan(1.4 * area);
  });

  it("are refused where there is no room", () => {
    expect(packCells([30, 30, 30, 30, 30], 60)).toBeNull();
    expect(packCells([61], 60)).toBeNull();
    expect(packCells([30, 30, 30, 30], 60)).toMatchObject({ width: 60, height: 60 });
  });
});

const looks = (["circle", "star", "plus", "triangle"] as const).map((symbol, at) => ({
  symbol,
  radiusPx: 6 + 3 * at,
  hasSecond: at % 2 === 0,
}));

describe("symbols on a sheet", () => {
  it("have room to all sides, for the line round them too", () => {
    const cells = layOutSymbols(looks, 1.3, 1, 2048);
    looks.forEach(({ symbol, radiusPx }, number) => {
      const reach = Math.max(...Object.values(symbolExtent(symbol, radiusPx * 1.3))) + 0.75;
      expect((cells?.sides[number] ?? 0) / 2).toBeGreaterThan(reach * (cells?.fineness ?? NaN));
    });
  });

  it("are twice as fine as a coarse bitmap, as fine as a fine one, and coarser where there are too many", () => {
    expect(layOutSymbols(looks, 1, 1, 2048)?.fineness).toBe(2);
    expect(layOutSymbols(looks, 1, 3, 2048)?.fineness).toBe(3);
    expect(layOutSymbols(looks, 1, 1, 100)?.fineness).toBe(1);
    expect(layOutSymbols(looks, 1, 1, 20)).toBeNull();
  });
});
