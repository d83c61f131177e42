import { bitmapSizeOf } from "../bitmap-size";
import type { MassShot } from "../mass-protocol";

/** What `VIEW_SHADER` has to be told of a shot. */
export interface ViewUniforms {
  /** The camera's place in two parts whose sum it is: each is exact in 32 bits, nearly. */
  readonly cameraHigh: readonly [number, number];
  readonly cameraLow: readonly [number, number];
  /** CSS pixels to a layout unit. */
  readonly zoom: number;
  /** Where the camera's place is in the bitmap, CSS pixels. */
  readonly middle: readonly [number, number];
  /** Size of the bitmap, CSS pixels: whole pixels of the bitmap, so not quite what was asked for. */
  readonly extent: readonly [number, number];
  readonly ratio: number;
}

/** The uniforms of a shot. */
export function buildViewUniforms(shot: MassShot): ViewUniforms {
  const { camera, size, marginPx, ratio } = shot;
  const { width, height } = bitmapSizeOf(shot);
  const high = [Math.fround(camera.x), Math.fround(camera.y)] as const;
  return {
    cameraHigh: high,
    cameraLow: [camera.x - high[0], camera.y - high[1]],
    zoom: camera.zoom,
    middle: [size.width / 2 + marginPx, size.height / 2 + marginPx],
    extent: [width / ratio, height / ratio],
    ratio,
  };
}
