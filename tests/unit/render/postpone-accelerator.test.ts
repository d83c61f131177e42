import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MassAccelerator, OpenMassAccelerator } from "../../../src/render/mass-accelerator";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { postponeAccelerator } from "../../../src/render/postpone-accelerator";

const mass: Mass = {
  scene: {
    nodeCount: 0,
    linkCount: 0,
    actorOf: new Int32Array(),
    sourceOf: new Int32Array(),
    targetOf: new Int32Array(),
    statusOf: new Uint8Array(),
    symbolOf: new Uint8Array(),
    symbols: [],
    colourOf: new Uint16Array(),
    secondColourOf: new Uint16Array(),
    colours: [],
    radiusPx: new Float32Array(),
    palette: { ground: "#fff", ink: "#000", mutedInk: "#000", line: "#000", accent: "#000" },
  },
  nodes: new Uint8Array(),
  links: new Uint8Array(),
  positions: new Float32Array(),
};
const shotOf = (isNear: boolean): MassShot => ({
  camera: { x: 0, y: 0, zoom: 1 },
  size: { width: 10, height: 10 },
  marginPx: 0,
  ratio: 1,
  scale: 1,
  isNear,
  hasRegions: false,
  held: -1,
  isLitElsewhere: true,
  isMoving: false,
  isZooming: false,
});

function create() {
  const draw = vi.fn<MassAccelerator["draw"]>(() => null);
  const open = vi.fn<OpenMassAccelerator>(() => ({ draw }));
  const onStale = vi.fn<() => void>();
  return { draw, open, onStale, accelerator: postponeAccelerator(open, 400)(onStale) };
}

describe("an accelerator that is postponed", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is not opened while pictures are asked for one after the other", () => {
    const { open, accelerator } = create();
    for (let picture = 0; picture < 10; picture++) {
      expect(accelerator.draw(mass, shotOf(false))).toBeNull();
      vi.advanceTimersByTime(300);
    }
    expect(open).not.toHaveBeenCalled();
  });

  it("is opened once when nothing is asked for, and draws from then on", () => {
    const { draw, open, onStale, accelerator } = create();
    accelerator.draw(mass, shotOf(false));
    vi.advanceTimersByTime(400);
    accelerator.draw(mass, shotOf(false));
    vi.advanceTimersByTime(4000);
    expect(open).toHaveBeenCalledExactlyOnceWith(onStale);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(onStale).not.toHaveBeenCalled();
  });

  it("asks for a picture near by again", () => {
    const { onStale, accelerator } = create();
    accelerator.draw(mass, shotOf(true));
    vi.advanceTimersByTime(400);
    expect(onStale).toHaveBeenCalledTimes(1);
  });
});
