import { toPixel } from "../raster-dots";

/** Red, green and blue of `#rrggbb`, 0 … 1 each; black where it is none. */
export function toShares(colour: string): [number, number, number] {
  const pixel = toPixel(colour);
  return [(pixel & 255) / 255, ((pixel >> 8) & 255) / 255, ((pixel >> 16) & 255) / 255];
}
