import { LIT } from "./large-scene";
import type { MassDensity } from "./mass-density";

/** How dark lines get where very many cross, and a single line in a sparse picture. */
const DARKEST = 0.62;
const SINGLE = 0.8;
/** Links longer than so many times the usual distance of neighbours are drawn fainter in crowded pictures. */
const LONG = 10;
/** No link of this length is thought of as long, pixels. */
const LEAST_LONG_PX = 24;

/** Ink is told apart in steps of this part of a line. */
export const INK_GRAIN = 0.25;

/** How much of a line's width a pixel of the bitmap covers, where there are `ratio` of them to a CSS pixel: a line is as dark in a coarse picture. */
export const lineShareOf = (ratio: number): number => Math.min(1, ratio);

/** How lines that lie on each other turn into darkness: `most · (1 − exp(−bend · lines))`. */
export interface InkTone {
  /** How near to the colour of lines it ever gets, 0 … 1. */
  readonly most: number;
  readonly bend: number;
}

/** The tone for a density: faint where a line is one of very many, never so dark that dots are lost in it. */
export function findInkTone(coverage: number): InkTone {
  const single = Math.min(SINGLE, Math.max(0.05, 0.42 / Math.max(coverage, 1e-3)));
  const most = Math.max(single, DARKEST);
  return { most, bend: -Math.log(1 - Math.min(0.98, single / most) * 0.999) || 1 };
}

/** From where on and how much links are fainter the longer they are: their weight is `(longPx / length) ^ fading`. */
export interface LengthFade {
  /** Pixels of the bitmap. */
  readonly longPx: number;
  /** 0 where the picture is not crowded. */
  readonly fading: number;
}

/** The fade for a density; `pixels` is how many pixels of the bitmap a layout unit takes. */
export function findLengthFade({ coverage, spacing }: MassDensity, pixels: number): LengthFade {
  return {
    longPx: Math.max(LEAST_LONG_PX, LONG * spacing * pixels),
    fading: Math.min(0.6, Math.max(0, (coverage - 0.4) / 4)),
  };
}

/** How strongly lit links are laid over the picture, 0 … 1: few stand out, thousands of them would be a blot. */
export function litStrengthOf(count: number): number {
  return Math.min(0.9, Math.max(0.25, 400 / count));
}

/** How many of some things are lit. */
export function countLit(emphases: Uint8Array): number {
  let count = 0;
  for (const each of emphases) if (each === LIT) count++;
  return count;
}
