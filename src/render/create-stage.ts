import type { Camera } from "../model/view";
import type { Box, PictureSize } from "./camera";
import type { FrameClock } from "./create-flight";
import { findHit, type Hit, type HitReach } from "./hit-test";
import { createLabelLayer, type DrawnLabel } from "./label-layer";
import { pointOnCurve } from "./link-curve";
import type { buildPictureFrame, PictureFrame } from "./picture-frame";
import type { PicturePainter } from "./picture-painter";
import type { Scene } from "./scene";
import type { TextMeasure } from "./text-measure";

/** What the stage needs from the picture. */
export interface StageOptions {
  readonly painter: PicturePainter;
  readonly measure: TextMeasure;
  readonly clock: FrameClock;
  readonly camera: () => Camera;
  readonly size: () => PictureSize;
  readonly buildFrame: typeof buildPictureFrame;
}

/** A point in layout units or pixels, as is said where it is used. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is on the screen now: everything an export draws. */
export interface DrawnStage {
  readonly scene: Scene;
  readonly frame: PictureFrame;
  readonly labels: readonly DrawnLabel[];
  /** From the frame's pixels to the picture's. */
  readonly shift: Point;
}

/** Scene, places and labels of a picture, and the drawing of them: at most once per frame, and only what changed. */
export interface Stage {
  readonly scene: () => Scene | null;
  /** Takes a scene over and hands it to the painter. */
  readonly setScene: (scene: Scene) => void;
  /** Takes a copy of places, in layout units; an actor that is held stays where it is held. */
  readonly setPositions: (positions: Float64Array) => void;
  readonly positionOf: (index: number) => Point;
  /** Holds an actor (document index) at a layout point until it is let go. */
  readonly hold: (index: number, point: Point) => void;
  readonly letGo: () => void;
  /** The camera has moved. */
  readonly moveCamera: () => void;
  /** The picture's size has changed, or its labels may want other places. */
  readonly rearrangeLabels: () => void;
  /** Draws now what waits for the next frame; `isSettled` also what waits for things to come to rest. */
  readonly drawNow: (isSettled: boolean) => DrawnStage | null;
  /** What is at a point of the picture, CSS pixels. */
  readonly hitAt: (xPx: number, yPx: number, reach: HitReach) => Hit | null;
  /** The layout point of a thing: an actor's middle, or the middle of a link. */
  readonly pointOf: (hit: Hit) => Point | null;
  /** The box round the actors asked for, in layout units; null where none has a place. */
  readonly boxOf: (isWanted: (index: number) => boolean) => Box | null;
  readonly destroy: () => void;
}

/** While things move, labels look for better places this often; in between they keep theirs. */
const PLACE_LABELS_EVERY_MS = 180;
/** After the last movement, labels look for their best places once more. */
const SETTLE_AFTER_MS = 120;
/** Labels keep this far from the picture's edge. */
const EDGE_PX = 4;

/** Creates an empty stage. */
export function createStage({ painter, measure, clock, camera, size, buildFrame }: StageOptions): Stage {
  const labelLayer = createLabelLayer(measure);
  let scene: Scene | null = null;
  let positions = new Float64Array();
  let frame: PictureFrame | null = null;
  let labels: readonly DrawnLabel[] = [];
  let held: { readonly index: number; readonly point: Point } | null = null;
  /** What the next drawing has to do anew. */
  const stale = { scene: false, frame: false, labels: false };
  let request: number | null = null;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let isUnsettled = false;
  let placedAtMs = -Infinity;

  const shiftOf = (): Point => {
    const { x, y, zoom } = camera();
    const { width, height } = size();
    return { x: width / 2 - x * zoom, y: height / 2 - y * zoom };
  };
  const areaOf = (): Box => {
    const { x, y } = shiftOf();
    const { width, height } = size();
    return { x0: EDGE_PX - x, y0: EDGE_PX - y, x1: width - EDGE_PX - x, y1: height - EDGE_PX - y };
  };
  const requestDrawing = () => {
    request ??= clock.request(draw);
  };
  const settleSoon = () => {
    isUnsettled = true;
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => {
      stale.labels = true;
      requestDrawing();
    }, SETTLE_AFTER_MS);
  };
  const drawLabels = (at: PictureFrame) => {
    const nowMs = clock.now();
    const mayMove = stale.labels || nowMs - placedAtMs > PLACE_LABELS_EVERY_MS;
    labels = labelLayer.place(at, areaOf(), mayMove);
    painter.setLabels(labels);
    if (mayMove) [placedAtMs, isUnsettled] = [nowMs, false];
    else settleSoon();
  };
  const draw = () => {
    if (request !== null) clock.cancel(request);
    request = null;
    if (!scene) return;
    if (stale.frame || !frame) {
      frame = buildFrame(scene, positions, camera().zoom);
      painter.setFrame(frame);
      drawLabels(frame);
    } else if (stale.labels) drawLabels(frame);
    else settleSoon();
    [stale.scene, stale.frame, stale.labels] = [false, false, false];
    const shift = shiftOf();
    painter.setShift(shift.x, shift.y);
  };
  const redrawFrame = () => {
    stale.frame = true;
    requestDrawing();
  };

  return {
    scene: () => scene,
    setScene: (next) => {
      scene = next;
      labelLayer.setScene(next);
      [stale.scene, stale.labels] = [true, true];
      redrawFrame();
    },
    setPositions: (next) => {
      positions = next.slice();
      if (held) [positions[2 * held.index], positions[2 * held.index + 1]] = [held.point.x, held.point.y];
      redrawFrame();
    },
    positionOf: (index) => ({ x: positions[2 * index] ?? NaN, y: positions[2 * index + 1] ?? NaN }),
    hold: (index, point) => {
      held = { index, point };
      [positions[2 * index], positions[2 * index + 1]] = [point.x, point.y];
      redrawFrame();
    },
    letGo: () => {
      held = null;
    },
    moveCamera: () => {
      if (frame?.zoom !== camera().zoom) stale.frame = true;
      requestDrawing();
    },
    rearrangeLabels: () => {
      stale.labels = true;
      requestDrawing();
    },
    drawNow: (isSettled) => {
      if (isSettled && isUnsettled) stale.labels = true;
      if (request !== null || stale.frame || stale.labels) draw();
      return scene && frame && { scene, frame, labels, shift: shiftOf() };
    },
    hitAt: (xPx, yPx, reach) => {
      // Until the new scene is drawn, places in it and places on the screen are not the same.
      if (stale.scene) draw();
      const shift = shiftOf();
      return frame && findHit(frame, labels, xPx - shift.x, yPx - shift.y, reach);
    },
    pointOf: (hit) => {
      if (stale.scene) draw();
      if (!frame) return null;
      const curve = hit.type === "link" ? frame.links[hit.place] : null;
      const at = hit.type === "node" ? frame.nodes[hit.place] : curve && pointOnCurve(curve, 0.5);
      return at ? { x: at.x / frame.zoom, y: at.y / frame.zoom } : null;
    },
    boxOf: (isWanted) => {
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { index } of scene?.nodes ?? []) {
        const x = positions[2 * index] ?? NaN;
        const y = positions[2 * index + 1] ?? NaN;
        if (!isWanted(index) || !Number.isFinite(x) || !Number.isFinite(y)) continue;
        [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
      }
      return x0 <= x1 ? { x0, y0, x1, y1 } : null;
    },
    destroy: () => {
      if (request !== null) clock.cancel(request);
      clearTimeout(settleTimer);
      scene = null;
    },
  };
}
