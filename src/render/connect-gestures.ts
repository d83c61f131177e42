import { drag, pointer, select, zoom, zoomIdentity, type D3DragEvent, type D3ZoomEvent } from "d3";
import type { Camera } from "../model/view";
import { toLayout, ZOOM_RANGE, type PictureSize } from "./camera";
import type { Hit, HitReach } from "./hit-test";

/** What gestures need to know and what they lead to. Points are CSS pixels from the picture's top left corner. */
export interface GestureHandlers {
  readonly size: () => PictureSize;
  readonly camera: () => Camera;
  readonly hitAt: (xPx: number, yPx: number, reach: HitReach) => Hit | null;
  /** The layout point a node is at. */
  readonly placeOf: (node: number) => { readonly x: number; readonly y: number } | null;
  /** Remembers what a hit means: what it gives tells the hit anew, in whatever is drawn by then, null where it is gone. */
  readonly remember: (hit: Hit) => () => Hit | null;
  /** Whether a node is selected: a finger drags only those. */
  readonly isSelected: (node: number) => boolean;
  /** `isStep`: the gesture moves in steps that are rarer than frames. */
  readonly onCamera: (camera: Camera, isStep: boolean) => void;
  readonly onCameraRest: () => void;
  readonly onHover: (hit: Hit | null) => void;
  readonly onPick: (hit: Hit | null, additive: boolean) => void;
  readonly onDoublePick: (hit: Hit) => void;
  readonly onDragStart: (node: number) => void;
  readonly onDrag: (node: number, x: number, y: number) => void;
  readonly onDragEnd: (node: number, x: number, y: number) => void;
}

/** Gestures on an element, whatever is painted in it. */
export interface Gestures {
  /** Tells of a camera that did not come from a gesture. */
  readonly syncCamera: (camera: Camera) => void;
  readonly disconnect: () => void;
}

/** A mouse points exactly; a finger does not. Both reach at least a target of 24 pixels. */
const MOUSE_REACH: HitReach = { nodePx: 12, linkPx: 8 };
const TOUCH_REACH: HitReach = { nodePx: 22, linkPx: 14 };
/** A pointer that moves less than this has clicked, not dragged. */
const CLICK_DISTANCE_PX = 4;
/** A wheel that turns less often than this goes in steps; a touchpad is heard with every frame. */
const STEPS_FROM_MS = 25;
/** The middle button moves the picture wherever it is pressed, so that a crowd of actors is no obstacle. */
const MIDDLE_BUTTON = 1;
/** Two picks of the same thing within this time are a double click, for fingers too. */
const DOUBLE_CLICK_MS = 350;

const isTouch = (event: unknown) =>
  (typeof TouchEvent !== "undefined" && event instanceof TouchEvent) ||
  (event instanceof PointerEvent && event.pointerType === "touch");

interface DragSubject {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/** Connects wheel, pinch, pan, drag, hover and click of `surface`; returns how to take them off. */
export function connectGestures(surface: HTMLElement | SVGSVGElement, handlers: GestureHandlers): Gestures {
  const element = select<HTMLElement | SVGSVGElement, unknown>(surface);
  // Dragging listens first: a press on an actor is its, and only what it leaves moves the camera.
  const dragging = connectDrag(element, handlers);
  const zooming = connectZoom(element, handlers);
  const pointing = connectPointer(surface, handlers);
  return {
    syncCamera: zooming.syncCamera,
    disconnect: () => {
      element.on(".zoom", null).on(".drag", null).on(".middle", null);
      dragging.abort();
      pointing.abort();
    },
  };
}

type Surface = ReturnType<typeof select<HTMLElement | SVGSVGElement, unknown>>;

function connectZoom(element: Surface, handlers: GestureHandlers) {
  const extent = (): [[number, number], [number, number]] => {
    const { width, height } = handlers.size();
    return [
      [0, 0],
      [width, height],
    ];
  };
  let isSyncing = false;
  let hasMoved = false;
  let wheeledMs = -Infinity;
  /** Whether an event is a step of a wheel. */
  const isStep = (event: unknown): boolean => {
    if (!(event instanceof WheelEvent)) return false;
    const sinceMs = event.timeStamp - wheeledMs;
    wheeledMs = event.timeStamp;
    return sinceMs > STEPS_FROM_MS;
  };
  const behaviour = zoom<HTMLElement | SVGSVGElement, unknown>()
    .extent(extent)
    .scaleExtent([ZOOM_RANGE.least, ZOOM_RANGE.most])
    .clickDistance(CLICK_DISTANCE_PX)
    .filter(
      ({ ctrlKey, type, button }: MouseEvent) =>
        (!ctrlKey || type === "wheel") && (!button || button === MIDDLE_BUTTON),
    )
    .on("zoom", (event: D3ZoomEvent<Element, unknown>) => {
      if (isSyncing || !event.sourceEvent) return;
      hasMoved = true;
      const { width, height } = handlers.size();
      const { k, x, y } = event.transform;
      const camera = { x: (width / 2 - x) / k, y: (height / 2 - y) / k, zoom: k };
      handlers.onCamera(camera, isStep(event.sourceEvent));
    })
    .on("end", (event: D3ZoomEvent<Element, unknown>) => {
      if (isSyncing || !event.sourceEvent) return;
      // A click on the ground is a gesture to d3, though it moves nothing.
      if (hasMoved) handlers.onCameraRest();
      hasMoved = false;
    });
  // The browser would scroll by itself, or paste. Asked before d3, which keeps the event from whoever comes after.
  element.on("mousedown.middle", (event: MouseEvent) => {
    if (event.button === MIDDLE_BUTTON) event.preventDefault();
  });
  element.call(behaviour).on("dblclick.zoom", null);
  return {
    syncCamera: (camera: Camera) => {
      const { width, height } = handlers.size();
      const transform = zoomIdentity
        .translate(width / 2, height / 2)
        .scale(camera.zoom)
        .translate(-camera.x, -camera.y);
      // While a gesture is under way d3 gives its event to this change too, as if the reader had made it.
      isSyncing = true;
      behaviour.transform(element, transform);
      isSyncing = false;
    },
  };
}

function connectDrag(element: Surface, handlers: GestureHandlers): AbortController {
  const life = new AbortController();
  let isUnderWay = false;
  const toPlace = (event: { readonly x: number; readonly y: number }) =>
    toLayout(handlers.camera(), handlers.size(), event.x, event.y);
  const behaviour = drag<HTMLElement | SVGSVGElement, unknown, DragSubject | undefined>()
    .clickDistance(CLICK_DISTANCE_PX)
    .subject((event: { readonly x: number; readonly y: number; readonly sourceEvent: unknown }) => {
      const isFinger = isTouch(event.sourceEvent);
      const hit = handlers.hitAt(event.x, event.y, isFinger ? TOUCH_REACH : MOUSE_REACH);
      const place = hit?.type === "node" ? handlers.placeOf(hit.place) : null;
      if (!hit || !place) return undefined;
      // A finger that sets out to move a crowded picture nearly always begins on some actor.
      if (isFinger && !handlers.isSelected(hit.place)) return undefined;
      const { width, height } = handlers.size();
      const { x, y, zoom: scale } = handlers.camera();
      return {
        node: hit.place,
        x: (place.x - x) * scale + width / 2,
        y: (place.y - y) * scale + height / 2,
      };
    })
    .on("start", () => {
      isUnderWay = false;
    })
    .on("drag", (event: D3DragEvent<Element, unknown, DragSubject>) => {
      if (life.signal.aborted) return;
      const { node, x, y } = event.subject;
      if (!isUnderWay) {
        if (Math.hypot(event.x - x, event.y - y) < CLICK_DISTANCE_PX) return;
        isUnderWay = true;
        handlers.onDragStart(node);
      }
      const place = toPlace(event);
      handlers.onDrag(node, place.x, place.y);
    })
    .on("end", (event: D3DragEvent<Element, unknown, DragSubject>) => {
      if (!isUnderWay || life.signal.aborted) return;
      isUnderWay = false;
      const place = toPlace(event);
      handlers.onDragEnd(event.subject.node, place.x, place.y);
    });
  element.call(behaviour);
  return life;
}

function connectPointer(surface: HTMLElement | SVGSVGElement, handlers: GestureHandlers): AbortController {
  const life = new AbortController();
  const { signal } = life;
  const hitOf = (event: MouseEvent) => {
    const [x, y] = pointer(event, surface);
    return handlers.hitAt(x, y, isTouch(event) ? TOUCH_REACH : MOUSE_REACH);
  };
  // Of the two kinds of surface only the common type is asked for events.
  const target: GlobalEventHandlers = surface;
  const handleMove = (event: PointerEvent) => {
    if (event.buttons === 0 && !isTouch(event)) handlers.onHover(hitOf(event));
  };
  target.addEventListener("pointermove", handleMove, { signal });
  target.addEventListener("pointerleave", () => handlers.onHover(null), { signal });
  let findPressed: () => Hit | null = () => null;
  target.addEventListener(
    "pointerdown",
    (event) => {
      const hit = hitOf(event);
      findPressed = hit ? handlers.remember(hit) : () => null;
    },
    { signal },
  );
  let last: { readonly hit: Hit | null; readonly atMs: number } = { hit: null, atMs: -Infinity };
  const handleClick = (event: MouseEvent) => {
    // What was pressed may have moved on under the pointer before it was let go; a click by program has no press.
    const hit = (event.detail > 0 ? findPressed() : null) ?? hitOf(event);
    const isDouble =
      hit !== null &&
      last.hit?.type === hit.type &&
      last.hit.place === hit.place &&
      (event.detail === 2 || event.timeStamp - last.atMs < DOUBLE_CLICK_MS);
    last = isDouble ? { hit: null, atMs: -Infinity } : { hit, atMs: event.timeStamp };
    if (isDouble) handlers.onDoublePick(hit);
    else handlers.onPick(hit, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  target.addEventListener("click", handleClick, { signal });
  return life;
}
