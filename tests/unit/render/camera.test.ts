import { describe, expect, it } from "vitest";
import {
  clampZoom,
  fitCamera,
  panCamera,
  revealPoint,
  symbolScale,
  toLayout,
  toScreen,
  zoomBetween,
  zoomCamera,
  ZOOM_RANGE,
} from "../../../src/render/camera";

const SIZE = { width: 1000, height: 600 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const BOX = { x0: -300, y0: -100, x1: 300, y1: 100 };

describe("the camera", () => {
  it("has its point in the middle of the picture", () => {
    expect(toScreen({ x: 7, y: 9, zoom: 3 }, SIZE, 7, 9)).toEqual({ x: 500, y: 300 });
  });

  it("finds back from the screen to the layout", () => {
    const camera = { x: -20, y: 33, zoom: 0.7 };
    const at = toScreen(camera, SIZE, 123, -45);
    const back = toLayout(camera, SIZE, at.x, at.y);
    expect(back.x).toBeCloseTo(123);
    expect(back.y).toBeCloseTo(-45);
  });

  it("moves what it looks at against the pan", () => {
    const before = toScreen({ x: 0, y: 0, zoom: 2 }, SIZE, 10, 10);
    const after = toScreen(panCamera({ x: 0, y: 0, zoom: 2 }, 30, -20), SIZE, 10, 10);
    expect(after).toEqual({ x: before.x - 30, y: before.y + 20 });
  });

  it("keeps one point where it is on the screen all the way between two zooms", () => {
    const from = { x: 40, y: -10, zoom: 0.5 };
    const fixed = { x: 300, y: 120 };
    // The same point, six times as near, at the same place of the screen.
    const to = { x: fixed.x + (from.x - fixed.x) / 6, y: fixed.y + (from.y - fixed.y) / 6, zoom: 3 };
    const before = toScreen(from, SIZE, fixed.x, fixed.y);
    for (const part of [0, 0.2, 0.5, 0.9, 1]) {
      const camera = zoomBetween(from, to, part);
      const at = toScreen(camera, SIZE, fixed.x, fixed.y);
      expect(at.x).toBeCloseTo(before.x, 6);
      expect(at.y).toBeCloseTo(before.y, 6);
      expect(camera.zoom).toBeCloseTo(0.5 * 6 ** part, 9);
    }
    expect(zoomBetween(from, { ...from, x: 80 }, 0.25)).toEqual({ ...from, x: 50 });
  });

  it("zooms within bounds and survives nonsense", () => {
    expect(zoomCamera({ x: 0, y: 0, zoom: 1 }, 1e9).zoom).toBe(ZOOM_RANGE.most);
    expect(zoomCamera({ x: 0, y: 0, zoom: 1 }, 0).zoom).toBe(ZOOM_RANGE.least);
    expect(clampZoom(NaN)).toBe(1);
  });
});

describe("a fit", () => {
  it("shows the whole box with its margin", () => {
    const camera = fitCamera(BOX, SIZE, NONE, 50);
    const from = toScreen(camera, SIZE, BOX.x0, BOX.y0);
    const to = toScreen(camera, SIZE, BOX.x1, BOX.y1);
    expect(from.x).toBeCloseTo(50);
    expect(to.x).toBeCloseTo(950);
    expect(from.y).toBeGreaterThanOrEqual(50);
  });

  it("keeps off what the insets cover", () => {
    const camera = fitCamera(BOX, SIZE, { top: 40, right: 200, bottom: 0, left: 100 }, 10);
    const from = toScreen(camera, SIZE, BOX.x0, BOX.y0);
    const to = toScreen(camera, SIZE, BOX.x1, BOX.y1);
    expect(from.x).toBeCloseTo(110);
    expect(to.x).toBeCloseTo(790);
    expect((from.y + to.y) / 2).toBeCloseTo(320);
  });

  it("does not blow up a single actor, nor fail without room", () => {
    expect(fitCamera({ x0: 5, y0: 5, x1: 5, y1: 5 }, SIZE, NONE, 20)).toEqual({ x: 5, y: 5, zoom: 1.6 });
    const camera = fitCamera(BOX, { width: 1, height: 1 }, NONE, 20);
    expect(camera).toEqual({ x: 0, y: 0, zoom: ZOOM_RANGE.least });
  });
});

describe("revealing a point", () => {
  it("does nothing where it is in view", () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(revealPoint(camera, SIZE, NONE, 40, { x: 400, y: 200 })).toEqual(camera);
  });

  it("moves as little as it must", () => {
    const camera = revealPoint({ x: 0, y: 0, zoom: 2 }, SIZE, NONE, 40, { x: 600, y: 0 });
    expect(toScreen(camera, SIZE, 600, 0)).toEqual({ x: 960, y: 300 });
  });

  it("centres it where margins leave no room", () => {
    const tiny = { width: 50, height: 50 };
    const camera = revealPoint({ x: 0, y: 0, zoom: 1 }, tiny, NONE, 40, { x: 300, y: -9 });
    expect(toScreen(camera, tiny, 300, -9)).toEqual({ x: 25, y: 25 });
  });
});

it("draws symbols smaller from afar and larger from near, within bounds", () => {
  expect(symbolScale(1)).toBe(1);
  expect(symbolScale(0.01)).toBe(0.5);
  expect(symbolScale(100)).toBe(1.6);
});
