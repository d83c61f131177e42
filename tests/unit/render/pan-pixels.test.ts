import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignShot, findMove } from "../../../src/render/pan-pixels";
import { buildTestShot } from "./build-test-mass";

const SIZE = { width: 400, height: 300 };

describe("a shot that is aligned with another", () => {
  it("is less than a pixel from where it was wanted, and whole pixels from the other", () => {
    const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        fc.constantFrom(1, 1.25, 2),
        (x, y, right, down, zoom, ratio) => {
          const from = buildTestShot({ camera: { x, y, zoom }, ratio });
          const scale = zoom * ratio;
          const wanted = { ...from, camera: { x: x + right / scale, y: y + down / scale, zoom } };
          const aligned = alignShot(wanted, from);
          expect(Math.abs(aligned.camera.x - wanted.camera.x) * scale).toBeLessThan(0.51);
          expect(Math.abs(aligned.camera.y - wanted.camera.y) * scale).toBeLessThan(0.51);
          expect(findMove(from, aligned, SIZE)).not.toBeNull();
        },
      ),
    );
  });

  it("is as it was where the other is larger or sharper", () => {
    const from = buildTestShot({ camera: { x: 0, y: 0, zoom: 1 } });
    const larger = buildTestShot({ camera: { x: 1.3, y: 0.4, zoom: 2 } });
    expect(alignShot(larger, from)).toBe(larger);
    const sharper = buildTestShot({ camera: { x: 1.3, y: 0.4, zoom: 1 }, ratio: 2 });
    expect(alignShot(sharper, from)).toBe(sharper);
  });
});
