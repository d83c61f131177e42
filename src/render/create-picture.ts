import { boxesOverlap } from "./box-grid";
import { connectGestures } from "./connect-gestures";
import { createCameraControl } from "./create-camera-control";
import type { FrameClock } from "./create-flight";
import { createPictureContainer } from "./create-picture-container";
import { createWalker } from "./create-walker";
import type { Hit } from "./hit-test";
import type { Insets, NetworkView, NetworkViewOptions, PictureTarget } from "./network-view";
import type { CreateStage, Point } from "./picture-stage";
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

/** What a reader may do in a picture. */
export interface PictureManners {
  /** Actors stay where they are: a drag that begins on one moves the picture. */
  readonly isFixed: boolean;
}

/** Creates a picture in `host`, whatever its stage draws with. */
export function createPicture<Drawn>(
  host: HTMLElement,
  options: NetworkViewOptions,
  createStage: CreateStage<Drawn>,
  { isFixed }: PictureManners = { isFixed: false },
): NetworkView<Drawn> {
  const window = host.ownerDocument.defaultView ?? globalThis.window;
  const container = createPictureContainer(host);
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
    onCamera: (camera, isBehind) => {
      if (!isBehind) gestures.syncCamera(camera);
      stage.moveCamera();
    },
    onFlown: () => stage.drawWaiting(),
    onRest: (camera) => options.onEvent({ type: "camera-settled", camera }),
  });
  const stage = createStage({
    container: container.element,
    measure: createCanvasMeasure(host.ownerDocument, family),
    fontFamily: family,
    clock,
    camera: control.camera,
    size: control.size,
  });
  let hovered: PictureTarget | null = null;

  const hover = (hit: Hit | null) => {
    const target = stage.targetOf(hit);
    stage.surface.style.cursor = target ? "pointer" : "";
    if (target?.type === hovered?.type && target?.id === hovered?.id) return;
    hovered = target;
    options.onEvent({ type: "hovered", target });
  };
  const actorAt = (place: number) => {
    const target = stage.targetOf({ type: "node", place });
    return target?.type === "actor" ? target.id : null;
  };
  const drag = (place: number, point: Point) => {
    const id = actorAt(place);
    if (id === null) return;
    stage.hold(place, point);
    options.onEvent({ type: "dragged", id, ...point });
  };
  const startDrag = (place: number) => {
    const id = actorAt(place);
    if (id !== null) options.onEvent({ type: "drag-started", id });
  };
  const endDrag = (place: number, point: Point) => {
    const id = actorAt(place);
    stage.letGo();
    if (id !== null) options.onEvent({ type: "drag-ended", id, ...point });
  };
  const nudge = (target: PictureTarget, right: number, down: number) => {
    const place = stage.placeOf(target);
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

  const gestures = connectGestures(stage.surface, {
    size: control.size,
    camera: control.camera,
    hitAt: (xPx, yPx, reach) => {
      const pointed = hovered?.type === "relationship" ? stage.placeOf(hovered) : -1;
      return stage.hitAt(xPx, yPx, reach, pointed);
    },
    placeOf: (node) => (isFixed ? null : stage.pointOf({ type: "node", place: node })),
    remember: (hit) => {
      const target = stage.targetOf(hit);
      return () => {
        const place = target ? stage.placeOf(target) : -1;
        return place < 0 ? null : { type: hit.type, place };
      };
    },
    isSelected: stage.isSelected,
    onCamera: control.follow,
    onCameraRest: () => {
      control.catchUp();
      options.onEvent({ type: "camera-settled", camera: control.camera() });
    },
    onHover: hover,
    onPick: (hit, additive) => {
      walker.standOn(hit);
      options.onEvent({ type: "picked", target: stage.targetOf(hit), additive });
    },
    onDoublePick: (hit) => {
      const target = stage.targetOf(hit);
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
    marks: stage.marks,
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
    stage.setSize({ width, height });
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
      walker.setScene(stage.groundOf(next), () => stage.setScene(next, messages));
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
      const labels = stage.drawNow(false);
      const overlapping = labels.flatMap(({ box }, at) =>
        labels.slice(at + 1).filter((other) => boxesOverlap(box, other.box)),
      );
      return { drawn: labels.length, overlapping: overlapping.length };
    },
    toSvg: (sheet) => {
      const drawn = stage.drawWhole(sheet?.scene);
      if (!drawn) return "";
      const size = control.size();
      const picture = writeSvg({ ...drawn, size, family });
      return sheet ? writeSheet({ ...sheet, picture, size, family }) : picture;
    },
    drawNow: () => {
      stage.drawNow(true);
    },
    draws: stage.draws,
    whenDrawn: stage.whenDrawn,
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
