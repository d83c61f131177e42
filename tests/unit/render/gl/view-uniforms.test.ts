import { describe, expect, it } from "vitest";
import { buildViewUniforms } from "../../../../src/render/gl/view-uniforms";
import { buildTestShot } from "../build-test-mass";

describe("what shaders are told of a shot", () => {
  it("keeps far places apart that 32 bits alone would not", () => {
    const camera = { x: 123_456.789_012, y: -98_765.432_1, zoom: 8 };
    const { cameraHigh, cameraLow } = buildViewUniforms(buildTestShot({ camera }));
    for (const [at, whole] of [camera.x, camera.y].entries()) {
      const [high, low] = [cameraHigh[at] ?? NaN, Math.fround(cameraLow[at] ?? NaN)];
      expect(high).toBe(Math.fround(high));
      expect(Math.abs(high + low - whole)).toBeLessThan(1e-8);
      expect(Math.abs(high - whole)).toBeGreaterThan(1e-5);
    }
  });

  it("has the camera's place in the middle, margins included, on whole pixels of the bitmap", () => {
    const shot = buildTestShot({ size: { width: 401, height: 300 }, marginPx: 80, ratio: 1.5 });
    const { middle, extent } = buildViewUniforms(shot);
    expect(middle).toEqual([280.5, 230]);
    expect(extent).toEqual([842 / 1.5, 460]);
  });
});
