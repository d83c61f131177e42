/** Pixels as `0xAABBGGRR`, which is how a little-endian machine sees the bytes of an `ImageData`. */
export interface PixelField {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

/** A disc of a dot: radius in pixels, colour as a pixel, opacity 0 … 1. */
export interface Disc {
  readonly radius: number;
  readonly colour: number;
  readonly opacity: number;
}

/** Memory that stamps lie in one behind the other: a piece of its own for each would cost more than what is written into it. */
export interface StampSheet {
  readonly words: Uint32Array<ArrayBuffer>;
  /** Words that are taken. */
  used: number;
}

/**
 * What a dot does to the pixels of a square, row by row. A row's first word says which columns are changed: the first in its lower half,
 * the one after the last in its upper. Then comes a word for each of its pixels: what is there keeps as many 256ths as the highest byte
 * says, and the others, which hold no more than that leaves room for, come to it.
 */
export interface Stamp {
  readonly side: number;
  /** From the square's left and top to the pixel the dot's middle is in. */
  readonly reach: number;
  readonly words: Uint32Array<ArrayBuffer>;
  /** Where in the words its rows begin. */
  readonly at: number;
}

/** Discs reach half a pixel beyond their radius, where they cover a pixel in part. */
const RIM = 0.5;

/** How far discs reach, and the square that takes. */
function sizeUp(discs: readonly Disc[]): { outermost: number; reach: number; side: number } {
  const outermost = Math.max(...discs.map(({ radius }) => radius)) + RIM;
  const reach = Math.ceil(outermost);
  return { outermost, reach, side: 2 * reach + 2 };
}

const countWords = (side: number) => side * (side + 1);

/** How many words of a sheet the stamp of some discs takes. */
export const countStampWords = (discs: readonly Disc[]): number => countWords(sizeUp(discs).side);

/**
 * Builds the stamp of discs that lie on one another, the lowest first, with their middle at a place (0 … 1) within its pixel, on a sheet
 * that has room for it.
 */
export function buildStamp(
  sheet: StampSheet,
  discs: readonly Disc[],
  middleX: number,
  middleY: number,
): Stamp {
  const { outermost, reach, side } = sizeUp(discs);
  const { words, used } = sheet;
  sheet.used = used + countWords(side);
  // Most pixels lie wholly in the topmost disc, and are of its colour whatever is below it.
  const top = discs.at(-1);
  const isWhole = top?.opacity === 1 && top.radius >= RIM;
  const inside = isWhole ? (top.radius - RIM) ** 2 : -1;
  const solid = (top?.colour ?? 0) & 0xffffff;
  for (let row = 0; row < side; row++) {
    const y = row + 0.5 - reach - middleY;
    const begin = used + row * (side + 1);
    let first = side;
    let last = 0;
    for (let column = 0; column < side; column++) {
      const x = column + 0.5 - reach - middleX;
      const square = x * x + y * y;
      if (square >= outermost ** 2) continue;
      const word = square <= inside ? solid : mixDiscs(discs, Math.sqrt(square));
      if (word === UNCHANGED) continue;
      words[begin + 1 + column] = word;
      if (column < first) first = column;
      last = column + 1;
    }
    words[begin] = first | (last << 16);
  }
  return { side, reach, words, at: used };
}

/** What no pixel's word is: of what is changed at least one 256th goes. */
const UNCHANGED = -1;

/** The word of a pixel so far from the middle of discs. */
function mixDiscs(discs: readonly Disc[], distance: number): number {
  let rest = 1;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const { radius, colour, opacity } of discs) {
    const inside = Math.min(1, Math.max(0, radius + RIM - distance));
    // A disc smaller than a pixel covers no pixel whole.
    const share = opacity * inside * Math.min(1, 2 * radius);
    rest *= 1 - share;
    red += ((colour & 255) - red) * share;
    green += (((colour >> 8) & 255) - green) * share;
    blue += (((colour >> 16) & 255) - blue) * share;
  }
  if (rest >= 1) return UNCHANGED;
  // Rounded down, so that no sum of the two is more than a byte holds.
  const kept = Math.floor(rest * 256);
  return ((kept << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

/** Puts a stamp on a field with its middle in the given pixel. What is outside the field is left out. */
export function paintStamp(
  { width, height, pixels }: PixelField,
  { side, reach, words, at: begin }: Stamp,
  column: number,
  row: number,
): void {
  const x0 = column - reach;
  const y0 = row - reach;
  const lastRow = Math.min(side, height - y0);
  for (let down = Math.max(0, -y0); down < lastRow; down++) {
    const head = begin + down * (side + 1);
    const span = words[head] ?? 0;
    const first = Math.max(span & 0xffff, -x0);
    const last = Math.min(span >>> 16, width - x0);
    let at = (y0 + down) * width + x0 + first;
    for (let from = head + 1 + first; from < head + 1 + last; from++, at++) {
      const word = words[from] ?? 0;
      const share = word >>> 24;
      if (share === 0) {
        pixels[at] = 0xff000000 | word;
        continue;
      }
      const under = pixels[at] ?? 0;
      // Red and blue have room for a product between them, so both are multiplied at once.
      pixels[at] =
        0xff000000 |
        ((word & 0xffffff) +
          ((Math.imul(under & 0xff00ff, share) >>> 8) & 0xff00ff) +
          ((((under & 0xff00) * share) >>> 8) & 0xff00));
    }
  }
}

/** `#rrggbb` as a pixel; black where it is none. */
export function toPixel(colour: string): number {
  const value = /^#[\da-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return (0xff000000 | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** A pixel `share` (0 … 1) of the way from one to another, opaque. */
export function mixPixels(from: number, to: number, share: number): number {
  const red = mixBytes(from & 255, to & 255, share);
  const green = mixBytes((from >> 8) & 255, (to >> 8) & 255, share);
  const blue = mixBytes((from >> 16) & 255, (to >> 16) & 255, share);
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

const mixBytes = (from: number, to: number, share: number) => Math.round(from + (to - from) * share);
