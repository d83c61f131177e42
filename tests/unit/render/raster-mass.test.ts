import { describe, expect, it } from "vitest";
import { toPixel } from "../../../src/render/raster-dots";
import { createMassRaster } from "../../../src/render/raster-mass";
import { buildTestMass, buildTestShot } from "./build-test-mass";

describe("a mass far out", () => {
  it("has the middle of a link where the middles of its discs are", () => {
    const mass = buildTestMass(400, 1);
    const scene = { ...mass.scene, sourceOf: Int32Array.of(0), targetOf: Int32Array.of(1) };
    // The others are away, so that nothing but the link is near the middle.
    const positions = mass.positions.map((place) => place + 3000);
    positions.set([-100, 0.5, 100, 0.5]);
    const { pixels, width } = createMassRaster().draw({ ...mass, scene, positions }, buildTestShot());
    const ground = toPixel(scene.palette.ground);
    const inked = [148, 149, 150, 151, 152].filter((row) => pixels[row * width + 200] !== ground);
    expect(inked).toEqual([150]);
  });
});
