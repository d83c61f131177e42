import type { PictureSize } from "./camera";
import { buildPart, type DrawingPart } from "./drawing-part";
import { escapeXml } from "./escape-xml";
import { buildLinkParts } from "./link-parts";
import { buildLinkPoints } from "./link-points";
import type { Scene, SceneLegendEntry } from "./scene";
import { isStroked, strokeWidthOf, symbolPath } from "./symbol-shape";
import { estimateTextWidth, type LabelWeight } from "./text-measure";
import { wrapText } from "./wrap-text";
import { writeSvgPart } from "./write-svg-part";

/** A picture that leaves the app: with its title, where its words come from, and what its signs mean. */
export interface Sheet {
  readonly scene: Scene;
  /** The picture as a stand-alone SVG document. */
  readonly picture: string;
  readonly size: PictureSize;
  readonly hasLegend: boolean;
  /** Stands under the picture, in as many lines as it takes. */
  readonly source: string;
  /** CSS font family of all text. */
  readonly family: string;
}

const MARGIN_PX = 24;
const HEAD_PX = 64;
const FOOT_PX = 44;
const TITLE_SIZE_PX = 22;
const TITLE_LINE_PX = 28;
const SOURCE_LINE_PX = 18;
const TEXT_SIZE_PX = 13;
const ROW_PX = 22;
const LEGEND_COLUMN_PX = 260;
const SWATCH_PX = 34;

const round = (value: number) => Math.round(value * 10) / 10;

/** Writes the sheet as a stand-alone SVG document: the picture untouched, and round it text and shapes only. */
export function writeSheet(sheet: Sheet): string {
  const { scene, size } = sheet;
  const columns = sheet.hasLegend ? Math.max(1, Math.floor((size.width - MARGIN_PX) / LEGEND_COLUMN_PX)) : 1;
  const rows = sheet.hasLegend ? Math.ceil(scene.legend.length / columns) : 0;
  const width = Math.max(1, Math.round(size.width));
  // The reader's own fonts are not known here; estimated widths are a little wide, so that no line is cut.
  const wrap = (text: string, sizePx: number, weight: LabelWeight) =>
    wrapText(text, width - 2 * MARGIN_PX, (words) => estimateTextWidth(words, sizePx, weight));
  const title = wrap(scene.title, TITLE_SIZE_PX, 600);
  const source = wrap(sheet.source, TEXT_SIZE_PX, 400);
  const headPx = HEAD_PX + (title.length - 1) * TITLE_LINE_PX;
  const legendTop = headPx + Math.round(size.height);
  const sourceTop = legendTop + rows * ROW_PX + (rows > 0 ? MARGIN_PX : 0);
  const height = sourceTop + FOOT_PX + (source.length - 1) * SOURCE_LINE_PX;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${escapeXml(scene.language)}" font-family="${escapeXml(sheet.family)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(scene.palette.ground)}"/>`,
    ...title.map((line, at) =>
      writeText(line, MARGIN_PX, 40 + at * TITLE_LINE_PX, TITLE_SIZE_PX, scene.palette.ink, "bold"),
    ),
    sheet.picture.replace(/^<svg /, `<svg x="0" y="${headPx}" `),
    ...(sheet.hasLegend ? writeLegend(scene, legendTop + MARGIN_PX / 2, rows) : []),
    ...source.map((line, at) => {
      const y = sourceTop + FOOT_PX - 18 + at * SOURCE_LINE_PX;
      return writeText(line, MARGIN_PX, y, TEXT_SIZE_PX, scene.palette.mutedInk, "normal");
    }),
    `</svg>`,
  ].join("\n");
}

function writeText(
  text: string,
  x: number,
  y: number,
  sizePx: number,
  colour: string,
  weight: string,
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${sizePx}" font-weight="${weight}" fill="${escapeXml(colour)}">${escapeXml(text)}</text>`;
}

/** The legend down its columns, so that what belongs together stays together. */
function writeLegend(scene: Scene, top: number, rows: number): string[] {
  return scene.legend.map((entry, at) => {
    const x = MARGIN_PX + Math.floor(at / rows) * LEGEND_COLUMN_PX;
    const y = top + (at % rows) * ROW_PX;
    const swatch = buildSwatch(entry, scene).map(writeSvgPart).join("");
    const words = `${entry.label} · ${entry.count.toLocaleString(scene.language)}`;
    return `<g transform="translate(${x},${round(y)})">${swatch}${writeText(words, SWATCH_PX + 8, ROW_PX / 2 + 4, TEXT_SIZE_PX, scene.palette.ink, "normal")}</g>`;
  });
}

/** A swatch in a box as wide as `SWATCH_PX` and as high as a row. */
function buildSwatch({ swatch }: SceneLegendEntry, scene: Scene): readonly DrawingPart[] {
  const { palette } = scene;
  const middle = ROW_PX / 2;
  if (swatch.type === "none") return [];
  if (swatch.type === "line") {
    const points = buildLinkPoints(
      {
        x0: 2,
        y0: middle,
        x1: 12,
        y1: middle,
        x2: 22,
        y2: middle,
        x3: SWATCH_PX - 2,
        y3: middle,
        isStraight: true,
      },
      swatch.status,
      1,
    );
    const line = {
      status: swatch.status,
      colour: palette.ink,
      widthPx: 1.25,
      emphasis: "normal",
      isSelected: false,
    } as const;
    return buildLinkParts(line, palette, points, 1);
  }
  const name = swatch.type === "symbol" ? swatch.symbol : "square";
  const colour = swatch.type === "symbol" ? palette.ink : swatch.colour;
  const radius = 7;
  const style = isStroked(name) ? { stroke: colour, strokeWidthPx: strokeWidthOf(radius) } : { fill: colour };
  return [buildPart("symbol", movePath(symbolPath(name, radius), SWATCH_PX / 2, middle), style)];
}

/** Path data moved: d3-shape writes absolute moves and lines, and relative sides and arcs that need no moving. */
function movePath(path: string, dx: number, dy: number): string {
  return path.replace(/([MLA])([^MLAhvZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.split(",").map(Number);
    // An arc ends in its point; what stands before it are radii and flags.
    const from = values.length - 2;
    return (
      command + values.map((value, at) => (at < from ? value : value + (at === from ? dx : dy))).join(",")
    );
  });
}
