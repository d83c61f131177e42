import { describe, expect, it } from "vitest";
import { buildStamp, countStampWords, paintStamp, toPixel, type Disc } from "../../../src/render/raster-dots";
import { inkLine, WHOLE_INK } from "../../../src/render/raster-links";

const WIDTH = 40;
const HEIGHT = 30;

function createInk() {
  // A frame of guard values round the field shows what is written outside it.
  const ink = new Uint32Array((HEIGHT + 1) * WIDTH + 1);
  return { width: WIDTH, height: HEIGHT, ink };
}

const ink = (field: ReturnType<typeof createInk>, ...ends: number[]) =>
  inkLine(field, Float64Array.from(ends), WHOLE_INK);

const sum = (values: Uint32Array) => values.reduce((total, each) => total + each, 0);

describe("a line of ink", () => {
  it("shares each step's ink between two pixels", () => {
    const field = createInk();
    ink(field, 5, 5.25, 25, 5.25);
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
      ink(there, x0, y0, x1, y1);
      ink(back, x1, y1, x0, y0);
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
      ink(field, x0, y0, x1, y1);
      for (let at = 0; at < field.ink.length; at++) {
        if (field.ink[at] === 0) continue;
        const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
        const length = Math.hypot(x1 - x0, y1 - y0) || 1;
        const off = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
        expect(off, `pixel ${x},${y} of ${x0},${y0} to ${x1},${y1}`).toBeLessThan(1.5);
      }
      // Of every step that lies in the field with both of its pixels there is all the ink, and of no other step any.
      const [isSteep, run] = Math.abs(x1 - x0) >= Math.abs(y1 - y0) ? [false, WIDTH] : [true, HEIGHT];
      const [from, to, aside, end] = isSteep ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
      let steps = 0;
      for (
        let step = Math.ceil(Math.max(0, Math.min(from, to)));
        step < run && step <= Math.max(from, to);
        step++
      ) {
        const at = aside + ((step - from) * (end - aside)) / (to - from);
        if (at >= 0 && at <= (isSteep ? WIDTH : HEIGHT) - 1.001) steps++;
      }
      expect(sum(field.ink), `${x0},${y0} to ${x1},${y1}`).toBe(steps * WHOLE_INK);
    }
  });

  it("is nothing where it runs along the field's last pixels or beyond them", () => {
    const field = createInk();
    for (const at of [-0.5, HEIGHT - 1, HEIGHT - 0.5, HEIGHT + 9]) ink(field, 3, at, 30, at);
    for (const at of [-0.5, WIDTH - 1, WIDTH - 0.5, WIDTH + 9]) ink(field, at, 3, at, 20);
    expect(sum(field.ink)).toBe(0);
  });

  it("is nothing where it has no length or no end", () => {
    const field = createInk();
    ink(field, 5, 5, 5, 5);
    ink(field, NaN, 5, 15, 5);
    ink(field, 5, 5, 15, NaN);
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
    const sheet = { words: new Uint32Array(countStampWords(discs)), used: 0 };
    paintStamp(field, buildStamp(sheet, discs, x - column, y - row), column, row);
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

  it("is inside all the colour of the topmost, as if every pixel had been mixed", () => {
    const [edge = 0, disc = 0] = ["#fbfaf7", "#1a7f73"].map(toPixel);
    for (let radius = 0.25; radius < 12; radius += 0.25) {
      const [whole, mixed] = [createField(), createField()];
      const under = { radius: radius + 1, colour: edge, opacity: 0.85 };
      paint(whole, 20.25, 15.75, under, { radius, colour: disc, opacity: 1 });
      // A disc that is not quite opaque is mixed pixel by pixel.
      paint(mixed, 20.25, 15.75, under, { radius, colour: disc, opacity: 1 - 1e-12 });
      expect(whole.pixels, `radius ${radius}`).toEqual(mixed.pixels);
    }
  });

  it("lies on its sheet behind the one before, whatever was there", () => {
    const [small, large] = [2, 5].map((radius): Disc[] => [{ radius, colour: 0x123456, opacity: 1 }]);
    if (!small || !large) throw new Error("no discs");
    const words = new Uint32Array(countStampWords(small) + countStampWords(large)).fill(0x7f7f7f7f);
    const sheet = { words, used: 0 };
    const stamps = [small, large].map((discs) => buildStamp(sheet, discs, 0.25, 0.75));
    expect(sheet.used).toBe(words.length);
    for (const [at, discs] of [small, large].entries()) {
      const [own, shared] = [createField(), createField()];
      paint(own, 20.25, 15.75, ...discs);
      const stamp = stamps[at];
      if (stamp) paintStamp(shared, stamp, 20, 15);
      expect(shared.pixels).toEqual(own.pixels);
    }
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
