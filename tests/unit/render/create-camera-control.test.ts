import { describe, expect, it } from "vitest";
import type { Camera } from "../../../src/model/view";
import { createCameraControl } from "../../../src/render/create-camera-control";

/** A camera with a clock that goes only when it is told to. */
function createTestControl(isReduced = false) {
  const seen: Camera[] = [];
  const behind: boolean[] = [];
  const rests: Camera[] = [];
  /** How many cameras had been seen whenever a flight said that it had moved one. */
  const flown: number[] = [];
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
    onCamera: (camera, isBehind) => {
      seen.push(camera);
      behind.push(isBehind);
    },
    onFlown: () => flown.push(seen.length),
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
  return { control, seen, behind, flown, rests, wait };
}

const BOX = { x0: -100, y0: -50, x1: 100, y1: 50 };

describe("the camera's way", () => {
  it("is flown, and ends exactly where it was bound for", () => {
    const { control, seen, flown, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 100, y: 50, zoom: 2 }, { durationMs: 200 }, false);
    wait(250);
    expect(seen.length).toBeGreaterThan(8);
    expect(control.camera()).toEqual({ x: 100, y: 50, zoom: 2 });
    // The first was told by the size, and is not of the flight.
    expect(flown).toEqual(seen.slice(1).map((_, at) => at + 2));
  });

  it("is cut where motion is not wanted", () => {
    const { control, seen, flown } = createTestControl(true);
    control.setSize({ width: 800, height: 600 });
    control.moveTo({ x: 100, y: 50, zoom: 2 }, { durationMs: 400 }, false);
    expect(control.camera()).toEqual({ x: 100, y: 50, zoom: 2 });
    expect(seen).toHaveLength(2);
    expect(flown).toEqual([]);
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
    control.follow({ x: 1, y: 2, zoom: 1 }, false);
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

describe("a gesture", () => {
  const NEAR = { x: 30, y: 10, zoom: 2 };
  const NEARER = { x: 45, y: 15, zoom: 4 };

  it("that goes with every frame has the camera at once", () => {
    const { control, seen, behind } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.follow(NEAR, false);
    expect(control.camera()).toEqual(NEAR);
    expect(seen).toHaveLength(2);
    expect(behind).toEqual([false, false]);
  });

  it("that goes in steps is followed from step to step, and is not told where the camera is meanwhile", () => {
    const { control, seen, behind, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.follow(NEAR, true);
    wait(32);
    control.follow(NEARER, true);
    wait(200);
    expect(control.camera()).toEqual(NEARER);
    const zooms = seen.map(({ zoom }) => zoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
    expect(new Set(zooms).size).toBeGreaterThan(6);
    expect(behind.slice(1, -1)).not.toContain(false);
    expect(behind.at(-1)).toBe(false);
  });

  it("is where it went once it has ended, and keys go on from there", () => {
    const { control, seen, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.follow(NEAR, true);
    wait(16);
    control.catchUp();
    expect(control.camera()).toEqual(NEAR);
    const { length } = seen;
    control.catchUp();
    wait(200);
    expect(seen).toHaveLength(length);
    control.follow(NEARER, true);
    control.zoomBy(2, { durationMs: 0 });
    expect(control.camera()).toEqual({ ...NEARER, zoom: 8 });
  });

  it("is told of a way that is flown after it", () => {
    const { control, behind, wait } = createTestControl();
    control.setSize({ width: 800, height: 600 });
    control.follow(NEAR, true);
    wait(16);
    const { length } = behind;
    control.moveTo({ x: 900, y: 0, zoom: 1 }, { durationMs: 200 }, false);
    wait(250);
    expect(behind.length).toBeGreaterThan(length + 8);
    expect(behind.slice(length)).not.toContain(true);
  });

  it("has the camera at once where motion is not wanted", () => {
    const { control } = createTestControl(true);
    control.setSize({ width: 800, height: 600 });
    control.follow(NEAR, true);
    expect(control.camera()).toEqual(NEAR);
  });
});
