import { describe, expect, it } from "vitest";
import { measureLinkPixels } from "../../../../src/render/gl/link-effort";
import { buildTestMass, buildTestShot } from "../build-test-mass";

const mass = buildTestMass(20_000, 40_000);
const shot = buildTestShot({ camera: { x: 0, y: 0, zoom: 0.02 }, size: { width: 1000, height: 700 } });

/** The same of all links, and of those without limits, one by one. */
function sumOfLengths(zoom: number): number {
  const { scene, positions } = mass;
  let sum = 0;
  for (let link = 0; link < scene.linkCount; link++) {
    const [a, b] = [scene.sourceOf[link] ?? 0, scene.targetOf[link] ?? 0];
    const dx = Math.abs((positions[2 * a] ?? 0) - (positions[2 * b] ?? 0)) * zoom;
    const dy = Math.abs((positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0)) * zoom;
    sum += Math.max(dx, dy) + 4;
  }
  return sum;
}

describe("what the links of a picture take", () => {
  it("is told from a sample as well as from all of them", () => {
    const share = measureLinkPixels(mass, shot) / sumOfLengths(0.02);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.1);
  });

  it("grows with the pixels of the bitmap", () => {
    const fine = measureLinkPixels(mass, { ...shot, ratio: 2 });
    expect(fine / measureLinkPixels(mass, shot)).toBeGreaterThan(1.8);
  });

  it("counts no more of a link than fits into the picture, and next to nothing of one that is beside it", () => {
    const near = { ...shot, camera: { x: 0, y: 0, zoom: 8 } };
    expect(measureLinkPixels(mass, near)).toBeLessThan(40_000 * 1004);
    const away = { ...shot, camera: { x: 1e6, y: 1e6, zoom: 0.02 } };
    expect(measureLinkPixels(mass, away)).toBe(40_000 * 4);
  });
});
