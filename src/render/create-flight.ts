import { easeCubicInOut, interpolateZoom } from "d3";
import type { Camera } from "../model/view";
import type { PictureSize } from "./camera";

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

/** Creates a flight that hands each camera on its way to `onCamera`, along van Wijk's smooth path. */
export function createFlight(clock: FrameClock, onCamera: (camera: Camera) => void): Flight {
  let request: number | null = null;
  const stop = () => {
    if (request !== null) clock.cancel(request);
    request = null;
  };
  return {
    fly: (from, to, size, durationMs, onArrive) => {
      stop();
      const width = Math.max(1, size.width);
      const path = interpolateZoom([from.x, from.y, width / from.zoom], [to.x, to.y, width / to.zoom]);
      const startMs = clock.now();
      const step = () => {
        const elapsed = (clock.now() - startMs) / durationMs;
        if (elapsed >= 1) {
          request = null;
          onCamera(to);
          onArrive();
          return;
        }
        const [x, y, span] = path(easeCubicInOut(Math.max(0, elapsed)));
        request = clock.request(step);
        onCamera({ x, y, zoom: width / span });
      };
      request = clock.request(step);
    },
    stop,
    isUnderWay: () => request !== null,
  };
}
