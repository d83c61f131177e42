// Links far out: ink that adds up where they lie on each other, and what colour that is.
import type { PictureSize } from "./camera";
import { FADE } from "./drawing-part";
import { INK_GRAIN, lineShareOf, litStrengthOf, type InkTone, type LengthFade } from "./ink-tone";
import { DIMMED, LIT } from "./large-scene";
import type { Mass, MassScene, MassShot } from "./mass-protocol";
import { mixPixels, toPixel, type PixelField } from "./raster-dots";
import { inkLine, WHOLE_INK, type InkField } from "./raster-links";
import type { ScenePalette } from "./scene";

/** Pixels of link that are drawn at most: in a hurry, for a picture that is then moved along, and when there is time; of coarse ones fewer. */
const MOST_INK = { hurried: 1_000_000, moved: 1_600_000, whole: 30_000_000 };
const INK_STEPS = 2048;

/** Where nodes are, by place, and where the left and top of a field are among them. */
export interface FieldPlaces {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly left: number;
  readonly top: number;
}

/** The same, and what links fade by. */
export type InkedPlaces = FieldPlaces & LengthFade;

/** The share of links, 0 … 1, that there is time to draw in a field: in a hurry a fair sample stands for all. */
export function findInkShare(
  field: PictureSize,
  scene: MassScene,
  places: FieldPlaces,
  time: keyof typeof MOST_INK,
  ratio: number,
): number {
  const most = MOST_INK[time] * lineShareOf(ratio);
  return Math.min(1, most / Math.max(1, estimateInk(field, scene, places)));
}

/** Inks a share of the links that are not lit, and inks those the more. */
export function inkLinks(
  field: InkField,
  { scene, links }: Mass,
  { held, ratio }: MassShot,
  places: InkedPlaces,
  share: number,
): void {
  const { x, y, left, top, longPx, fading } = places;
  const { sourceOf, targetOf } = scene;
  const { width, height } = field;
  clearInk(field);
  const ends = new Float64Array(4);
  const limit = share * 4_294_967_296;
  const full = (WHOLE_INK * lineShareOf(ratio)) / share;
  for (let link = 0; link < sourceOf.length; link++) {
    // Multiplicative hashing (Knuth): the same links whatever else there is.
    if (share < 1 && Math.imul(link + 1, 2_654_435_761) >>> 0 > limit) continue;
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const stress = links[link];
    if (stress === LIT || source === held || target === held) continue;
    const x0 = (x[source] ?? 0) - left;
    const y0 = (y[source] ?? 0) - top;
    const x1 = (x[target] ?? 0) - left;
    const y1 = (y[target] ?? 0) - top;
    if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0)) continue;
    if ((x0 > width && x1 > width) || (y0 > height && y1 > height)) continue;
    let weight = full;
    if (stress === DIMMED) weight *= 1 - FADE;
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    const length = dx > dy ? dx + dy * 0.4 : dy + dx * 0.4;
    if (length > longPx && fading > 0) weight *= Math.pow(longPx / length, fading);
    if (!(length < Infinity)) continue;
    setEnds(ends, x0, y0, x1, y1);
    inkLine(field, ends, Math.round(weight) | 0);
  }
}

/** Lines count pixels by their middles, places in the picture by their corners. */
function setEnds(ends: Float64Array, x0: number, y0: number, x1: number, y1: number): void {
  ends[0] = x0 - 0.5;
  ends[1] = y0 - 0.5;
  ends[2] = x1 - 0.5;
  ends[3] = y1 - 0.5;
}

/** The memory may be that of a larger field. */
function clearInk({ ink, width, height }: InkField): void {
  ink.fill(0, 0, width * height);
}

/** Pixels all links would take, from a sample of them. */
function estimateInk(
  { width, height }: PictureSize,
  scene: MassScene,
  { x, y, left, top }: FieldPlaces,
): number {
  const step = Math.max(1, Math.floor(scene.linkCount / 4000));
  const across = (at: number) => Math.min(width, Math.max(0, at - left));
  const along = (at: number) => Math.min(height, Math.max(0, at - top));
  let ink = 0;
  for (let link = 0; link < scene.linkCount; link += step) {
    const source = scene.sourceOf[link] ?? 0;
    const target = scene.targetOf[link] ?? 0;
    const dx = Math.abs(across(x[source] ?? 0) - across(x[target] ?? 0));
    const dy = Math.abs(along(y[source] ?? 0) - along(y[target] ?? 0));
    const steps = Math.max(dx, dy);
    // A link costs something even where it is a point.
    if (Number.isFinite(steps)) ink += (steps + 4) * step;
  }
  return ink;
}

/** The colour of each step of ink. */
export type InkTable = Uint32Array;

/** Mixes the colours that ink is turned into. */
export function buildInkTable({ ground, line }: ScenePalette, { most, bend }: InkTone): InkTable {
  const table = new Uint32Array(INK_STEPS);
  const from = toPixel(ground);
  const to = toPixel(line);
  for (let step = 0; step < INK_STEPS; step++)
    table[step] = mixPixels(from, to, most * (1 - Math.exp(-bend * step * INK_GRAIN)));
  return table;
}

/** Turns the ink that pixels hold into colour. */
export function washInk({ pixels, width, height }: PixelField, table: InkTable): void {
  const shift = Math.log2(WHOLE_INK * INK_GRAIN);
  const last = INK_STEPS - 1;
  for (let at = 0; at < width * height; at++) {
    const step = (pixels[at] ?? 0) >>> shift;
    pixels[at] = table[step > last ? last : step] ?? 0;
  }
}

/** Draws the links that are lit over what there is. */
export function drawLitLinks(
  field: InkField & PixelField,
  { scene, links }: Mass,
  { held, ratio }: MassShot,
  { x, y, left, top }: FieldPlaces,
): void {
  const weight = Math.round(WHOLE_INK * lineShareOf(ratio));
  const ends = new Float64Array(4);
  let count = 0;
  clearInk(field);
  for (let link = 0; link < links.length; link++) {
    if (links[link] !== LIT) continue;
    const source = scene.sourceOf[link] ?? 0;
    const target = scene.targetOf[link] ?? 0;
    if (source === held || target === held || !Number.isFinite((x[source] ?? 0) + (x[target] ?? 0))) continue;
    count++;
    const x0 = (x[source] ?? 0) - left;
    const y0 = (y[source] ?? 0) - top;
    setEnds(ends, x0, y0, (x[target] ?? 0) - left, (y[target] ?? 0) - top);
    inkLine(field, ends, weight);
  }
  if (count === 0) return;
  const { ink, pixels, width, height } = field;
  const colour = toPixel(scene.palette.ink);
  const strength = litStrengthOf(count);
  for (let at = 0; at < width * height; at++) {
    const drawn = ink[at] ?? 0;
    if (drawn > 0) pixels[at] = mixPixels(pixels[at] ?? 0, colour, strength * Math.min(1, drawn / WHOLE_INK));
  }
}
