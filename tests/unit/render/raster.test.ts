import { describe, expect, it } from "vitest";
import { paintDisc, toPixel } from "../../../src/render/raster-dots";
import { inkLine, WHOLE_INK } from "../../../src/render/raster-links";

const WIDTH = 40;
const HEIGHT = 30;

function createInk() {
  // A frame of guard values round the field shows what is written outside it.
  const ink = new Uint32Array((HEIGHT + 1) * WIDTH + 1);
  return { width: WIDTH, height: HEIGHT, ink };
}

const sum = (ink: Uint32Array) => ink.reduce((total, each) => total + each, 0);

describe("a line of ink", () => {
  it("shares each step's ink between two pixels", () => {
    const field = createInk();
    inkLine(field, 5, 5.25, 25, 5.25, WHOLE_INK);
    expect(field.ink[5 * WIDTH + 10]).toBe(48);
    expect(field.ink[6 * WIDTH + 10]).toBe(16);
    expect(sum(field.ink)).toBe(21 * WHOLE_INK);
  });

  it("is the same line from either end", () => {
    for (const [x0, y0, x1, y1] of [
      [3, 4, 30, 17],
      [3, 25, 12, 2],
      [10, 10, 10.5, 28],
    ] as const) {
      const [there, back] = [createInk(), createInk()];
      inkLine(there, x0, y0, x1, y1, WHOLE_INK);
      inkLine(back, x1, y1, x0, y0, WHOLE_INK);
      expect(sum(there.ink)).toBeGreaterThan(0);
      expect(sum(back.ink)).toBe(sum(there.ink));
    }
  });

  it("is cut at the edges, wherever its ends are", () => {
    let state = 7;
    const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    for (let round = 0; round < 3000; round++) {
      const field = createInk();
      const place = () => (random() - 0.3) * 90;
      const [x0, y0, x1, y1] = [place(), place(), place(), place()];
      inkLine(field, x0, y0, x1, y1, WHOLE_INK);
      for (let at = 0; at < field.ink.length; at++) {
        if (field.ink[at] === 0) continue;
        const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
        const length = Math.hypot(x1 - x0, y1 - y0) || 1;
        const off = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
        expect(off, `pixel ${x},${y} of ${x0},${y0} to ${x1},${y1}`).toBeLessThan(1.5);
      }
    }
  });

  it("is nothing where it has no length or no end", () => {
    const field = createInk();
    inkLine(field, 5, 5, 5, 5, WHOLE_INK);
    inkLine(field, NaN, 5, 15, 5, WHOLE_INK);
    inkLine(field, 5, 5, 15, NaN, WHOLE_INK);
    expect(sum(field.ink)).toBe(0);
  });
});

describe("a disc", () => {
  const ground = toPixel("#ffffff");
  const createField = () => ({
    width: WIDTH,
    height: HEIGHT,
    pixels: new Uint32Array(WIDTH * HEIGHT).fill(ground),
  });

  it("covers about its area", () => {
    for (const radius of [1, 2, 3.5, 6]) {
      const field = createField();
      paintDisc(field, 20.3, 15.6, radius, toPixel("#000000"), 1);
      const covered = field.pixels.reduce((total, pixel) => total + (255 - (pixel & 255)) / 255, 0);
      expect(covered / (Math.PI * radius ** 2)).toBeGreaterThan(0.9);
      expect(covered / (Math.PI * radius ** 2)).toBeLessThan(1.15);
    }
  });

  it("has its colour in the middle and leaves what is beyond it", () => {
    const field = createField();
    paintDisc(field, 20, 15, 4, toPixel("#1a7f73"), 1);
    expect(field.pixels[15 * WIDTH + 20]).toBe(toPixel("#1a7f73"));
    expect(field.pixels[15 * WIDTH + 27]).toBe(ground);
  });

  it("may hang over any edge", () => {
    for (const [x, y] of [
      [0, 0],
      [-3, 12],
      [WIDTH, HEIGHT],
      [20, -2],
      [WIDTH + 30, 5],
    ] as const) {
      const field = createField();
      paintDisc(field, x, y, 5, toPixel("#123456"), 1);
      const touched = Array.from(field.pixels, (pixel, at) => (pixel === ground ? -1 : at)).filter(
        (at) => at >= 0,
      );
      for (const at of touched)
        expect(Math.hypot((at % WIDTH) + 0.5 - x, Math.floor(at / WIDTH) + 0.5 - y)).toBeLessThan(7);
    }
  });

  it("reads colours as a canvas has them", () => {
    expect(toPixel("#c67b2b")).toBe(0xff2b7bc6);
    expect(toPixel("red")).toBe(0xff000000);
  });
});
