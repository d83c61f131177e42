import { describe, expect, it } from "vitest";
import { bitmapSizeOf } from "../../../src/render/bitmap-size";
import { createDensityMeasure } from "../../../src/render/mass-density";
import { buildTestMass, buildTestShot } from "./build-test-mass";

describe("how crowded a mass is", () => {
  it("is half as much at twice the zoom", () => {
    const density = createDensityMeasure();
    const mass = buildTestMass(2000, 4000);
    const { coverage } = density(mass, 0.1);
    expect(coverage).toBeGreaterThan(0);
    expect(density(mass, 0.2).coverage).toBeCloseTo(coverage / 2, 9);
  });

  it("is measured anew when the mass moves, and not when only its emphasis changes", () => {
    const density = createDensityMeasure();
    const mass = buildTestMass(2000, 4000);
    const { spacing } = density(mass, 1);
    const grown = { ...mass, positions: mass.positions.map((place) => 3 * place) };
    expect(density(grown, 1).spacing).toBeCloseTo(3 * spacing, 3);
    expect(density({ ...mass, nodes: new Uint8Array(2000) }, 1).spacing).toBe(spacing);
  });

  it("is nothing where nobody has a place", () => {
    const mass = buildTestMass(20, 40);
    const lost = { ...mass, positions: mass.positions.map(() => NaN) };
    expect(createDensityMeasure()(lost, 1)).toEqual({ spacing: 0, coverage: 0 });
  });
});

describe("the size of a bitmap", () => {
  it("has the margins on all sides and is never empty", () => {
    expect(bitmapSizeOf(buildTestShot({ marginPx: 80, ratio: 1.5 }))).toEqual({ width: 840, height: 690 });
    expect(bitmapSizeOf(buildTestShot({ size: { width: 0, height: 0 } }))).toEqual({ width: 1, height: 1 });
  });
});
