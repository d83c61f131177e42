import { boxesOverlap } from "./box-grid";
import type { Box } from "./camera";
import { connectGestures } from "./connect-gestures";
import { createCameraControl } from "./create-camera-control";
import { createPictureContainer } from "./create-picture-container";
import { createWalker } from "./create-walker";
import { findHit, type Hit, type HitReach } from "./hit-test";
import { createLabelLayer, type DrawnLabel } from "./label-layer";
import { pointOnCurve } from "./link-curve";
import type { Insets, NetworkView, NetworkViewOptions, PictureTarget } from "./network-view";
import { buildPictureFrame, type PictureFrame } from "./picture-frame";
import type { CreatePainter } from "./picture-painter";
import type { PictureCommand } from "./read-picture-key";
import type { Scene } from "./scene";
import { createCanvasMeasure } from "./text-measure";
import { writeSvg } from "./write-svg";

/** While things move, labels look for better places this often; in between they keep theirs. */
const PLACE_LABELS_EVERY_MS = 180;
/** After the last movement, labels look for their best places once more. */
const SETTLE_AFTER_MS = 120;
/** Flights the picture sets out on by itself. */
const KEY_FLIGHT_MS = 200;
const ZOOM_STEP = 1.3;
const PAN_STEP_PX = 64;
/** How far Ctrl and an arrow move an actor, in pixels. */
const NUDGE_PX = 12;
/** Labels keep this far from the picture's edge. */
const EDGE_PX = 4;

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Creates a picture in `host`, painted by whatever painter is given. */
export function createPicture(
  host: HTMLElement,
  options: NetworkViewOptions,
  createPainter: CreatePainter,
): NetworkView {
  const window = host.ownerDocument.defaultView ?? globalThis.window;
  const container = createPictureContainer(host);
  const painter = createPainter(container.element);
  const family = window.getComputedStyle(host).fontFamily;
  const labelLayer = createLabelLayer(createCanvasMeasure(host.ownerDocument, family));

  let scene: Scene | null = null;
  let positions = new Float64Array();
  let frame: PictureFrame | null = null;
  let labels: readonly DrawnLabel[] = [];
  /** What the next drawing has to do anew. */
  const stale = { frame: false, labels: false };
  let request: number | null = null;
  let settleTimer: number | null = null;
  let placedAtMs = -Infinity;
  let hovered: PictureTarget | null = null;
  /** An actor that follows the pointer: its document index and where it is held. */
  let held: { readonly index: number; readonly x: number; readonly y: number } | null = null;

  const control = createCameraControl({
    clock: {
      now: () => window.performance.now(),
      request: (step) => window.requestAnimationFrame(step),
      cancel: (step) => window.cancelAnimationFrame(step),
    },
    insets: () => options.insets?.() ?? NO_INSETS,
    prefersReducedMotion: options.prefersReducedMotion,
    onCamera: (camera) => {
      gestures.syncCamera(camera);
      if (frame?.zoom !== camera.zoom) stale.frame = true;
      requestDrawing();
    },
    onRest: (camera) => options.onEvent({ type: "camera-settled", camera }),
  });

  const shiftOf = () => {
    const { x, y, zoom } = control.camera();
    const { width, height } = control.size();
    return { x: width / 2 - x * zoom, y: height / 2 - y * zoom };
  };
  const areaOf = (): Box => {
    const { x, y } = shiftOf();
    const { width, height } = control.size();
    return { x0: EDGE_PX - x, y0: EDGE_PX - y, x1: width - EDGE_PX - x, y1: height - EDGE_PX - y };
  };

  function requestDrawing() {
    request ??= window.requestAnimationFrame(draw);
  }
  function draw() {
    if (request !== null) window.cancelAnimationFrame(request);
    request = null;
    if (!scene) return;
    if (stale.frame || !frame) {
      frame = buildPictureFrame(scene, positions, control.camera().zoom);
      painter.setFrame(frame);
      drawLabels(scene, frame);
    } else if (stale.labels) drawLabels(scene, frame);
    else settleSoon();
    stale.frame = false;
    const shift = shiftOf();
    painter.setShift(shift.x, shift.y);
  }
  function drawLabels(_of: Scene, at: PictureFrame) {
    const nowMs = window.performance.now();
    const mayMove = stale.labels || nowMs - placedAtMs > PLACE_LABELS_EVERY_MS;
    labels = labelLayer.place(at, areaOf(), mayMove);
    painter.setLabels(labels);
    stale.labels = false;
    if (mayMove) placedAtMs = nowMs;
    else settleSoon();
  }
  function settleSoon() {
    if (settleTimer !== null) window.clearTimeout(settleTimer);
    settleTimer = window.setTimeout(() => {
      settleTimer = null;
      stale.labels = true;
      requestDrawing();
    }, SETTLE_AFTER_MS);
  }
  /** Draws what waits, and what waits for rest, now. */
  function drawNow(isSettled: boolean) {
    if (isSettled && settleTimer !== null) stale.labels = true;
    if (request !== null || stale.frame || stale.labels) draw();
  }

  const targetOf = (hit: Hit | null): PictureTarget | null => {
    if (!hit || !scene) return null;
    if (hit.type === "node") {
      const node = scene.nodes[hit.place];
      return node ? { type: "actor", id: node.id } : null;
    }
    const link = scene.links[hit.place];
    return link ? { type: "relationship", id: link.id } : null;
  };
  const hitAt = (xPx: number, yPx: number, reach: HitReach) => {
    const shift = shiftOf();
    return frame && findHit(frame, labels, xPx - shift.x, yPx - shift.y, reach);
  };
  /** The layout point of a thing: an actor's middle, or the middle of a link. */
  const pointOf = (hit: Hit) => {
    if (!frame) return null;
    const curve = hit.type === "link" ? frame.links[hit.place] : null;
    const at = hit.type === "node" ? frame.nodes[hit.place] : curve && pointOnCurve(curve, 0.5);
    return at ? { x: at.x / frame.zoom, y: at.y / frame.zoom } : null;
  };
  const hover = (hit: Hit | null) => {
    const target = targetOf(hit);
    painter.surface.style.cursor = target ? "pointer" : "";
    if (target?.type === hovered?.type && target?.id === hovered?.id) return;
    hovered = target;
    options.onEvent({ type: "hovered", target });
  };
  const hold = (index: number, x: number, y: number) => {
    held = { index, x, y };
    positions[2 * index] = x;
    positions[2 * index + 1] = y;
    stale.frame = true;
    requestDrawing();
  };
  const boxOf = (isWanted: (index: number) => boolean): Box | null => {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { index } of scene?.nodes ?? []) {
      const x = positions[2 * index] ?? NaN;
      const y = positions[2 * index + 1] ?? NaN;
      if (!isWanted(index) || !Number.isFinite(x) || !Number.isFinite(y)) continue;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
    return x0 <= x1 ? { x0, y0, x1, y1 } : null;
  };
  const fitTo: NetworkView["fitTo"] = (actors, move) => {
    const wanted = actors === "all" ? null : new Set(actors);
    const box = boxOf((index) => wanted?.has(index) ?? true);
    if (box) control.fit(box, move);
  };

  const gestures = connectGestures(painter.surface, {
    size: control.size,
    camera: control.camera,
    hitAt,
    placeOf: (node) => pointOf({ type: "node", place: node }),
    isSelected: (node) => scene?.nodes[node]?.isSelected ?? false,
    onCamera: control.follow,
    onCameraRest: () => options.onEvent({ type: "camera-settled", camera: control.camera() }),
    onHover: hover,
    onPick: (hit, additive) => {
      walker.standOn(hit);
      options.onEvent({ type: "picked", target: targetOf(hit), additive });
    },
    onDoublePick: (hit) => {
      const target = targetOf(hit);
      if (target?.type === "actor") options.onEvent({ type: "focus-asked", id: target.id });
    },
    onDragStart: (place) => {
      const node = scene?.nodes[place];
      if (node) options.onEvent({ type: "drag-started", id: node.id });
    },
    onDrag: (place, x, y) => {
      const node = scene?.nodes[place];
      if (!node) return;
      hold(node.index, x, y);
      options.onEvent({ type: "dragged", id: node.id, x, y });
    },
    onDragEnd: (place, x, y) => {
      const node = scene?.nodes[place];
      held = null;
      if (node) options.onEvent({ type: "drag-ended", id: node.id, x, y });
    },
  });

  const nudge = (target: PictureTarget, right: number, down: number) => {
    const node = scene?.nodes.find(({ id }) => id === target.id);
    if (!node || target.type !== "actor") return;
    const { zoom } = control.camera();
    const x = (positions[2 * node.index] ?? 0) + (right * NUDGE_PX) / zoom;
    const y = (positions[2 * node.index + 1] ?? 0) + (down * NUDGE_PX) / zoom;
    options.onEvent({ type: "drag-started", id: node.id });
    hold(node.index, x, y);
    options.onEvent({ type: "dragged", id: node.id, x, y });
    held = null;
    options.onEvent({ type: "drag-ended", id: node.id, x, y });
  };
  const obey = (
    command: Exclude<PictureCommand, { readonly type: "walk" }>,
    target: PictureTarget | null,
  ) => {
    switch (command.type) {
      case "pick":
        if (target) options.onEvent({ type: "picked", target, additive: command.additive });
        return;
      case "focus":
        if (target?.type === "actor") options.onEvent({ type: "focus-asked", id: target.id });
        return;
      case "pin":
        if (target?.type === "actor") options.onEvent({ type: "pin-toggled", id: target.id });
        return;
      case "step-back":
        return options.onEvent({ type: "step-back-asked" });
      case "zoom":
        return control.zoomBy(ZOOM_STEP ** command.steps, { durationMs: KEY_FLIGHT_MS });
      case "fit":
        fitTo("all", { durationMs: KEY_FLIGHT_MS });
        return options.onEvent({ type: "fit-asked" });
      case "pan":
        return control.panBy(command.right * PAN_STEP_PX, command.down * PAN_STEP_PX);
      case "nudge":
        if (target) nudge(target, command.right, command.down);
    }
  };
  const walker = createWalker({
    container: container.element,
    painter,
    onStop: (target) => options.onEvent({ type: "cursor-moved", target }),
    reveal: (hit) => {
      const point = pointOf(hit);
      if (point) control.reveal(point);
    },
    onCommand: obey,
  });

  const resize = new ResizeObserver(() => measureHost());
  const measureHost = () => {
    const { clientWidth: width, clientHeight: height } = container.element;
    const size = control.size();
    if (width === size.width && height === size.height) return;
    painter.setSize({ width, height });
    control.setSize({ width, height });
    stale.labels = true;
    requestDrawing();
  };
  resize.observe(container.element);
  measureHost();

  return {
    setScene: (next) => {
      const messages = options.messages();
      container.setMessages(messages);
      if (!options.prefersReducedMotion()) container.startFade();
      scene = next;
      labelLayer.setScene(next);
      walker.setScene(next, () => painter.setScene(next, messages));
      stale.frame = true;
      stale.labels = true;
      requestDrawing();
    },
    setPositions: (next) => {
      positions = next.slice();
      if (held) [positions[2 * held.index], positions[2 * held.index + 1]] = [held.x, held.y];
      stale.frame = true;
      requestDrawing();
    },
    camera: control.camera,
    setCamera: (camera, move) => control.moveTo(camera, move, false),
    fitTo,
    zoomBy: control.zoomBy,
    panBy: control.panBy,
    focusOn: (target) => {
      drawNow(false);
      walker.focusOn(target);
    },
    labelCensus: () => {
      drawNow(false);
      let overlapping = 0;
      labels.forEach((label, at) => {
        for (const other of labels.slice(at + 1)) if (boxesOverlap(label.box, other.box)) overlapping++;
      });
      return { drawn: labels.length, overlapping };
    },
    toSvg: () => {
      drawNow(true);
      if (!scene || !frame) return "";
      return writeSvg({ scene, frame, labels, size: control.size(), shift: shiftOf(), family });
    },
    destroy: () => {
      if (request !== null) window.cancelAnimationFrame(request);
      if (settleTimer !== null) window.clearTimeout(settleTimer);
      resize.disconnect();
      control.stop();
      gestures.disconnect();
      walker.disconnect();
      scene = null;
      container.element.remove();
    },
  };
}
