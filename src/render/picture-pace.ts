import type { MassShot } from "./mass-protocol";

/** How pictures that follow a movement are drawn: learnt from how long the last ones took. */
export interface PicturePace {
  /** Says that a picture has been drawn, and how long that took. */
  readonly note: (shot: MassShot, spentMs: number) => void;
  /** Whether what moves is drawn as if far. */
  readonly isNearTooSlow: () => boolean;
  /** Pixels of the bitmap to a CSS pixel for the next picture of a movement: of the camera's, or of actors who are shifting. */
  readonly ratioFor: (
    shot: Pick<MassShot, "camera" | "size" | "marginPx">,
    sharp: number,
    isShifting: boolean,
  ) => number;
}

/** Pixels of a bitmap at most while things move. */
const HURRIED_PIXELS = 2_200_000;
/** Of links that are drawn near by, more than this is too slow to follow a movement. */
const SLOW_NEAR_MS = 40;
/** A picture that takes longer than a frame does not come with every one. */
const SLOW_ZOOM_MS = 16;
/** So many slow ones in a row, and the next are drawn with less: the very first is slow because nothing is compiled yet. */
const MOST_SLOW = 2;
/** Pixels to a CSS pixel of what is zoomed too slowly: half as many each way, which the browser smooths. */
const COARSE_RATIO = 0.5;
/** So many times as long, at most, a picture takes that has all of its pixels. */
const COARSE_GAIN = 4;

/** Creates a pace that thinks every picture quick enough. */
export function createPicturePace(): PicturePace {
  let slowNears = 0;
  let slowZooms = 0;
  let coarseMs = 0;
  let last: MassShot | null = null;
  const isZoomed = ({ camera }: Pick<MassShot, "camera">) =>
    last !== null && last.camera.zoom !== camera.zoom;
  const noteZoom = ({ ratio }: MassShot, spentMs: number) => {
    if (ratio < 1) coarseMs = spentMs;
    else slowZooms = spentMs > SLOW_ZOOM_MS ? slowZooms + 1 : 0;
  };
  return {
    note: (shot, spentMs) => {
      if (shot.isNear) slowNears = spentMs > SLOW_NEAR_MS ? slowNears + 1 : 0;
      else if (shot.isMoving && isZoomed(shot)) noteZoom(shot, spentMs);
      // Not before it rests: going to and fro between coarse and sharp would be seen.
      if (!shot.isMoving && coarseMs > 0) {
        if (COARSE_GAIN * coarseMs < SLOW_ZOOM_MS) slowZooms = 0;
        coarseMs = 0;
      }
      last = shot;
    },
    isNearTooSlow: () => slowNears >= MOST_SLOW,
    ratioFor: ({ camera, size: { width, height }, marginPx }, sharp, isShifting) => {
      // Beside the last picture one costs little. Places come so seldom that there is rest, and a sharp picture, between them.
      if (slowZooms >= MOST_SLOW && isZoomed({ camera }) && !isShifting) return COARSE_RATIO;
      const pixels = (width + 2 * marginPx) * (height + 2 * marginPx);
      return Math.min(sharp, Math.max(1, Math.sqrt(HURRIED_PIXELS / pixels)));
    },
  };
}
