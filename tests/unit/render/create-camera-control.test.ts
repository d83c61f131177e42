import { describe, expect, it } from "vitest";
import type { Camera } from "../../../src/model/view";
import { createCameraControl } from "../../../src/render/create-camera-control";

/** A camera with a clock that goes only when it is told to. */
function createTestControl(isReduced = false) {
  const seen: Camera[] = [];
  const rests: Camera[] = [];
  let nowMs = 0;
  let waiting: (() => void) | null = null;
  const control = createCameraControl({
    clock: {
      now: () => nowMs,
      request: (step) => {
        waiting = step;
        return 1;
      },
      cancel: () => {
        waiting = null;
      },
    },
    insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    prefersReducedMotion: () => isReduced,
    onCamera: (camera) => seen.push(camera),
    onRest: (camera) => rests.push(camera),
  });
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 16) {
      nowMs += 16;
      const step = waiting;
      waiting = null;
      step?.();
    }
  };
  return { control, seen, rests, wait };
}

const BOX = { x0: -100, y0: -50, x1: 100, y1: 50 };

describe("the camera's way", () => {
  it("is flown, and ends exactly where it was bound for", () => {
    const { control, seen, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 100, y: 50, zoom: 2 }, { durationMs: 200 }, false);
    wait(250);
    expect(seen.length).toBeGreaterThan(8);
    expect(control.camera()).toEqual({ x: 100, y: 50, zoom: 2 });
  });

  it("is cut where motion is not wanted", () => {
    const { control, seen } = createTestControl(true);
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 100, y: 50, zoom: 2 }, { durationMs: 400 }, false);
    expect(control.camera()).toEqual({ x: 100, y: 50, zoom: 2 });
    expect(seen).toHaveLength(2);
  });

  it("is cut where no corner of the picture would move far, and flown where one would", () => {
    const { control, seen, rests, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 0.5, y: 0, zoom: 1.002 }, { durationMs: 200 }, true);
    expect(control.camera()).toEqual({ x: 0.5, y: 0, zoom: 1.002 });
    expect(rests).toHaveLength(1);
    expect(seen).toHaveLength(2);
    control.moveTo({ x: 0.5, y: 0, zoom: 1.02 }, { durationMs: 200 }, true);
    wait(250);
    expect(seen.length).toBeGreaterThan(8);
  });

  it("adds up two steps taken in one flight", () => {
    const { control, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.zoomBy(1.5, { durationMs: 200 });
    wait(48);
    control.zoomBy(2, { durationMs: 200 });
    wait(400);
    expect(control.camera().zoom).toBeCloseTo(3);
  });

  it("is told of when the reader chose it, once it is over, and not when the page did", () => {
    const { control, rests, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.fit(BOX, { durationMs: 100 });
    wait(200);
    expect(rests).toEqual([]);
    control.zoomBy(2, { durationMs: 100 });
    expect(rests).toEqual([]);
    wait(200);
    expect(rests).toHaveLength(1);
    control.panBy(10, 0);
    expect(rests).toHaveLength(2);
  });

  it("is given up when a gesture takes the camera", () => {
    const { control, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 900, y: 0, zoom: 1 }, { durationMs: 300 }, false);
    wait(64);
    control.follow({ x: 1, y: 2, zoom: 1 });
    wait(400);
    expect(control.camera()).toEqual({ x: 1, y: 2, zoom: 1 });
  });
});

describe("a picture that has no size yet", () => {
  it("is fitted as soon as it has one", () => {
    const { control } = createTestControl();
    control.fit(BOX, { durationMs: 250 });
    expect(control.camera().zoom).toBe(1);
    control.setSize({ width: 800, height: 600 });
    expect(control.camera().zoom).toBeCloseTo(1.6);
    control.setSize({ width: 200, height: 100 });
    expect(control.camera().zoom).toBeCloseTo(1.6);
  });

  it("keeps finite without one", () => {
    const { control } = createTestControl();
    control.zoomBy(2, { durationMs: 200 });
    control.panBy(5, 5);
    control.reveal({ x: 1e6, y: 1e6 });
    const { x, y, zoom } = control.camera();
    expect([x, y, zoom].every(Number.isFinite)).toBe(true);
  });
});

it("brings a point into view and leaves one that is alone", () => {
  const { control, rests, wait } = createTestControl();
  control.setSize({ width: 800, height: 600 });
  control.reveal({ x: 10, y: 10 });
  wait(400);
  expect(rests).toEqual([]);
  control.reveal({ x: 1000, y: 0 });
  wait(400);
  expect(control.camera().x).toBeCloseTo(1000 - 400 + 48);
});
