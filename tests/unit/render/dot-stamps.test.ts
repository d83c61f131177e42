import { describe, expect, it } from "vitest";
import { createDotStamps } from "../../../src/render/dot-stamps";
import { paintStamp, toPixel } from "../../../src/render/raster-dots";
import { NO_COLOUR } from "../../../src/render/scene-columns";
import { buildTestMass } from "./build-test-mass";

const SIDE = 41;
const UNDER = toPixel("#ff00ff");

function createScene(theme: "light" | "dark" = "light") {
  return {
    ...buildTestMass(3, 1, theme).scene,
    colours: ["#2e3490", "#c67b2b"],
    colourOf: Uint16Array.of(0, 1, 0),
    secondColourOf: Uint16Array.of(NO_COLOUR, NO_COLOUR, 1),
  };
}

/** The pixels to the right of the middle of an actor's dot. */
function lookAlong(
  stamps: ReturnType<typeof createDotStamps>,
  place: number,
  radius: number,
  dimmed = false,
) {
  const field = { width: SIDE, height: SIDE, pixels: new Uint32Array(SIDE * SIDE).fill(UNDER) };
  paintStamp(field, stamps.find(place, radius, 0.5, 0.5, dimmed), 20, 20);
  return Array.from({ length: 20 }, (_, right) => field.pixels[20 * SIDE + 20 + right] ?? 0);
}

describe("the dot of an actor", () => {
  const scene = createScene();
  const [blue, ochre] = scene.colours.map(toPixel);
  const stamps = createDotStamps();
  stamps.use(scene, 1);

  it("has its colour, and an edge in the ground's where there is room", () => {
    const large = lookAlong(stamps, 0, 6);
    expect(large.slice(0, 5)).toEqual([blue, blue, blue, blue, blue]);
    // What is under it has no green, so that green is the ground's.
    expect(((large[7] ?? 0) >> 8) & 255).toBeGreaterThan(120);
    expect(large.slice(9)).toEqual(large.slice(9).map(() => UNDER));
    // Sizes are known in quarters of a pixel, but whether there is room is not rounded: at 1.89 there is none.
    expect(lookAlong(stamps, 0, 1.89)).not.toEqual(lookAlong(stamps, 0, 1.9));
    const small = lookAlong(stamps, 0, 1.5);
    expect(small[0]).toBe(blue);
    expect(small.slice(3)).toEqual(small.slice(3).map(() => UNDER));
    expect(lookAlong(stamps, 1, 6)[0]).toBe(ochre);
  });

  it("has its second colour in the middle where there is room", () => {
    const large = lookAlong(stamps, 2, 8);
    expect([large[0], large[2], large[5]]).toEqual([ochre, ochre, blue]);
    expect(lookAlong(stamps, 2, 3)[0]).toBe(blue);
  });

  it("is paler where it is dimmed", () => {
    const [dimmed = 0] = lookAlong(stamps, 0, 6, true);
    expect(dimmed).not.toBe(blue);
    expect(dimmed & 255).toBeGreaterThan((blue ?? 0) & 255);
  });

  it("follows the scene and the pixels there are", () => {
    const own = createDotStamps();
    own.use(scene, 1);
    const before = lookAlong(own, 0, 3);
    own.use({ ...scene, colours: ["#000000", "#c67b2b"] }, 1);
    expect(lookAlong(own, 0, 3)[0]).toBe(toPixel("#000000"));
    own.use(scene, 3);
    // At three pixels to one, a dot of three is no larger than one and has no edge.
    expect(lookAlong(own, 0, 3)[3]).not.toBe(before[3]);
    own.use(scene, 1);
    expect(lookAlong(own, 0, 3)).toEqual(before);
  });

  it("is the same however many others were built meanwhile, and built once while they are few", () => {
    const first = stamps.find(0, 6, 0.5, 0.5, false);
    const before = lookAlong(stamps, 0, 6);
    expect(stamps.find(0, 6.05, 0.6, 0.7, false)).toBe(first);
    expect(stamps.find(0, 6, 0.2, 0.7, false)).not.toBe(first);
    for (let radius = 1; radius < 60; radius += 0.25) stamps.find(1, radius, 0.5, 0.5, false);
    expect(stamps.find(0, 6, 0.5, 0.5, false)).not.toBe(first);
    expect(lookAlong(stamps, 0, 6)).toEqual(before);
  });

  it("needs a scene", () => {
    expect(() => createDotStamps().find(0, 3, 0.5, 0.5, false)).toThrow("A scene has to be taken");
  });
});
