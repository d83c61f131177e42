import { describe, expect, it } from "vitest";
import { createDotStamps, findStepWithin, type DotStamps } from "../../../src/render/dot-stamps";
import type { MassScene } from "../../../src/render/mass-protocol";
import { paintStamp, toPixel } from "../../../src/render/raster-dots";
import { NO_COLOUR } from "../../../src/render/scene-columns";
import { buildTestMass } from "./build-test-mass";

const SIDE = 41;
const UNDER = toPixel("#ff00ff");

/** The middle of a pixel. */
const MIDDLE = findStepWithin(0.5, 0.5);

function createScene(theme: "light" | "dark" = "light") {
  return {
    ...buildTestMass(3, 1, theme).scene,
    colours: ["#2e3490", "#c67b2b"],
    colourOf: Uint16Array.of(0, 1, 0),
    secondColourOf: Uint16Array.of(NO_COLOUR, NO_COLOUR, 1),
    radiusPx: Float32Array.of(1, 1, 1),
  };
}

/** The pixels to the right of the middle of an actor's dot, which is as many pixels of the page large. */
function lookAlong(
  { stamps, scene, ratio = 1 }: Readonly<{ stamps: DotStamps; scene: MassScene; ratio?: number }>,
  place: number,
  radius: number,
  dimmed = false,
) {
  stamps.use(scene, ratio, radius / ratio);
  const field = { width: SIDE, height: SIDE, pixels: new Uint32Array(SIDE * SIDE).fill(UNDER) };
  paintStamp(field, stamps.find(place, MIDDLE, dimmed), 20, 20);
  return Array.from({ length: 20 }, (_, right) => field.pixels[20 * SIDE + 20 + right] ?? 0);
}

describe("the dot of an actor", () => {
  const scene = createScene();
  const [blue, ochre] = scene.colours.map(toPixel);
  const stamps = createDotStamps();
  const dots = { stamps, scene };

  it("has its colour, and an edge in the ground's where there is room", () => {
    const large = lookAlong(dots, 0, 6);
    expect(large.slice(0, 5)).toEqual([blue, blue, blue, blue, blue]);
    // What is under it has no green, so that green is the ground's.
    expect(((large[7] ?? 0) >> 8) & 255).toBeGreaterThan(120);
    expect(large.slice(9)).toEqual(large.slice(9).map(() => UNDER));
    // Sizes are known in quarters of a pixel, but whether there is room is not rounded: at 1.89 there is none.
    expect(lookAlong(dots, 0, 1.89)).not.toEqual(lookAlong(dots, 0, 1.9));
    const small = lookAlong(dots, 0, 1.5);
    expect(small[0]).toBe(blue);
    expect(small.slice(3)).toEqual(small.slice(3).map(() => UNDER));
    expect(lookAlong(dots, 1, 6)[0]).toBe(ochre);
  });

  it("has its second colour in the middle where there is room", () => {
    const large = lookAlong(dots, 2, 8);
    expect([large[0], large[2], large[5]]).toEqual([ochre, ochre, blue]);
    expect(lookAlong(dots, 2, 3)[0]).toBe(blue);
  });

  it("is paler where it is dimmed", () => {
    const [dimmed = 0] = lookAlong(dots, 0, 6, true);
    expect(dimmed).not.toBe(blue);
    expect(dimmed & 255).toBeGreaterThan((blue ?? 0) & 255);
  });

  it("follows the scene and the pixels there are", () => {
    const own = { stamps: createDotStamps(), scene };
    const before = lookAlong(own, 0, 3);
    expect(lookAlong({ ...own, scene: { ...scene, colours: ["#000000", "#c67b2b"] } }, 0, 3)[0]).toBe(
      toPixel("#000000"),
    );
    // At three pixels to one, a dot of three is no larger than one and has no edge.
    const sharp = lookAlong({ ...own, ratio: 3 }, 0, 3);
    expect(sharp.slice(0, 3)).toEqual([blue, blue, blue]);
    expect(sharp[3]).not.toBe(before[3]);
    expect(lookAlong(own, 0, 3)).toEqual(before);
  });

  it("is the same however many others were built meanwhile, and built once while they are few", () => {
    const find = (place: number, radius: number, step = MIDDLE) => {
      stamps.use(scene, 1, radius);
      return stamps.find(place, step, false);
    };
    const before = lookAlong(dots, 0, 6);
    const first = find(0, 6);
    expect(find(0, 6.05, findStepWithin(0.6, 0.7))).toBe(first);
    expect(find(0, 6, findStepWithin(0.2, 0.7))).not.toBe(first);
    for (let radius = 1; radius < 60; radius += 0.25) find(1, radius);
    expect(find(0, 6)).not.toBe(first);
    expect(lookAlong(dots, 0, 6)).toEqual(before);
  });

  it("may be larger than all that is kept of others", () => {
    const huge = createDotStamps();
    huge.use(scene, 1, 4);
    huge.find(0, MIDDLE, false);
    huge.use(scene, 1, 400);
    const field = { width: SIDE, height: SIDE, pixels: new Uint32Array(SIDE * SIDE) };
    // Its lower part, which lies furthest on in memory.
    paintStamp(field, huge.find(0, MIDDLE, false), 20, -350);
    expect(field.pixels.every((pixel) => pixel === blue)).toBe(true);
  });

  it("needs a scene", () => {
    expect(() => createDotStamps().find(0, MIDDLE, false)).toThrow("A scene has to be taken");
  });
});
