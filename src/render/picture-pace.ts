import type { Camera } from "../model/view";
import type { MassShot } from "./mass-protocol";

/** How pictures that follow a movement are drawn: learnt from how long the last ones took. */
export interface PicturePace {
  /** Says that a picture has been drawn, and how long that took. */
  readonly note: (shot: MassShot, spentMs: number) => void;
  /** Whether a picture of a movement would be larger or smaller than the last one, with everybody in the same places. */
  readonly isZooming: (camera: Camera, isShifting: boolean) => boolean;
  /** Whether what moves is drawn as if far. */
  readonly isNearTooSlow: () => boolean;
  /** Pixels of the bitmap to a CSS pixel for the next picture of a movement: of the camera's, or of actors who are shifting. */
  readonly ratioFor: (
    shot: Pick<MassShot, "camera" | "size" | "marginPx" | "isNear">,
    sharp: number,
    isShifting: boolean,
  ) => number;
}

/** Pixels of a bitmap at most while things move. */
const HURRIED_PIXELS = 2_200_000;
/** Of links that are drawn near by, more than this is too slow to follow a movement. */
const SLOW_NEAR_MS = 40;
/** So many times as long, at least, what rests takes near by as the same that moves and would be too slow. */
const EXACT_COST = 2;
/** A zoomed picture that takes longer than a frame, less what it takes to hand it over, does not come with every one. Of symbols and marks, which are read meanwhile, fewer will do. */
const SLOW_ZOOM_MS = { far: 12, near: 30 };
/** So many slow ones in a row, and the next are drawn with less: the very first is slow because nothing is compiled yet. */
const MOST_SLOW = 2;
/** Pixels to a CSS pixel of what is zoomed too slowly: half as many each way, which the browser smooths. */
const COARSE_RATIO = 0.5;
/** So many times as long, at most, a picture takes that has all of its pixels. */
const COARSE_GAIN = 4;

/** How long zoomed pictures of a kind took. */
interface Zooming {
  /** Sharp ones that were too slow, one after the other. */
  slow: number;
  /** The last coarse one since there was rest; 0 where there was none. */
  coarseMs: number;
}

/** Creates a pace that thinks every picture quick enough. */
export function createPicturePace(): PicturePace {
  const zooming: Record<keyof typeof SLOW_ZOOM_MS, Zooming> = {
    far: { slow: 0, coarseMs: 0 },
    near: { slow: 0, coarseMs: 0 },
  };
  let slowNears = 0;
  let last: MassShot | null = null;
  const isZoomed = (camera: Camera) => last !== null && last.camera.zoom !== camera.zoom;
  const isZooming = (camera: Camera, isShifting: boolean) => isZoomed(camera) && !isShifting;
  const noteZoom = ({ ratio, isNear }: MassShot, spentMs: number) => {
    const kind = kindOf(isNear);
    if (ratio < 1) zooming[kind].coarseMs = spentMs;
    else zooming[kind].slow = spentMs > SLOW_ZOOM_MS[kind] ? zooming[kind].slow + 1 : 0;
  };
  /** Not before there is rest: going to and fro between coarse and sharp would be seen. */
  const reconsider = (kind: keyof typeof SLOW_ZOOM_MS) => {
    const each = zooming[kind];
    if (each.coarseMs > 0 && COARSE_GAIN * each.coarseMs < SLOW_ZOOM_MS[kind]) each.slow = 0;
    each.coarseMs = 0;
  };
  return {
    note: (shot, spentMs) => {
      const isZoom = shot.isMoving && isZoomed(shot.camera);
      if (isZoom) noteZoom(shot, spentMs);
      // What is zoomed is made coarse first.
      if (shot.isNear && shot.isMoving && !(isZoom && shot.ratio >= 1))
        slowNears = spentMs > SLOW_NEAR_MS ? slowNears + 1 : 0;
      if (!shot.isMoving) {
        // What rests is drawn with more, so that it says when there is time again, and not when there is none.
        if (shot.isNear && spentMs <= EXACT_COST * SLOW_NEAR_MS) slowNears = 0;
        reconsider("far");
        reconsider("near");
      }
      last = shot;
    },
    isZooming,
    isNearTooSlow: () => slowNears >= MOST_SLOW,
    ratioFor: ({ camera, size: { width, height }, marginPx, isNear }, sharp, isShifting) => {
      // Beside the last picture one costs little. Places come so seldom that there is rest, and a sharp picture, between them.
      const isSlow = zooming[kindOf(isNear)].slow >= MOST_SLOW;
      if (isSlow && isZooming(camera, isShifting)) return COARSE_RATIO;
      const pixels = (width + 2 * marginPx) * (height + 2 * marginPx);
      return Math.min(sharp, Math.max(1, Math.sqrt(HURRIED_PIXELS / pixels)));
    },
  };
}

const kindOf = (isNear: boolean) => (isNear ? "near" : "far");
