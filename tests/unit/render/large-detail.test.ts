import { describe, expect, it } from "vitest";
import { symbolScale } from "../../../src/render/camera";
import { findDetail, measureSpacing } from "../../../src/render/large-detail";
import { spiralPositions } from "./build-test-scene";

describe("the detail of a large picture", () => {
  it("has symbols at their usual size where there is room", () => {
    expect(findDetail(1, 60)).toEqual({ scale: symbolScale(1), isNear: true, reach: 1 });
  });

  it("shrinks symbols to dots where there is none, so that neighbours stay apart", () => {
    const { scale, isNear } = findDetail(0.1, 60);
    expect(isNear).toBe(false);
    expect(2 * 6.5 * scale).toBeLessThan(6);
  });

  it("never shrinks them away, and never grows as one moves off", () => {
    let before = Infinity;
    for (let zoom = 8; zoom > 0.001; zoom *= 0.9) {
      const { scale } = findDetail(zoom, 40);
      expect(scale).toBeGreaterThan(0.1);
      expect(scale).toBeLessThanOrEqual(before);
      before = scale;
    }
  });
});

describe("the spacing of a layout", () => {
  const all = (count: number) => Int32Array.from({ length: count }, (_, at) => at);

  it("is about what each actor has to itself", () => {
    const spacing = 20 * Math.sqrt(Math.PI);
    for (const count of [200, 5000, 60_000]) {
      const measured = measureSpacing(spiralPositions(count, 20), all(count));
      expect(measured / spacing).toBeGreaterThan(0.8);
      expect(measured / spacing).toBeLessThan(1.25);
    }
  });

  it("does not mind a few far away, or without places", () => {
    const positions = spiralPositions(1000, 20);
    const usual = measureSpacing(positions, all(1000));
    positions.set([1e9, 1e9, NaN, NaN, -1e12, Infinity]);
    expect(measureSpacing(positions, all(1000)) / usual).toBeCloseTo(1, 1);
  });

  it("is nothing where there is nothing", () => {
    expect(measureSpacing(new Float64Array(), all(0))).toBe(0);
    expect(measureSpacing(Float64Array.of(NaN, NaN, 1, 1), all(2))).toBe(0);
  });
});
