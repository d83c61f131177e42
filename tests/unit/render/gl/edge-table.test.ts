import { describe, expect, it } from "vitest";
import { buildEdgeTable, EDGE_DIRECTIONS } from "../../../../src/render/gl/edge-table";
import { edgeDistance } from "../../../../src/render/symbol-shape";

describe("where links end at symbols, for the card", () => {
  it("is where they end on a canvas, in any direction", () => {
    const symbols = ["circle", "star", "plus", "triangle"] as const;
    const table = buildEdgeTable(symbols);
    symbols.forEach((symbol, row) => {
      for (let step = 0; step < 1000; step++) {
        const angle = (step / 1000) * 2 * Math.PI - Math.PI;
        // As the shader has it.
        const turn = Math.atan2(Math.sin(angle), Math.cos(angle)) * (EDGE_DIRECTIONS / (2 * Math.PI));
        const direction = (Math.floor(turn + 0.5) + EDGE_DIRECTIONS) % EDGE_DIRECTIONS;
        const expected = edgeDistance(symbol, 10, Math.cos(angle), Math.sin(angle));
        expect(10 * (table[row * EDGE_DIRECTIONS + direction] ?? NaN)).toBeCloseTo(expected, 4);
      }
    });
  });

  it("has a row even for a scene without symbols", () => {
    expect(buildEdgeTable([])).toHaveLength(EDGE_DIRECTIONS);
  });
});
