import type { LinkEnd } from "./link-curve";

/** Cuts fall on whole steps from the start, so that dashes and ticks keep their places while the picture is moved. */
const STEP_PX = 220;
/** Links are cut so far outside the picture that what is drawn at a cut end is not seen. */
const ROOM_PX = 60;

/**
 * The part of a straight link that may be seen in a picture of `width` by `height` pixels: what marks cost grows with
 * length, and near by a link may be many pictures long. Null where the link does not touch the picture.
 */
export function clipLink(
  from: LinkEnd,
  to: LinkEnd,
  width: number,
  height: number,
): { readonly from: LinkEnd; readonly to: LinkEnd } | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (!Number.isFinite(length)) return null;
  if (isInside(from, width, height) && isInside(to, width, height)) return { from, to };
  // Where the line enters and leaves, side by side (Liang and Barsky 1984).
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x + ROOM_PX],
    [dx, width + ROOM_PX - from.x],
    [-dy, from.y + ROOM_PX],
    [dy, height + ROOM_PX - from.y],
  ];
  for (const [run, room] of sides) {
    if (run === 0 && room < 0) return null;
    if (run < 0) enter = Math.max(enter, room / run);
    if (run > 0) leave = Math.min(leave, room / run);
  }
  if (enter > leave) return null;
  const start = Math.floor((enter * length) / STEP_PX) * STEP_PX;
  const end = Math.ceil((leave * length) / STEP_PX) * STEP_PX;
  const cut = (px: number): LinkEnd => ({
    x: from.x + (dx * px) / length,
    y: from.y + (dy * px) / length,
    radiusPx: 0,
    symbol: "circle",
  });
  return { from: start > from.radiusPx ? cut(start) : from, to: end < length - to.radiusPx ? cut(end) : to };
}

/** Most links of a picture of everything are wholly in it, and need no cutting. */
const isInside = ({ x, y }: LinkEnd, width: number, height: number) =>
  x >= -ROOM_PX && x <= width + ROOM_PX && y >= -ROOM_PX && y <= height + ROOM_PX;
