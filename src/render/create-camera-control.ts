import type { Camera } from "../model/view";
import {
  clampZoom,
  fitCamera,
  fitMarginOf,
  panCamera,
  revealPoint,
  zoomCamera,
  type Box,
  type PictureSize,
} from "./camera";
import { createFlight, type FrameClock } from "./create-flight";
import type { CameraMove, Insets } from "./network-view";

/** What the camera needs from the picture. */
export interface CameraControlOptions {
  readonly clock: FrameClock;
  readonly insets: () => Insets;
  /** A fit comes no nearer than these pixels per layout unit; the usual limit when `undefined`. */
  readonly nearestFit?: () => number | undefined;
  readonly prefersReducedMotion: () => boolean;
  /** The camera is somewhere else now. `isBehind`: on its way to where a gesture already is. */
  readonly onCamera: (camera: Camera, isBehind: boolean) => void;
  /** A flight has moved the camera in this frame, which has to show it: what is asked for within a frame would wait for the next. */
  readonly onFlown: () => void;
  /** Where the reader sent it, it has come to rest. */
  readonly onRest: (camera: Camera) => void;
}

/** Where the picture is looked at from, and all ways to change that. */
export interface CameraControl {
  readonly camera: () => Camera;
  readonly size: () => PictureSize;
  readonly setSize: (size: PictureSize) => void;
  /** Sends the camera somewhere; `byReader` tells of it when it has arrived. */
  readonly moveTo: (camera: Camera, move: CameraMove, byReader: boolean) => void;
  /** Frames a box of layout points; while the picture has no size, that waits. */
  readonly fit: (box: Box, move: CameraMove) => void;
  readonly zoomBy: (factor: number, move: CameraMove) => void;
  readonly panBy: (dxPx: number, dyPx: number) => void;
  /** Brings a layout point into view where it is not. */
  readonly reveal: (point: { readonly x: number; readonly y: number }) => void;
  /**
   * A gesture has the camera in hand: flights end. Where it moves in steps, rarer than frames, the camera glides from one
   * to the next.
   */
  readonly follow: (camera: Camera, isStep: boolean) => void;
  /** The gesture has ended: the camera is where it went. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/** A way on which no corner of the picture moves farther is not flown: hardly seen, each of its frames costs as much. */
const SHORT_WAY_PX = 4;
/** How long the camera takes from step to step of a gesture: shorter than the pause after which a wheel counts as at rest, 150 ms. */
const STEP_MS = 80;
/** How long the picture takes to bring something into view. */
const REVEAL_MS = 200;
/** What is brought into view gets at least this far from the edge. */
const REVEAL_MARGIN_PX = 48;

/** The farthest that a corner of the picture moves when the camera goes from one place to another, along either axis. */
function farthestCornerPx(from: Camera, to: Camera, size: PictureSize): number {
  const growth = Math.abs(to.zoom / from.zoom - 1) / 2;
  return Math.max(
    Math.abs(to.x - from.x) * to.zoom + growth * size.width,
    Math.abs(to.y - from.y) * to.zoom + growth * size.height,
  );
}

/** Creates the camera of a picture that has no size yet. */
export function createCameraControl(options: CameraControlOptions): CameraControl {
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let size: PictureSize = { width: 0, height: 0 };
  let waitingFit: Box | null = null;
  /** Where the camera is bound for, so that two presses of a key add up even while it flies. */
  let bound: Camera = camera;
  /** Whether the way under way is a gesture's, which is at its end already. */
  let isFollowing = false;
  const put = (next: Camera) => {
    camera = next;
    options.onCamera(next, isFollowing && flight.isUnderWay());
  };
  const flight = createFlight(options.clock, (next) => {
    put(next);
    options.onFlown();
  });
  const isSeen = () => size.width > 0 && size.height > 0;

  const moveTo = (next: Camera, { durationMs }: CameraMove, byReader: boolean) => {
    flight.stop();
    isFollowing = false;
    bound = { x: next.x, y: next.y, zoom: clampZoom(next.zoom) };
    const arrive = () => {
      if (byReader) options.onRest(camera);
    };
    const isCut = durationMs <= 0 || options.prefersReducedMotion() || !isSeen();
    if (isCut || farthestCornerPx(camera, bound, size) <= SHORT_WAY_PX) {
      put(bound);
      arrive();
    } else flight.fly(camera, bound, size, durationMs, arrive);
  };
  const start = () => (flight.isUnderWay() ? bound : camera);
  const fit = (box: Box, move: CameraMove) => {
    waitingFit = isSeen() ? null : box;
    if (isSeen())
      moveTo(fitCamera(box, size, options.insets(), fitMarginOf(size), options.nearestFit?.()), move, false);
  };

  return {
    camera: () => camera,
    size: () => size,
    setSize: (next) => {
      size = next;
      if (waitingFit) fit(waitingFit, { durationMs: 0 });
      else put(camera);
    },
    moveTo: (next, move, byReader) => {
      waitingFit = null;
      moveTo(next, move, byReader);
    },
    fit,
    zoomBy: (factor, move) => moveTo(zoomCamera(start(), factor), move, true),
    panBy: (dxPx, dyPx) => moveTo(panCamera(start(), dxPx, dyPx), { durationMs: 0 }, true),
    reveal: (point) => {
      const next = revealPoint(start(), size, options.insets(), REVEAL_MARGIN_PX, point);
      if (isSeen() && (next.x !== start().x || next.y !== start().y)) {
        moveTo(next, { durationMs: REVEAL_MS }, true);
      }
    },
    follow: (next, isStep) => {
      waitingFit = null;
      bound = next;
      isFollowing = isStep && !options.prefersReducedMotion();
      if (isFollowing) flight.follow(camera, next, STEP_MS);
      else {
        flight.stop();
        put(next);
      }
    },
    catchUp: () => {
      if (!flight.isUnderWay()) return;
      flight.stop();
      put(bound);
    },
    stop: flight.stop,
  };
}
