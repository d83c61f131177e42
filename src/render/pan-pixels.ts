import type { Camera } from "../model/view";
import type { PictureSize } from "./camera";
import type { Mass, MassShot } from "./mass-protocol";
import type { PixelField } from "./raster-dots";

/** How far what is in a picture moves, whole pixels of the bitmap, and from where it is then looked at. */
export interface PixelMove {
  readonly right: number;
  readonly down: number;
  readonly camera: Camera;
}

/** A part of a picture: pixels from its left and top, and how many. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What was drawn up to an edge lacks what had only begun beyond it; so many pixels are drawn anew. */
const SEAM = 2;
/** A move that is whole pixels but for this is whole; it does not add up, as the next one is counted from where the pixels are. */
const WHOLE_PX = 0.01;

/** A picture, as far as others may show the same from beside it. */
interface Taken {
  readonly mass: Mass;
  readonly shot: MassShot;
}

/** Whether two pictures show the same things as large as each other, wherever they are looked at from. */
export function isBeside(a: Taken, b: Taken): boolean {
  const isSame =
    a.mass.scene === b.mass.scene &&
    a.mass.nodes === b.mass.nodes &&
    a.mass.links === b.mass.links &&
    a.mass.positions === b.mass.positions;
  return (
    isSame &&
    a.shot.camera.zoom === b.shot.camera.zoom &&
    a.shot.size.width === b.shot.size.width &&
    a.shot.size.height === b.shot.size.height &&
    a.shot.marginPx === b.shot.marginPx &&
    a.shot.ratio === b.shot.ratio &&
    a.shot.scale === b.shot.scale &&
    a.shot.held === b.shot.held &&
    a.shot.isLitElsewhere === b.shot.isLitElsewhere
  );
}

/** How what was in one picture has moved in the next; null where that is between two pixels, or hardly any of it is left. */
export function findMove(
  { camera: from }: MassShot,
  { camera: to, ratio }: MassShot,
  { width, height }: PictureSize,
): PixelMove | null {
  const scale = to.zoom * ratio;
  const right = Math.round((from.x - to.x) * scale);
  const down = Math.round((from.y - to.y) * scale);
  const camera = { ...to, x: from.x - right / scale, y: from.y - down / scale };
  const isWhole =
    Math.abs(camera.x - to.x) * scale < WHOLE_PX && Math.abs(camera.y - to.y) * scale < WHOLE_PX;
  return isWhole && Math.abs(right) < width / 2 && Math.abs(down) < height / 2
    ? { right, down, camera }
    : null;
}

/** A shot from the camera nearest to its own from which what is in the other has moved by whole pixels; as it is where all is larger or smaller. */
export function alignShot(shot: MassShot, { camera: from, ratio }: MassShot): MassShot {
  const { camera } = shot;
  if (camera.zoom !== from.zoom || shot.ratio !== ratio) return shot;
  const scale = camera.zoom * ratio;
  const align = (to: number, at: number) => at - Math.round((at - to) * scale) / scale;
  return { ...shot, camera: { ...camera, x: align(camera.x, from.x), y: align(camera.y, from.y) } };
}

/** Lists what a picture of this size lacks once what is in it has moved. */
export function listExposed({ width, height }: PictureSize, { right, down }: PixelMove): readonly PixelBox[] {
  const boxes: PixelBox[] = [];
  if (right !== 0) {
    const across = Math.min(width, Math.abs(right) + SEAM);
    boxes.push({ left: right > 0 ? 0 : width - across, top: 0, width: across, height });
  }
  if (down !== 0) {
    const along = Math.min(height, Math.abs(down) + SEAM);
    boxes.push({ left: 0, top: down > 0 ? 0 : height - along, width, height: along });
  }
  return boxes;
}

/** The box with a margin on all sides in which whatever is drawn may be cut short. */
export function addSeam({ left, top, width, height }: PixelBox): PixelBox {
  return { left: left - SEAM, top: top - SEAM, width: width + 2 * SEAM, height: height + 2 * SEAM };
}

/** Moves what is in a picture by whole pixels, in place. What is in the parts `listExposed` gives means nothing afterwards. */
export function movePixels({ width, pixels }: PixelField, { right, down }: PixelMove): void {
  const by = down * width + right;
  if (by > 0) pixels.copyWithin(by, 0, pixels.length - by);
  else pixels.copyWithin(0, -by);
}

/** Copies a box of one picture to another; `from` is where the other lies in it. */
export function copyBox(picture: PixelField, part: PixelField, at: PixelBox, box: PixelBox): void {
  for (let row = box.top; row < box.top + box.height; row++) {
    const first = (row - at.top) * part.width + box.left - at.left;
    picture.pixels.set(part.pixels.subarray(first, first + box.width), row * picture.width + box.left);
  }
}
