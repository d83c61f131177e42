import type { DrawnLabel } from "./label-layer";
import { buildLabelStyle } from "./label-style";
import { LINE_HEIGHT } from "./label-text";
import type { ScenePalette } from "./scene";
import { isWideText } from "./text-measure";

/** A name as a picture, and how far its anchor is from the picture's left and top, pixels. */
export interface NameStamp {
  readonly picture: ImageBitmap;
  readonly anchorX: number;
  readonly anchorY: number;
}

/** What names are set in, but for what is their own. */
export interface NameType {
  readonly family: string;
  /** Language tag of names that have none of their own. */
  readonly language: string;
  readonly palette: ScenePalette;
  /** Pixels of the bitmap to a CSS pixel. */
  readonly ratio: number;
}

/** Names that are drawn once and then copied: a browser draws one in the time in which it copies a hundred. */
export interface NameStamps {
  /** The stamps of names. Null where they would be set in other letters than the page's. */
  readonly find: (labels: readonly DrawnLabel[], type: NameType) => readonly NameStamp[] | null;
  /** Draws some that are missing, as many as hold nothing up; says whether none is left. */
  readonly prepare: (labels: readonly DrawnLabel[], type: NameType) => boolean;
}

/** Stamps that are kept; more only where as many are shown at once. */
const MOST_STAMPS = 600;
/** Stamps that are drawn at once where nobody waits for them. */
const MOST_AT_ONCE = 16;
/** Round the letters and their halo. */
const MARGIN_PX = 1;

/** Creates stamps that are drawn when they are first wanted. */
export function createNameStamps(): NameStamps {
  /** By what they look like. */
  const stamps = new Map<string, NameStamp>();
  let known: NameType | null = null;
  let pen: OffscreenCanvasRenderingContext2D | null = null;
  /** Labels are the same objects from frame to frame, and quicker to look up than what they look like. */
  let keys = new WeakMap<DrawnLabel["label"], { readonly key: string; readonly anchor: string }>();
  const keyOf = (label: DrawnLabel) => {
    const before = keys.get(label.label);
    if (before?.anchor === label.anchor) return before.key;
    const key = describe(label);
    keys.set(label.label, { key, anchor: label.anchor });
    return key;
  };
  const openPen = () => {
    pen ??= new OffscreenCanvas(1, 1).getContext("2d");
    if (!pen) throw new Error("This browser gives no canvas to draw on.");
    return pen;
  };
  const empty = () => {
    for (const { picture } of stamps.values()) picture.close();
    stamps.clear();
  };
  const begin = (type: NameType) => {
    if (!known || !isSameType(known, type)) {
      keys = new WeakMap();
      empty();
    }
    known = type;
  };
  const add = (key: string, label: DrawnLabel, type: NameType) => {
    const stamp = drawName(openPen(), label, type);
    stamps.set(key, stamp);
    return stamp;
  };
  return {
    find: (labels, type) => {
      if (!labels.every(isSetAlike)) return null;
      begin(type);
      if (stamps.size > MOST_STAMPS) empty();
      return labels.map((label) => {
        const key = keyOf(label);
        return stamps.get(key) ?? add(key, label, type);
      });
    },
    prepare: (labels, type) => {
      if (!labels.every(isSetAlike)) return true;
      begin(type);
      const missing = labels.filter((label) => !stamps.has(keyOf(label)));
      for (const label of missing.slice(0, MOST_AT_ONCE)) add(keyOf(label), label, type);
      return missing.length <= MOST_AT_ONCE;
    },
  };
}

const isSameType = (one: NameType, other: NameType) =>
  one.palette === other.palette &&
  one.ratio === other.ratio &&
  one.language === other.language &&
  one.family === other.family;

/** Everything of a name but its place and what all have in common. */
function describe({ label, anchor }: DrawnLabel): string {
  const { lines, sizePx, weight } = label.text;
  return JSON.stringify([anchor, sizePx, weight, label.tone, label.language, lines]);
}

const ALIGNMENTS = { start: "left", middle: "center", end: "right" } as const;

function drawName(
  pen: OffscreenCanvasRenderingContext2D,
  { label, anchor }: DrawnLabel,
  { family, language, palette, ratio }: NameType,
): NameStamp {
  const { lines, sizePx, weight } = label.text;
  const { colour, halo, haloWidthPx } = buildLabelStyle(label.tone, palette);
  const lineHeight = LINE_HEIGHT * sizePx * ratio;
  // A canvas forgets all of that when its size changes.
  const setUp = () => {
    pen.font = `${weight} ${sizePx * ratio}px ${family}`;
    pen.textAlign = ALIGNMENTS[anchor];
    pen.lineJoin = "round";
    pen.lineWidth = haloWidthPx * ratio;
    pen.strokeStyle = halo;
    pen.fillStyle = colour;
    if (hasLanguage(pen)) pen.lang = label.language ?? language;
  };
  const { canvas } = pen;
  setUp();
  const measures = lines.map((line) => pen.measureText(line));
  const margin = (haloWidthPx * ratio) / 2 + MARGIN_PX;
  const reachOf = (side: (measure: TextMetrics, line: number) => number) =>
    Math.ceil(Math.max(0, ...measures.map(side)) + margin);
  const anchorX = reachOf((measure) => measure.actualBoundingBoxLeft);
  const anchorY = reachOf((measure, line) => measure.actualBoundingBoxAscent - line * lineHeight);
  canvas.width = anchorX + reachOf((measure) => measure.actualBoundingBoxRight);
  canvas.height = anchorY + reachOf((measure, line) => measure.actualBoundingBoxDescent + line * lineHeight);
  setUp();
  for (const [line, text] of lines.entries()) {
    pen.strokeText(text, anchorX, anchorY + line * lineHeight);
    pen.fillText(text, anchorX, anchorY + line * lineHeight);
  }
  // A bitmap is copied as it is; of a canvas a browser asks each time whether it has changed.
  return { picture: canvas.transferToImageBitmap(), anchorX, anchorY };
}

/** Whether a pen can be told the language of what it writes, which not every browser's can. */
function hasLanguage(pen: object): pen is { lang: string } {
  return "lang" in pen;
}

/** Whether a name is set in the letters it has on the page: the same Chinese character is another one in Japanese type. */
function isSetAlike({ label }: DrawnLabel): boolean {
  return hasLanguage(OffscreenCanvasRenderingContext2D.prototype) || !label.text.lines.some(isWideText);
}
