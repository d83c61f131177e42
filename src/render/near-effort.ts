import type { Mass, MassShot } from "./mass-protocol";

/** Drawings of a usual link that a picture near by may cost: while things move, while they move and it is drawn with less, and when there is time. */
const MOVING_EFFORT = 1200;
const QUICK_EFFORT = 2400;
const MOST_EFFORT = 12_000;
/** A symbol, against a link. */
const NODE_EFFORT = 0.4;
/** Marks along a link make it as costly again every so many pixels. */
const MARKED_PX = 400;

/** How a picture near by is drawn: as everywhere else, or with copies of symbols and lines a pixel wide, which is several times as quick. */
export type NearDrawing = "exact" | "quick";

/**
 * Chooses the drawing for a shot near by: null where either takes too long for what it is for. What is zoomed is drawn quickly, as
 * nothing of the last picture can be used; what moves otherwise is where it has to be.
 */
export function chooseNearDrawing(mass: Mass, shot: MassShot): NearDrawing | null {
  const { isMoving, isZooming } = shot;
  const effort = countEffort(mass, shot, isMoving ? QUICK_EFFORT : MOST_EFFORT);
  if (effort === null) return null;
  return isMoving && (isZooming || effort > MOVING_EFFORT) ? "quick" : "exact";
}

/** Null where there is more of it than `most`; stops counting as soon as it is sure. */
function countEffort(
  { scene, positions }: Mass,
  { camera, size, marginPx }: MassShot,
  most: number,
): number | null {
  const halfWidth = (size.width / 2 + marginPx) / camera.zoom;
  const halfHeight = (size.height / 2 + marginPx) / camera.zoom;
  const reachPx = (halfWidth + halfHeight) * camera.zoom;
  const { actorOf, sourceOf, targetOf } = scene;
  const xOf = (place: number) => (positions[2 * (actorOf[place] ?? 0)] ?? NaN) - camera.x;
  const yOf = (place: number) => (positions[2 * (actorOf[place] ?? 0) + 1] ?? NaN) - camera.y;
  let effort = 0;
  for (let place = 0; place < scene.nodeCount; place++) {
    if (Math.abs(xOf(place)) < halfWidth && Math.abs(yOf(place)) < halfHeight) effort += NODE_EFFORT;
  }
  for (let link = 0; link < scene.linkCount; link++) {
    if (effort > most) return null;
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const [x0, y0, x1, y1] = [xOf(source), yOf(source), xOf(target), yOf(target)];
    // A line that keeps off the middle by more than half a diagonal does not cross the picture.
    if (Math.min(x0, x1) > halfWidth || Math.max(x0, x1) < -halfWidth) continue;
    if (Math.min(y0, y1) > halfHeight || Math.max(y0, y1) < -halfHeight) continue;
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (Math.abs(x0 * y1 - x1 * y0) > length * Math.hypot(halfWidth, halfHeight)) continue;
    if (length < Infinity) effort += 1 + Math.min(length * camera.zoom, reachPx) / MARKED_PX;
  }
  return effort > most ? null : effort;
}
