/** Pixels as `0xAABBGGRR`, which is how a little-endian machine sees the bytes of an `ImageData`. */
export interface PixelField {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

/** How much of each pixel a disc covers, 0 … 255, from its top left corner. */
interface DiscMask {
  readonly side: number;
  readonly cover: Uint8Array;
}

/** Radii are known in quarters of a pixel, middles in halves. */
const RADIUS_STEPS = 4;
const PLACE_STEPS = 2;
const masks = new Map<number, DiscMask>();

function buildMask(radius: number, offsetX: number, offsetY: number): DiscMask {
  const reach = Math.ceil(radius + 0.5);
  const side = 2 * reach + 2;
  const cover = new Uint8Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const distance = Math.hypot(column + 0.5 - reach - offsetX, row + 0.5 - reach - offsetY);
      const inside = Math.min(1, Math.max(0, radius + 0.5 - distance));
      // A disc smaller than a pixel covers no pixel whole.
      cover[row * side + column] = Math.round(255 * inside * Math.min(1, 2 * radius));
    }
  }
  return { side, cover };
}

/** Draws a disc, softly edged, `opacity` 0 … 1. What is outside the field is left out. */
export function paintDisc(
  { width, height, pixels }: PixelField,
  x: number,
  y: number,
  radius: number,
  colour: number,
  opacity: number,
): void {
  const size = Math.max(1, Math.round(radius * RADIUS_STEPS));
  const reach = Math.ceil(size / RADIUS_STEPS + 0.5);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const placeX = Math.floor((x - left) * PLACE_STEPS);
  const placeY = Math.floor((y - top) * PLACE_STEPS);
  const key = (size * PLACE_STEPS + placeX) * PLACE_STEPS + placeY;
  let mask = masks.get(key);
  if (!mask) {
    mask = buildMask(size / RADIUS_STEPS, (placeX + 0.5) / PLACE_STEPS, (placeY + 0.5) / PLACE_STEPS);
    masks.set(key, mask);
  }
  const { side, cover } = mask;
  const x0 = left - reach;
  const y0 = top - reach;
  const firstColumn = Math.max(0, -x0);
  const lastColumn = Math.min(side, width - x0);
  const lastRow = Math.min(side, height - y0);
  const strength = Math.round(opacity * 257);
  const red = colour & 255;
  const green = (colour >> 8) & 255;
  const blue = (colour >> 16) & 255;
  for (let row = Math.max(0, -y0); row < lastRow; row++) {
    let at = (y0 + row) * width + x0 + firstColumn;
    let from = row * side + firstColumn;
    for (let column = firstColumn; column < lastColumn; column++, at++, from++) {
      const share = ((cover[from] ?? 0) * strength) >> 8;
      if (share === 0) continue;
      if (share >= 255) {
        pixels[at] = colour;
        continue;
      }
      const under = pixels[at] ?? 0;
      const rest = 256 - share;
      pixels[at] =
        0xff000000 |
        (((((under >> 16) & 255) * rest + blue * share) >> 8) << 16) |
        (((((under >> 8) & 255) * rest + green * share) >> 8) << 8) |
        (((under & 255) * rest + red * share) >> 8);
    }
  }
}

/** `#rrggbb` as a pixel; black where it is none. */
export function toPixel(colour: string): number {
  const value = /^#[\da-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return (0xff000000 | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
