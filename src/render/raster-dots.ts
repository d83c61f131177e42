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

/**
 * What a dot does to each pixel of a square: what is there keeps `kept` 256ths, and `added`, which holds no more than that
 * leaves room for, comes to it.
 */
export interface Stamp {
  readonly side: number;
  /** From the square's left and top to the pixel the dot's middle is in. */
  readonly reach: number;
  /** First column and the one after the last of each row that is changed; of other pixels nothing is known. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly kept: Int32Array;
  readonly added: Int32Array;
}

/** Builds the stamp of discs that lie on one another, the lowest first, with their middle at a place (0 … 1) within its pixel. */
export function buildStamp(discs: readonly Disc[], middleX: number, middleY: number): Stamp {
  const outermost = Math.max(...discs.map(({ radius }) => radius)) + 0.5;
  const reach = Math.ceil(outermost);
  const side = 2 * reach + 2;
  const stamp = {
    side,
    reach,
    begins: new Int32Array(side).fill(side),
    ends: new Int32Array(side),
    kept: new Int32Array(side * side),
    added: new Int32Array(side * side),
  };
  for (let row = 0; row < side; row++) {
    const y = row + 0.5 - reach - middleY;
    for (let column = 0; column < side; column++) {
      const x = column + 0.5 - reach - middleX;
      const square = x * x + y * y;
      // No disc reaches half of a large stamp's pixels.
      if (square < outermost * outermost) fillPixel(stamp, discs, row, column, Math.sqrt(square));
    }
  }
  return stamp;
}

/** Fills in what discs do to a pixel so far from their middle. */
function fillPixel(
  { side, begins, ends, kept, added }: Stamp,
  discs: readonly Disc[],
  row: number,
  column: number,
  distance: number,
): void {
  let rest = 1;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const { radius, colour, opacity } of discs) {
    const inside = Math.min(1, Math.max(0, radius + 0.5 - distance));
    // A disc smaller than a pixel covers no pixel whole.
    const share = opacity * inside * Math.min(1, 2 * radius);
    rest *= 1 - share;
    red += ((colour & 255) - red) * share;
    green += (((colour >> 8) & 255) - green) * share;
    blue += (((colour >> 16) & 255) - blue) * share;
  }
  const at = row * side + column;
  // Rounded down, so that no sum of the two is more than a byte holds.
  kept[at] = Math.floor(rest * 256);
  added[at] = Math.round(red) | (Math.round(green) << 8) | (Math.round(blue) << 16);
  if (rest < 1) {
    begins[row] = Math.min(begins[row] ?? 0, column);
    ends[row] = column + 1;
  }
}

/** Puts a stamp on a field with its middle in the given pixel. What is outside the field is left out. */
export function paintStamp(
  { width, height, pixels }: PixelField,
  { side, reach, begins, ends, kept, added }: Stamp,
  column: number,
  row: number,
): void {
  const x0 = column - reach;
  const y0 = row - reach;
  const lastRow = Math.min(side, height - y0);
  for (let down = Math.max(0, -y0); down < lastRow; down++) {
    const first = Math.max(begins[down] ?? 0, -x0);
    const last = Math.min(ends[down] ?? 0, width - x0);
    let at = (y0 + down) * width + x0 + first;
    let from = down * side + first;
    for (let across = first; across < last; across++, at++, from++) {
      const share = kept[from] ?? 0;
      const under = share === 0 ? 0 : (pixels[at] ?? 0);
      // Red and blue have room for a product between them, so both are multiplied at once.
      pixels[at] =
        0xff000000 |
        ((added[from] ?? 0) +
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
