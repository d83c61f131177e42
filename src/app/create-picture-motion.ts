import type { LayoutClock } from "../layout/layout-port";
import type { NetworkView } from "../render/network-view";
import { createGlide } from "./create-glide";

/** From so many actors on, the picture is told where they are less often: each time it is told and drawn whole. */
const MANY_ACTORS = 20_000;
const LEAST_MS_OF_MANY = 40;

/** The camera's flight to a new framing goes along with the actors' glide. */
const FLIGHT_MS = 250;

/** What moving a picture needs. */
export interface PictureMotionOptions {
  readonly view: Pick<NetworkView, "setPositions" | "fitTo">;
  readonly clock: LayoutClock;
  /** Runs a task before the next frame is drawn; returns how to call it off. */
  readonly requestFrame: (task: (nowMs: number) => void) => () => void;
  readonly isMotionReduced: () => boolean;
  /** What the camera is to frame wherever the actors go, as actor indices; `null` where the reader has placed it. */
  readonly framing: () => readonly number[] | "all" | null;
  /** How long the camera flies to a new framing. */
  readonly flightMs?: number;
}

/** An actor's place in the document's list, and where it is held. */
export interface Held {
  readonly actor: number;
  readonly x: number;
  readonly y: number;
}

/** The moving positions of a picture: they live here and in the picture, never in the store. */
export interface PictureMotion {
  /** Where actors belong, x and y by turns in the document's order; to be written to. */
  readonly target: () => Float64Array;
  /** Where actors are drawn now; not to be written to. */
  readonly shown: () => Float64Array;
  /** Puts other actors in: another document. */
  readonly open: (positions: Float64Array) => void;
  /** Lets the actors glide from where they are to the target, from now on; with reduced motion they are there at once. */
  readonly glide: () => void;
  /** Ends a glide: everything is where it belongs. */
  readonly arrive: () => void;
  /** Frames where the actors are going, unless the reader has placed the camera. */
  readonly aimCamera: () => void;
  /** As `aimCamera` for a picture that has another size: at once, or along with actors that are on their way. */
  readonly aimAgain: () => void;
  /** Keeps an actor at a place, whatever the target says; `null` lets go. */
  readonly hold: (held: Held | null) => void;
  /** Draws with the next frame and as many more as the glide takes; then nothing. `afterwards` runs once it is drawn. */
  readonly draw: (afterwards?: () => void) => void;
  readonly stop: () => void;
}

/** Creates the motion of a picture that stands at the given positions. Draws at most once a frame. */
export function createPictureMotion(options: PictureMotionOptions, start: Float64Array): PictureMotion {
  const { view, clock, requestFrame, isMotionReduced, framing, flightMs = FLIGHT_MS } = options;
  let glide = createGlide(start);
  let held: Held | null = null;
  let cancelFrame: (() => void) | null = null;
  let afterFrame: (() => void)[] = [];
  /** Whether the picture has been told what is shown. */
  let isTold = false;
  let toldMs = Number.NEGATIVE_INFINITY;

  const hasMany = () => glide.shown.length >= 2 * MANY_ACTORS;
  const placeHeld = () => {
    if (!held) return;
    isTold = false;
    for (const positions of [glide.target, glide.shown]) {
      positions[2 * held.actor] = held.x;
      positions[2 * held.actor + 1] = held.y;
    }
  };

  const tell = () => {
    view.setPositions(glide.shown);
    isTold = true;
  };
  const cut = () => {
    glide.cut();
    isTold = false;
  };

  const draw = () => {
    cancelFrame ??= requestFrame((nowMs) => {
      cancelFrame = null;
      const isSoon = nowMs - toldMs < LEAST_MS_OF_MANY && hasMany();
      if (isSoon && afterFrame.length === 0) return draw();
      toldMs = nowMs;
      placeHeld();
      const isThere = glide.advance(nowMs);
      placeHeld();
      tell();
      const tasks = afterFrame;
      afterFrame = [];
      for (const task of tasks) task();
      if (!isThere) draw();
    });
  };

  const hasArrived = () => isTold && hasSamePlaces(glide.target, glide.shown);
  const aim = (durationMs: number) => {
    const framed = framing();
    if (framed === null) return;
    const fit = () => view.fitTo(framed, { durationMs: isMotionReduced() ? 0 : durationMs });
    // Where everything stands where it belongs there is nothing to tell; a hundred thousand places are not told for nothing.
    if (hasArrived()) return fit();
    // The camera has to aim at where the actors are going, so the picture is told that for a moment no one sees.
    view.setPositions(glide.target);
    fit();
    tell();
  };

  tell();
  return {
    target: () => glide.target,
    shown: () => glide.shown,
    open: (positions) => {
      glide = createGlide(positions);
      isTold = false;
      held = null;
      draw();
    },
    glide: () => {
      if (isMotionReduced()) cut();
      else glide.begin(clock.nowMs());
      draw();
    },
    arrive: cut,
    aimCamera: () => aim(flightMs),
    aimAgain: () => aim(hasArrived() ? 0 : flightMs),
    hold: (next) => {
      held = next;
      placeHeld();
      // A picture itself moves what it drags; very many others that are where they were are not told for that.
      if (!next || !hasMany()) draw();
    },
    draw: (afterwards) => {
      if (afterwards) afterFrame.push(afterwards);
      draw();
    },
    stop: () => {
      cancelFrame?.();
      cancelFrame = null;
      afterFrame = [];
    },
  };
}

/** Whether two arrays have every actor at the same place, or both at none. */
export function hasSamePlaces(one: Float64Array, other: Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return false;
  return true;
}
