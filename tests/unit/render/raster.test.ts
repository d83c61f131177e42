import { describe, expect, it } from "vitest";
import { buildStamp, paintStamp, toPixel, type Disc } from "../../../src/render/raster-dots";
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

  const paint = (field: ReturnType<typeof createField>, x: number, y: number, ...discs: Disc[]) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    paintStamp(field, buildStamp(discs, x - column, y - row), column, row);
  };

  it("covers about its area", () => {
    for (const radius of [1, 2, 3.5, 6]) {
      const field = createField();
      paint(field, 20.3, 15.6, { radius, colour: toPixel("#000000"), opacity: 1 });
      const covered = field.pixels.reduce((total, pixel) => total + (255 - (pixel & 255)) / 255, 0);
      expect(covered / (Math.PI * radius ** 2)).toBeGreaterThan(0.9);
      expect(covered / (Math.PI * radius ** 2)).toBeLessThan(1.15);
    }
  });

  it("has its colour in the middle and leaves what is beyond it", () => {
    const field = createField();
    paint(field, 20, 15, { radius: 4, colour: toPixel("#1a7f73"), opacity: 1 });
    expect(field.pixels[15 * WIDTH + 20]).toBe(toPixel("#1a7f73"));
    expect(field.pixels[15 * WIDTH + 27]).toBe(ground);
  });

  it("lies on what is under it as light through glass, in every colour, and never runs over", () => {
    const colours = ["#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#fffffe", "#7f80ff"].map(
      toPixel,
    );
    for (const under of colours) {
      for (const colour of colours) {
        for (let opacity = 0; opacity <= 1; opacity += 0.0131) {
          const field = createField();
          field.pixels.fill(under);
          paint(field, 20.5, 15.5, { radius: 3, colour, opacity });
          const pixel = field.pixels[15 * WIDTH + 20] ?? 0;
          expect(pixel >>> 24).toBe(255);
          for (const shift of [0, 8, 16]) {
            const channel = (of: number) => (of >> shift) & 255;
            const mixed = channel(under) * (1 - opacity) + channel(colour) * opacity;
            expect(Math.abs(channel(pixel) - mixed)).toBeLessThan(2.5);
          }
        }
      }
    }
  });

  it("may have others on it, each on the one before", () => {
    const field = createField();
    const [edge, disc, core] = ["#ff0000", "#00ff00", "#0000ff"].map(toPixel);
    paint(
      field,
      20.5,
      15.5,
      { radius: 8, colour: edge ?? 0, opacity: 1 },
      { radius: 5, colour: disc ?? 0, opacity: 1 },
      { radius: 2, colour: core ?? 0, opacity: 1 },
    );
    const along = [0, 1, 3, 4, 6, 7, 10].map((right) => field.pixels[15 * WIDTH + 20 + right]);
    expect(along).toEqual([core, core, disc, disc, edge, edge, ground]);
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
      paint(field, x, y, { radius: 5, colour: toPixel("#123456"), opacity: 1 });
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
