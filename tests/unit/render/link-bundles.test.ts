import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { STATUSES } from "../../../src/model/status";
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
  it("are drawn many to a path where they look alike, each as it is written elsewhere", () => {
    const bundles = createLinkBundles(palette, 1);
    for (let y = 0; y < 51; y++) bundles.add(NORMAL, statusAt("operating"), curveAt(y));
    const { drawn, pen } = createPen();
    bundles.paint(pen);
    expect(drawn.map(({ how, lines }) => [how, lines.length])).toEqual([
      ["stroke", 50],
      ["stroke", 1],
      ["fill", 50],
      ["fill", 1],
    ]);
    const { line, mark } = buildLinkPoints(curveAt(7), "operating", 1);
    expect([drawn[0]?.lines[7], drawn[2]?.lines[7]]).toEqual([line, mark]);
    expect(new Set(drawn.map(({ colour }) => colour))).toEqual(new Set([palette.line]));
  });

  it("lie on one another by emphasis, however they come, with marks on the lines of their like", () => {
    const bundles = createLinkBundles(palette, 1);
    for (const [emphasis, status] of [
      [LIT, "proposed"],
      [NORMAL, "proposed"],
      [DIMMED, "proposed"],
      [DIMMED, "operating"],
      [NORMAL, "operating"],
      [LIT, "operating"],
      [NORMAL, "proposed"],
    ] as const)
      bundles.add(emphasis, statusAt(status), curveAt(10 * emphasis));
    const { drawn, pen } = createPen();
    bundles.paint(pen);
    const widths = drawn.filter(({ how }) => how === "stroke").map(({ width }) => width);
    const { dimmed, normal, lit } = LINK_WIDTH_PX;
    // Of each emphasis two lines and the outline of the hollow arrow.
    expect(widths).toEqual([dimmed, dimmed, 1, normal, normal, 1.125, lit, lit, lit * 0.9]);
    expect(drawn.slice(-5).map(({ how, colour }) => [how, colour])).toEqual([
      ["stroke", palette.ink],
      ["stroke", palette.ink],
      ["fill", palette.ground],
      ["stroke", palette.ink],
      ["fill", palette.ink],
    ]);
    // Dashes are the proposed’s alone, and what was added in between lies in one path.
    expect(drawn.filter(({ dash }) => dash.length > 0)).toHaveLength(3);
    expect(drawn[5]?.lines).toHaveLength(2);
  });

  it("are none where none was added", () => {
    const { drawn, pen } = createPen();
    createLinkBundles(palette, 1).paint(pen);
    expect(drawn).toEqual([]);
  });
});
