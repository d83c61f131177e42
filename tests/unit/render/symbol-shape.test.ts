import { describe, expect, it } from "vitest";
import type { SymbolName } from "../../../src/model/network";
import { edgeDistance, symbolExtent, symbolPath } from "../../../src/render/symbol-shape";

const SYMBOLS: readonly SymbolName[] = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "star",
  "cross",
  "wye",
  "plus",
  "times",
  "asterisk",
  "diamond2",
  "square2",
  "triangle2",
];

describe("edges of symbols", () => {
  it("are where geometry has them", () => {
    const halfSide = Math.sqrt(Math.PI) / 2;
    expect(edgeDistance("circle", 10, 3, -4)).toBeCloseTo(10, 5);
    expect(edgeDistance("square", 10, 1, 0)).toBeCloseTo(10 * halfSide, 3);
    expect(edgeDistance("square", 10, 1, 1)).toBeCloseTo(10 * halfSide * Math.SQRT2, 3);
    expect(edgeDistance("triangle", 10, 0, -1)).toBeGreaterThan(edgeDistance("triangle", 10, 0, 1) * 1.8);
    expect(edgeDistance("times", 10, 1, 1)).toBeGreaterThan(edgeDistance("times", 10, 1, 0) * 1.3);
  });

  it.each(SYMBOLS)("of a %s are between half and twice the radius in every direction", (name) => {
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const angle = (degrees / 180) * Math.PI;
      const distance = edgeDistance(name, 10, Math.cos(angle), Math.sin(angle));
      expect(distance).toBeGreaterThan(4.5);
      expect(distance).toBeLessThan(20);
    }
  });

  it.each(SYMBOLS)("of a %s are never beyond its extent", (name) => {
    const extent = symbolExtent(name, 10);
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const angle = (degrees / 180) * Math.PI;
      const distance = edgeDistance(name, 10, Math.cos(angle), Math.sin(angle));
      const [x, y] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
      // Edges are known in 256 directions, which leaves up to a twentieth of the radius.
      expect(x).toBeLessThan(extent.right + 0.5);
      expect(-x).toBeLessThan(extent.left + 0.5);
      expect(y).toBeLessThan(extent.bottom + 0.5);
      expect(-y).toBeLessThan(extent.top + 0.5);
    }
  });
});

describe("paths of symbols", () => {
  it.each(SYMBOLS)("of a %s grow with the radius", (name) => {
    const widest = (path: string) => Math.max(...(path.match(/[\d.]+/g) ?? []).map(Number));
    expect(widest(symbolPath(name, 20))).toBeGreaterThan(1.8 * widest(symbolPath(name, 10)));
  });
});
