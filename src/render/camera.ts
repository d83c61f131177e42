import type { Camera } from "../model/view";
import type { Insets } from "./network-view";

/** Width and height of the picture in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A closed box; `x0` ≤ `x1`, `y0` ≤ `y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Pixels per layout unit: further out nothing can be told apart, further in nothing is left to see. */
export const ZOOM_RANGE = { least: 0.01, most: 8 } as const;
/** A fit never comes nearer than this: three actors need not fill a wall. */
const NEAREST_FIT = 1.6;

/** The zoom, brought within `ZOOM_RANGE`; 1 where it is not a number. */
export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(ZOOM_RANGE.most, Math.max(ZOOM_RANGE.least, zoom)) : 1;
}

/** Where a layout point is in the picture, CSS pixels from its top left corner. */
export function toScreen(
  camera: Camera,
  size: PictureSize,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return {
    x: (x - camera.x) * camera.zoom + size.width / 2,
    y: (y - camera.y) * camera.zoom + size.height / 2,
  };
}

/** The layout point under a point of the picture. */
export function toLayout(
  camera: Camera,
  size: PictureSize,
  xPx: number,
  yPx: number,
): { readonly x: number; readonly y: number } {
  return {
    x: (xPx - size.width / 2) / camera.zoom + camera.x,
    y: (yPx - size.height / 2) / camera.zoom + camera.y,
  };
}

/** The camera moved by CSS pixels: what was at a place shows up `dxPx` to the left of it. */
export function panCamera(camera: Camera, dxPx: number, dyPx: number): Camera {
  return { ...camera, x: camera.x + dxPx / camera.zoom, y: camera.y + dyPx / camera.zoom };
}

/** The camera zoomed by a factor round the middle of the picture. */
export function zoomCamera(camera: Camera, factor: number): Camera {
  return { ...camera, zoom: clampZoom(camera.zoom * factor) };
}

/**
 * The camera at a part (0 … 1) of the way from one to another on which the zoom grows evenly and one point stays where it is
 * on the screen, as under a wheel; straight on where the zoom stays.
 */
export function zoomBetween(from: Camera, to: Camera, part: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  // The share of the way that such a point's distance from the middle has gone.
  const share =
    Math.abs(to.zoom - from.zoom) < 1e-6 * from.zoom
      ? part
      : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, zoom };
}

/**
 * The camera that frames a box of layout points in what the insets leave free. Content keeps `marginPx` from the edges
 * at any zoom, and comes no nearer than `nearest` pixels per unit. A picture without room shows the middle of the box.
 */
export function fitCamera(
  box: Box,
  size: PictureSize,
  insets: Insets,
  marginPx: number,
  nearest: number = NEAREST_FIT,
): Camera {
  const freeWidth = size.width - insets.left - insets.right - 2 * marginPx;
  const freeHeight = size.height - insets.top - insets.bottom - 2 * marginPx;
  const zoomX = freeWidth / Math.max(1, box.x1 - box.x0);
  const zoomY = freeHeight / Math.max(1, box.y1 - box.y0);
  const zoom = clampZoom(Math.min(nearest, Math.max(ZOOM_RANGE.least, Math.min(zoomX, zoomY))));
  return {
    x: (box.x0 + box.x1) / 2 + (insets.right - insets.left) / 2 / zoom,
    y: (box.y0 + box.y1) / 2 + (insets.bottom - insets.top) / 2 / zoom,
    zoom,
  };
}

/** Room round a fitted picture in pixels, for symbols and labels that reach beyond its outermost actors. */
export function fitMarginOf({ width, height }: PictureSize): number {
  return Math.min(64, Math.max(20, Math.min(width, height) * 0.07));
}

/** The camera moved as little as brings a layout point at least `marginPx` inside what the insets leave free. */
export function revealPoint(
  camera: Camera,
  size: PictureSize,
  insets: Insets,
  marginPx: number,
  point: { readonly x: number; readonly y: number },
): Camera {
  const at = toScreen(camera, size, point.x, point.y);
  const overshoot = (value: number, low: number, high: number) => {
    if (high < low) return value - (low + high) / 2;
    return value < low ? value - low : Math.max(0, value - high);
  };
  return panCamera(
    camera,
    overshoot(at.x, insets.left + marginPx, size.width - insets.right - marginPx),
    overshoot(at.y, insets.top + marginPx, size.height - insets.bottom - marginPx),
  );
}

/** How much larger symbols and marks are drawn at a zoom: they grow slower than distances do, so that nothing gets lost. */
export function symbolScale(zoom: number): number {
  return Math.min(1.6, Math.max(0.5, Math.sqrt(zoom)));
}
