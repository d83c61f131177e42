import type { PictureSize } from "./camera";
import type { MassShot } from "./mass-protocol";

/** Size of the bitmap a shot asks for, in its own pixels; at least one each way. */
export function bitmapSizeOf({ size, marginPx, ratio }: MassShot): PictureSize {
  return {
    width: Math.max(1, Math.round((size.width + 2 * marginPx) * ratio)),
    height: Math.max(1, Math.round((size.height + 2 * marginPx) * ratio)),
  };
}
