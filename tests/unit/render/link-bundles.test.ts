import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mixColours } from "../../../src/model/mix-colours";
import { STATUSES } from "../../../src/model/status";
import { FADE } from "../../../src/render/drawing-part";
import { DIMMED, LIT } from "../../../src/render/large-scene";
import { createLinkBundles } from "../../../src/render/link-bundles";
import { buildLinkCurve } from "../../../src/render/link-curve";
import { LINK_WIDTH_PX } from "../../../src/render/link-parts";
import { buildLinkPoints } from "../../../src/render/link-points";
import type { Pen } from "../../../src/render/paint-part";
import { PALETTES } from "../../../src/render/palette";

const NORMAL = 0;
const palette = PALETTES.light;
const statusAt = (name: (typeof STATUSES)[number]) => STATUSES.indexOf(name);

/** A path that remembers its lines, each as its corners to a tenth of a pixel. */
class Path {
  readonly lines: string[] = [];
  moveTo(x: number, y: number) {
    this.lines.push(write(x, y));
  }
  lineTo(x: number, y: number) {
    this.lines[this.lines.length - 1] += ` ${write(x, y)}`;
  }
}

const write = (x: number, y: number) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** As much of a pen as links are drawn with. */
const isPen = (pen: object): pen is Pen => "stroke" in pen;

function createPen() {
  const drawn: { how: string; colour: string; width: number; dash: number[]; lines: readonly string[] }[] =
    [];
  let dash: number[] = [];
  const pen = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 0,
    lineJoin: "",
    lineCap: "",
    setLineDash: (next: number[]) => (dash = next),
    fill: ({ lines }: Path) => drawn.push({ how: "fill", colour: pen.fillStyle, width: 0, dash: [], lines }),
    stroke: ({ lines }: Path) =>
      drawn.push({ how: "stroke", colour: pen.strokeStyle, width: pen.lineWidth, dash, lines }),
  };
  if (!isPen(pen)) throw new Error("no pen");
  return { drawn, pen };
}

function curveAt(y: number) {
  const end = (x: number) => ({ x, y, radiusPx: 6, symbol: "circle" }) as const;
  const curve = buildLinkCurve(end(0), end(200), 0);
  if (!curve) throw new Error("no curve");
  return curve;
}

beforeEach(() => {
  vi.stubGlobal("Path2D", Path);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("links of a picture near by", () => {
  it("are drawn fifty at a time where they look alike, each as it is written elsewhere", () => {
    const { drawn, pen } = createPen();
    const bundles = createLinkBundles(pen, palette, 1, null);
    const howMany = () => drawn.map(({ how, lines }) => [how, lines.length]);
    for (let y = 0; y < 50; y++) bundles.add(NORMAL, statusAt("operating"), curveAt(y));
    expect(drawn).toEqual([]);
    for (let y = 50; y < 103; y++) bundles.add(NORMAL, statusAt("operating"), curveAt(y));
    const first = [
      ["stroke", 50],
      ["fill", 50],
      ["stroke", 50],
      ["fill", 50],
    ];
    expect(howMany()).toEqual(first);
    bundles.flush();
    const all = [...first, ["stroke", 3], ["fill", 3]];
    expect(howMany()).toEqual(all);
    // What has been drawn is not drawn again.
    bundles.flush();
    expect(howMany()).toEqual(all);
    const { line, mark } = buildLinkPoints(curveAt(101), "operating", 1);
    expect([drawn[4]?.lines[1], drawn[5]?.lines[1]]).toEqual([line, mark]);
    expect(new Set(drawn.map(({ colour }) => colour))).toEqual(new Set([palette.line]));
  });

  it("look as their emphasis and status have it, the later over the earlier, marks on their own lines", () => {
    const { drawn, pen } = createPen();
    const bundles = createLinkBundles(pen, palette, 1, null);
    for (const [emphasis, status] of [
      [DIMMED, "proposed"],
      [NORMAL, "proposed"],
      [NORMAL, "proposed"],
      [NORMAL, "operating"],
      [LIT, "operating"],
      [DIMMED, "proposed"],
    ] as const)
      bundles.add(emphasis, statusAt(status), curveAt(10 * emphasis));
    bundles.flush();
    const { dimmed, normal, lit } = LINK_WIDTH_PX;
    const [paler, line, ink, ground] = [drawn[0]?.colour, palette.line, palette.ink, palette.ground];
    expect(paler).not.toBe(line);
    const faded = [
      ["stroke", paler, dimmed, 2, 1],
      ["fill", ground, 0, 0, 1],
      ["stroke", paler, 1, 0, 1],
    ];
    expect(
      drawn.map(({ how, colour, width, dash, lines }) => [how, colour, width, dash.length, lines.length]),
    ).toEqual([
      ...faded,
      ["stroke", line, normal, 2, 2],
      ["fill", ground, 0, 0, 2],
      ["stroke", line, 0.9 * normal, 0, 2],
      ["stroke", line, normal, 0, 1],
      ["fill", line, 0, 0, 1],
      ["stroke", ink, lit, 0, 1],
      ["fill", ink, 0, 0, 1],
      ...faded,
    ]);
  });

  it("have a line a pixel wide and the darker where they are zoomed and are not much wider, and all else as ever", () => {
    const { drawn, pen } = createPen();
    const drawThin = (thinFor: number, scale = 1) => {
      drawn.length = 0;
      const bundles = createLinkBundles(pen, palette, scale, thinFor);
      for (const emphasis of [NORMAL, DIMMED, LIT])
        bundles.add(emphasis, statusAt("proposed"), curveAt(10 * emphasis));
      bundles.flush();
      return drawn.filter(({ dash }) => dash.length > 0).map(({ width, colour }) => [width, colour]);
    };
    const marks = () =>
      drawn.filter(({ dash }) => dash.length === 0).map(({ how, width, colour }) => [how, width, colour]);
    const [faded, { ink, line, ground }] = [mixColours(palette.line, palette.ground, FADE), palette];
    const usual = LINK_WIDTH_PX.normal;
    expect(drawThin(1)).toEqual([
      [1, mixColours(ground, line, usual)],
      [1, faded],
      [LINK_WIDTH_PX.lit, ink],
    ]);
    const thin = marks();
    expect(drawThin(0.5)).toEqual([
      [usual, line],
      [1, faded],
      [LINK_WIDTH_PX.lit, ink],
    ]);
    expect(marks()).toEqual(thin);
    expect(drawThin(2)[0]).toEqual([usual, line]);
    expect(drawThin(1.2, 0.7)[0]).toEqual([1 / 1.2, mixColours(ground, line, usual * 0.84 * 1.2)]);
  });
});
