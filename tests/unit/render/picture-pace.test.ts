import { describe, expect, it } from "vitest";
import type { MassShot } from "../../../src/render/mass-protocol";
import { createPicturePace, type PicturePace } from "../../../src/render/picture-pace";
import { buildTestShot } from "./build-test-mass";

const at = (zoom: number, x = 0) => ({ x, y: 0, zoom });
const moving = (zoom: number, parts: Partial<MassShot> = {}) =>
  buildTestShot({ camera: at(zoom), isMoving: true, ...parts });
/** Zooms in picture by picture, each taking so long, drawn as the pace says. */
function zoomIn(pace: PicturePace, spent: readonly number[], parts: Partial<MassShot> = {}): number[] {
  return spent.map((spentMs, step) => {
    const shot = moving(2 * 1.1 ** step, parts);
    const ratio = pace.ratioFor(shot, 1, false);
    pace.note({ ...shot, ratio }, spentMs);
    return ratio;
  });
}

describe("the pace of pictures", () => {
  it("has what is zoomed coarse once two pictures in a row came too late, and sharp what comes in time", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 400);
    expect(zoomIn(pace, [13, 12, 13, 13, 13, 13])).toEqual([1, 1, 1, 1, 0.5, 0.5]);
  });

  it("has what is moved along, what shifts and what rests as sharp as before", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 1);
    zoomIn(pace, [30, 30, 30]);
    const last = moving(5);
    pace.note(last, 30);
    expect(pace.ratioFor({ ...last, camera: at(5, 40) }, 1, false)).toBe(1);
    expect(pace.ratioFor(moving(6), 1, true)).toBe(1);
    expect(pace.ratioFor(moving(6), 1, false)).toBe(0.5);
  });

  it("knows what is zoomed from what is moved along, or shifts meanwhile", () => {
    const pace = createPicturePace();
    expect(pace.isZooming(at(2), false)).toBe(false);
    pace.note(buildTestShot({ camera: at(1) }), 1);
    expect(pace.isZooming(at(2), false)).toBe(true);
    expect(pace.isZooming(at(2), true)).toBe(false);
    expect(pace.isZooming(at(1, 40), false)).toBe(false);
  });

  it("is not taken in by slow pictures beside the last one, or of a rest", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 1);
    for (let step = 0; step < 5; step++) pace.note(moving(1, { camera: at(1, step) }), 90);
    for (let step = 0; step < 5; step++) pace.note(buildTestShot({ camera: at(1 + step) }), 90);
    expect(pace.ratioFor(moving(9), 1, false)).toBe(1);
  });

  it("stays coarse until there is rest, and after it where a sharp one would be too late again", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 1);
    expect(zoomIn(pace, [30, 30, 1, 1, 3.5]).slice(2)).toEqual([0.5, 0.5, 0.5]);
    pace.note(buildTestShot({ camera: at(3) }), 90);
    expect(zoomIn(pace, [2, 2.9])).toEqual([0.5, 0.5]);
    pace.note(buildTestShot({ camera: at(3) }), 90);
    expect(zoomIn(pace, [30, 30])).toEqual([1, 1]);
    // What was coarse and quick before says nothing of what is slow now.
    pace.note(buildTestShot({ camera: at(3) }), 90);
    expect(zoomIn(pace, [30])).toEqual([0.5]);
  });

  it("has what is near coarse where it is slower still, and what is far by itself", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 1);
    const near = { isNear: true };
    expect(zoomIn(pace, [30, 31, 31, 20], near)).toEqual([1, 1, 1, 0.5]);
    expect(zoomIn(pace, [20, 20, 20])).toEqual([1, 1, 0.5]);
    expect(zoomIn(pace, [20], near)).toEqual([0.5]);
    pace.note(buildTestShot({ camera: at(3) }), 90);
    expect(zoomIn(pace, [7.4], near)).toEqual([0.5]);
    pace.note(buildTestShot({ camera: at(3) }), 90);
    expect(zoomIn(pace, [20], near)).toEqual([1]);
    expect(zoomIn(pace, [20, 20])).toEqual([1, 0.5]);
  });

  it("has what is zoomed near coarse before it has it as if far", () => {
    const pace = createPicturePace();
    pace.note(buildTestShot(), 1);
    const near = { isNear: true };
    expect(zoomIn(pace, [90, 90, 41], near)).toEqual([1, 1, 0.5]);
    expect(pace.isNearTooSlow()).toBe(false);
    zoomIn(pace, [41], near);
    expect(pace.isNearTooSlow()).toBe(true);
  });

  it("has no more pixels while it moves than there is time for, and never fewer than the screen's for that", () => {
    const pace = createPicturePace();
    const large = { camera: at(1), size: { width: 1880, height: 960 }, marginPx: 0, isNear: false };
    expect(pace.ratioFor(large, 3, false)).toBeCloseTo(1.104, 3);
    expect(pace.ratioFor({ ...large, size: { width: 4000, height: 3000 } }, 2, false)).toBe(1);
    expect(pace.ratioFor({ ...large, size: { width: 400, height: 300 } }, 2, true)).toBe(2);
  });

  it("has what is near drawn as if far after two slow ones in a row", () => {
    const pace = createPicturePace();
    const near = moving(3, { isNear: true });
    for (const [spentMs, isTooSlow] of [
      [41, false],
      [40, false],
      [41, false],
      [41, true],
      [1, false],
    ] as const) {
      pace.note(near, spentMs);
      expect(pace.isNearTooSlow()).toBe(isTooSlow);
    }
  });

  it("learns from a rest that there is time again, and never that there is none", () => {
    const pace = createPicturePace();
    const resting = buildTestShot({ camera: at(3), isNear: true });
    for (let step = 0; step < 4; step++) pace.note(resting, 400);
    expect(pace.isNearTooSlow()).toBe(false);
    for (const spentMs of [41, 41]) pace.note(moving(3, { isNear: true }), spentMs);
    pace.note(buildTestShot({ camera: at(3) }), 1);
    pace.note(resting, 81);
    expect(pace.isNearTooSlow()).toBe(true);
    pace.note(resting, 80);
    expect(pace.isNearTooSlow()).toBe(false);
  });
});
