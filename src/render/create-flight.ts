import { easeCubicInOut, easeQuadOut, interpolateZoom } from "d3";
import type { Camera } from "../model/view";
import { zoomBetween, type PictureSize } from "./camera";

/** Moves a camera over time; one flight at a time. */
export interface Flight {
  /** Flies from one camera to another; `onArrive` is called at the end unless the flight is broken off. */
  readonly fly: (
    from: Camera,
    to: Camera,
    size: PictureSize,
    durationMs: number,
    onArrive: () => void,
  ) => void;
  /** Follows a hand that moves in steps: off at once and slower towards the end, round the point that stays where it is. */
  readonly follow: (from: Camera, to: Camera, durationMs: number) => void;
  /** Breaks off; the camera stays where it is. */
  readonly stop: () => void;
  readonly isUnderWay: () => boolean;
}

/** The clock a flight goes by: `requestAnimationFrame` of a window, or a test's own. */
export interface FrameClock {
  readonly now: () => number;
  readonly request: (step: () => void) => number;
  readonly cancel: (request: number) => void;
}

/** About the time between two frames. */
const FRAME_MS = 16;

/** Creates a flight that hands each camera on its way to `onCamera`: along van Wijk's smooth path, unless it follows a hand. */
export function createFlight(clock: FrameClock, onCamera: (camera: Camera) => void): Flight {
  let request: number | null = null;
  const stop = () => {
    if (request !== null) clock.cancel(request);
    request = null;
  };
  /** Hands out the cameras at parts of the time, 0 … 1, and at the end `to`. */
  const run = (
    at: (part: number) => Camera,
    to: Camera,
    startMs: number,
    durationMs: number,
    onArrive: () => void,
  ) => {
    stop();
    const step = () => {
      const elapsed = (clock.now() - startMs) / durationMs;
      if (elapsed >= 1) {
        request = null;
        onCamera(to);
        onArrive();
        return;
      }
      request = clock.request(step);
      onCamera(at(Math.max(0, elapsed)));
    };
    request = clock.request(step);
  };
  return {
    fly: (from, to, size, durationMs, onArrive) => {
      const width = Math.max(1, size.width);
      const path = interpolateZoom([from.x, from.y, width / from.zoom], [to.x, to.y, width / to.zoom]);
      const at = (part: number) => {
        const [x, y, span] = path(easeCubicInOut(part));
        return { x, y, zoom: width / span };
      };
      run(at, to, clock.now(), durationMs, onArrive);
    },
    follow: (from, to, durationMs) =>
      run(
        (part) => zoomBetween(from, to, easeQuadOut(part)),
        to,
        // A hand is heard right before a frame, which has to show that it has moved.
        clock.now() - FRAME_MS,
        durationMs,
        () => undefined,
      ),
    stop,
    isUnderWay: () => request !== null,
  };
}
