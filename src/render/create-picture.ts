import { boxesOverlap } from "./box-grid";
import { connectGestures } from "./connect-gestures";
import { createCameraControl } from "./create-camera-control";
import type { FrameClock } from "./create-flight";
import { createPictureContainer } from "./create-picture-container";
import { createStage, type Point } from "./create-stage";
import { createWalker } from "./create-walker";
import type { Hit } from "./hit-test";
import type { Insets, NetworkView, NetworkViewOptions, PictureTarget } from "./network-view";
import { buildPictureFrame } from "./picture-frame";
import type { CreatePainter } from "./picture-painter";
import type { PictureCommand } from "./read-picture-key";
import { createCanvasMeasure } from "./text-measure";
import { writeSheet } from "./write-sheet";
import { writeSvg } from "./write-svg";

/** Flights the picture sets out on by itself. */
const KEY_FLIGHT_MS = 200;
const ZOOM_STEP = 1.3;
const PAN_STEP_PX = 64;
/** How far Ctrl and an arrow move an actor, in pixels. */
const NUDGE_PX = 12;

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** How a picture turns layout points into drawn ones, and whether a reader may move them. */
export interface PictureArrangement {
  readonly buildFrame: typeof buildPictureFrame;
  /** Actors stay where they are: a drag that begins on one moves the picture. */
  readonly isFixed: boolean;
}

const USUAL_ARRANGEMENT: PictureArrangement = { buildFrame: buildPictureFrame, isFixed: false };

/** Creates a picture in `host`, painted by whatever painter is given. */
export function createPicture(
  host: HTMLElement,
  options: NetworkViewOptions,
  createPainter: CreatePainter,
  { buildFrame, isFixed }: PictureArrangement = USUAL_ARRANGEMENT,
): NetworkView {
  const window = host.ownerDocument.defaultView ?? globalThis.window;
  const container = createPictureContainer(host);
  const painter = createPainter(container.element);
  const family = window.getComputedStyle(host).fontFamily;
  const clock: FrameClock = {
    now: () => window.performance.now(),
    request: (step) => window.requestAnimationFrame(step),
    cancel: (step) => window.cancelAnimationFrame(step),
  };
  const control = createCameraControl({
    clock,
    insets: () => options.insets?.() ?? NO_INSETS,
    nearestFit: () => options.nearestFit?.(),
    prefersReducedMotion: options.prefersReducedMotion,
    onCamera: (camera) => {
      gestures.syncCamera(camera);
      stage.moveCamera();
    },
    onRest: (camera) => options.onEvent({ type: "camera-settled", camera }),
  });
  const stage = createStage({
    painter,
    measure: createCanvasMeasure(host.ownerDocument, family),
    clock,
    camera: control.camera,
    size: control.size,
    buildFrame,
  });
  let hovered: PictureTarget | null = null;

  const targetOf = (hit: Hit | null): PictureTarget | null => {
    if (hit?.type === "node") {
      const node = stage.scene()?.nodes[hit.place];
      return node ? { type: "actor", id: node.id } : null;
    }
    const link = hit ? stage.scene()?.links[hit.place] : undefined;
    return link ? { type: "relationship", id: link.id } : null;
  };
  const hover = (hit: Hit | null) => {
    const target = targetOf(hit);
    painter.surface.style.cursor = target ? "pointer" : "";
    if (target?.type === hovered?.type && target?.id === hovered?.id) return;
    hovered = target;
    options.onEvent({ type: "hovered", target });
  };
  const drag = (place: number, point: Point) => {
    const node = stage.scene()?.nodes[place];
    if (!node) return;
    stage.hold(node.index, point);
    options.onEvent({ type: "dragged", id: node.id, ...point });
  };
  const startDrag = (place: number) => {
    const node = stage.scene()?.nodes[place];
    if (node) options.onEvent({ type: "drag-started", id: node.id });
  };
  const endDrag = (place: number, point: Point) => {
    const node = stage.scene()?.nodes[place];
    stage.letGo();
    if (node) options.onEvent({ type: "drag-ended", id: node.id, ...point });
  };
  const nudge = (target: PictureTarget, right: number, down: number) => {
    const place = stage.scene()?.nodes.findIndex(({ id }) => id === target.id) ?? -1;
    const from = stage.pointOf({ type: "node", place });
    if (!from) return;
    const step = NUDGE_PX / control.camera().zoom;
    const point = { x: from.x + right * step, y: from.y + down * step };
    startDrag(place);
    drag(place, point);
    endDrag(place, point);
  };
  const fitTo: NetworkView["fitTo"] = (actors, move) => {
    const wanted = actors === "all" ? null : new Set(actors);
    const box = stage.boxOf((index) => wanted?.has(index) ?? true);
    if (box) control.fit(box, move);
  };

  const gestures = connectGestures(painter.surface, {
    size: control.size,
    camera: control.camera,
    hitAt: stage.hitAt,
    placeOf: (node) => (isFixed ? null : stage.pointOf({ type: "node", place: node })),
    isSelected: (node) => stage.scene()?.nodes[node]?.isSelected ?? false,
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
    onDragStart: startDrag,
    onDrag: (place, x, y) => drag(place, { x, y }),
    onDragEnd: (place, x, y) => endDrag(place, { x, y }),
  });

  const obeyOnTarget = (command: PictureCommand, target: PictureTarget) => {
    if (command.type === "pick") {
      options.onEvent({ type: "picked", target, additive: command.additive });
    } else if (target.type === "relationship") return;
    else if (command.type === "focus") options.onEvent({ type: "focus-asked", id: target.id });
    else if (isFixed) return;
    else if (command.type === "pin") options.onEvent({ type: "pin-toggled", id: target.id });
    else if (command.type === "nudge") nudge(target, command.right, command.down);
  };
  const obey = (command: PictureCommand, target: PictureTarget | null) => {
    if (command.type === "step-back") options.onEvent({ type: "step-back-asked" });
    else if (command.type === "zoom") {
      control.zoomBy(ZOOM_STEP ** command.steps, { durationMs: KEY_FLIGHT_MS });
    } else if (command.type === "fit") {
      fitTo("all", { durationMs: KEY_FLIGHT_MS });
      options.onEvent({ type: "fit-asked" });
    } else if (command.type === "pan") {
      control.panBy(command.right * PAN_STEP_PX, command.down * PAN_STEP_PX);
    } else if (target) obeyOnTarget(command, target);
  };
  const walker = createWalker({
    container: container.element,
    painter,
    onStop: (target) => options.onEvent({ type: "cursor-moved", target }),
    reveal: (hit) => {
      const point = stage.pointOf(hit);
      if (point) control.reveal(point);
    },
    onCommand: obey,
  });

  const takeSize = () => {
    const { clientWidth: width, clientHeight: height } = container.element;
    const before = control.size();
    if (width === before.width && height === before.height) return;
    painter.setSize({ width, height });
    control.setSize({ width, height });
    stage.rearrangeLabels();
  };
  const resize = new ResizeObserver(takeSize);
  resize.observe(container.element);
  takeSize();

  return {
    setScene: (next) => {
      const messages = options.messages();
      container.setMessages(messages);
      if (!options.prefersReducedMotion()) container.startFade();
      walker.setScene(next, () => painter.setScene(next, messages));
      stage.setScene(next);
    },
    setPositions: stage.setPositions,
    camera: control.camera,
    setCamera: (camera, move) => control.moveTo(camera, move, false),
    fitTo,
    zoomBy: control.zoomBy,
    panBy: control.panBy,
    focusOn: (target) => {
      stage.drawNow(false);
      walker.focusOn(target);
    },
    labelCensus: () => {
      const labels = stage.drawNow(false)?.labels ?? [];
      const overlapping = labels.flatMap(({ box }, at) =>
        labels.slice(at + 1).filter((other) => boxesOverlap(box, other.box)),
      );
      return { drawn: labels.length, overlapping: overlapping.length };
    },
    toSvg: (sheet) => {
      const drawn = stage.drawNow(true);
      if (!drawn) return "";
      const size = control.size();
      const picture = writeSvg({ ...drawn, scene: sheet?.scene ?? drawn.scene, size, family });
      return sheet ? writeSheet({ ...sheet, picture, size, family }) : picture;
    },
    drawNow: () => {
      stage.drawNow(true);
    },
    destroy: () => {
      stage.destroy();
      resize.disconnect();
      control.stop();
      gestures.disconnect();
      walker.disconnect();
      container.element.remove();
    },
  };
}
