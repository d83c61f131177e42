import { findHit } from "./hit-test";
import { createLabelLayer, type DrawnLabel } from "./label-layer";
import type { Box } from "./camera";
import { pointOnCurve } from "./link-curve";
import { buildPictureFrame, type PictureFrame } from "./picture-frame";
import type { CreatePainter } from "./picture-painter";
import type { CreateStage, PictureStage, Point, StageOptions } from "./picture-stage";
import type { Scene } from "./scene";
import { buildWalkGround } from "./walk-ground";

/** While things move, labels look for better places this often; in between they keep theirs. */
const PLACE_LABELS_EVERY_MS = 180;
/** After the last movement, labels look for their best places once more. */
const SETTLE_AFTER_MS = 120;
/** Labels keep this far from the picture's edge. */
const EDGE_PX = 4;

/** How stages are made whose painter draws each thing by itself, from frames as they are or as `buildFrame` has them. */
export function stageOf(
  createPainter: CreatePainter,
  buildFrame: typeof buildPictureFrame = buildPictureFrame,
): CreateStage<Scene> {
  return (options) => createStage(options, createPainter, buildFrame);
}

function createStage(
  { container, measure, clock, camera, size }: StageOptions,
  createPainter: CreatePainter,
  buildFrame: typeof buildPictureFrame,
): PictureStage<Scene> {
  const painter = createPainter(container);
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
  let draws = 0;

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
  const drawLabels = (of: Scene, at: PictureFrame) => {
    // Measured only now, so that a first scene and its first frame are two tasks of about the same length.
    if (stale.scene) labelLayer.setScene(of);
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
      drawLabels(scene, frame);
    } else if (stale.labels) drawLabels(scene, frame);
    else settleSoon();
    [stale.scene, stale.frame, stale.labels] = [false, false, false];
    const shift = shiftOf();
    painter.setShift(shift.x, shift.y);
    draws += 1;
  };
  const drawWaiting = () => {
    if (request !== null) draw();
  };
  const redrawFrame = () => {
    stale.frame = true;
    requestDrawing();
  };

  return {
    surface: painter.surface,
    marks: painter,
    setSize: painter.setSize,
    groundOf: buildWalkGround,
    targetOf: (hit) => {
      const node = hit?.type === "node" ? scene?.nodes[hit.place] : undefined;
      if (node) return { type: "actor", id: node.id };
      const link = hit?.type === "link" ? scene?.links[hit.place] : undefined;
      return link ? { type: "relationship", id: link.id } : null;
    },
    placeOf: ({ type, id }) =>
      (type === "actor"
        ? scene?.nodes.findIndex((node) => node.id === id)
        : scene?.links.findIndex((link) => link.id === id)) ?? -1,
    isSelected: (node) => scene?.nodes[node]?.isSelected ?? false,
    setScene: (next, messages) => {
      scene = next;
      painter.setScene(next, messages);
      [stale.scene, stale.labels] = [true, true];
      redrawFrame();
    },
    setPositions: (next) => {
      positions = next.slice();
      if (held) [positions[2 * held.index], positions[2 * held.index + 1]] = [held.point.x, held.point.y];
      redrawFrame();
    },
    hold: (place, point) => {
      const index = scene?.nodes[place]?.index;
      if (index === undefined) return;
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
    drawWaiting,
    drawNow: (isSettled) => {
      if (isSettled && isUnsettled) stale.labels = true;
      if (request !== null || stale.frame || stale.labels) draw();
      return labels;
    },
    drawWhole: (instead) => {
      if (isUnsettled) stale.labels = true;
      if (request !== null || stale.frame || stale.labels) draw();
      return scene && frame && { scene: instead ?? scene, frame, labels, shift: shiftOf() };
    },
    hitAt: (xPx, yPx, reach, pointed) => {
      // Until the new scene is drawn, places in it and places on the screen are not the same.
      if (stale.scene) draw();
      const shift = shiftOf();
      return frame && findHit(frame, labels, xPx - shift.x, yPx - shift.y, reach, pointed);
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
    draws: () => draws,
    whenDrawn: async () => drawWaiting(),
    destroy: () => {
      if (request !== null) clock.cancel(request);
      clearTimeout(settleTimer);
      scene = null;
    },
  };
}
