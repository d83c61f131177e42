import type { NetworkShape } from "../model/network-index";
import { buildScene } from "../render/build-scene";
import { chooseDrawing, type Drawing } from "../render/choose-drawing";
import { createSvgView } from "../render/create-svg-view";
import type { NetworkView, NetworkViewOptions, PictureTarget } from "../render/network-view";
import { prepareSceneColumns } from "../render/scene-columns";
import { buildStageScene } from "../render/stage-scene";
import type { CreateLargePicture, LargePicture, LargePictureInput } from "./large-picture";
import { runInSlices } from "./run-in-slices";

/** What the picture needs besides its own options. */
export interface GraphViewOptions extends NetworkViewOptions {
  readonly loadLargePicture: () => Promise<CreateLargePicture>;
  /** A picture has come where there was none: the camera has to be placed. */
  readonly onArrived: () => void;
}

/** The picture on the page, drawn as its size asks for. */
export type GraphView = NetworkView<LargePictureInput>;

type Drawn =
  | { readonly drawing: "elements"; readonly view: NetworkView }
  | { readonly drawing: "pixels"; readonly view: LargePicture };

/**
 * Creates a picture that is elements as long as it is small and pixels when it is large, and changes from one to the other
 * as filters and documents come and go: camera, places and keyboard focus stay, and the old picture stays until the new
 * one is drawn.
 */
export function createGraphView(host: HTMLElement, options: GraphViewOptions): GraphView {
  let cursor: PictureTarget | null = null;
  const listening: NetworkViewOptions = {
    ...options,
    onEvent: (event) => {
      if (event.type === "cursor-moved") cursor = event.target;
      options.onEvent(event);
    },
  };
  let now: Drawn = { drawing: "elements", view: createSvgView(host, listening) };
  let isEmpty = true;
  /** What was told last, kept for the picture that may take over; whoever writes to it tells it again. */
  let positions: Float64Array | null = null;
  let latest: LargePictureInput | null = null;
  let createLarge: CreateLargePicture | null = null;
  let isMissing = false;
  /** Settles when the latest can be drawn in pixels; null where nothing is being got ready for that. */
  let preparing: Promise<void> | null = null;
  /** The network whose picture has been got ready, a large one in steps. */
  let readyShape: NetworkShape | null = null;
  /** Whether what is shown is of before, as what draws the latest has still to come: the latest places are not its. */
  let isBehind = false;
  let isDestroyed = false;
  /** Pictures that are still seen through the one that takes over. */
  const leaving = new Set<{ readonly destroy: () => void }>();

  const findUnready = () => {
    const input = isMissing || isDestroyed ? undefined : latest?.input;
    return input?.index.shape === readyShape ? undefined : input;
  };
  const prepare = async () => {
    try {
      createLarge ??= await options.loadLargePicture();
    } catch {
      // Slowly drawn is better than not drawn.
      isMissing = true;
    }
    for (let input = findUnready(); input; input = findUnready()) {
      await runInSlices(prepareSceneColumns(input));
      readyShape = input.index.shape;
    }
    preparing = null;
    if (isDestroyed || !latest) return;
    setScene(latest);
    // What was framed meanwhile was the picture before.
    options.onArrived();
  };
  const leave = (view: { readonly destroy: () => void }) => {
    if (leaving.delete(view)) view.destroy();
  };
  const drawIn = (into: Drawn, { input, look }: LargePictureInput) => {
    if (into.drawing === "pixels") return into.view.setScene({ input, look });
    const scene = buildScene(input);
    into.view.setScene(look ? buildStageScene(scene, look) : scene);
  };
  const change = (drawing: Drawing, next: LargePictureInput) => {
    const before = now.view;
    const old = host.lastElementChild;
    const hadFocus = host.contains(host.ownerDocument.activeElement);
    const target = cursor;
    if (drawing === "elements") now = { drawing, view: createSvgView(host, listening) };
    else if (createLarge) now = { drawing, view: createLarge(host, listening) };
    const waiting = host.querySelector<HTMLElement>(":scope > :last-child");
    waiting?.classList.add("entente-waiting");
    drawIn(now, next);
    if (positions) now.view.setPositions(positions);
    if (!isEmpty) now.view.setCamera(before.camera(), { durationMs: 0 });
    if (hadFocus && target) now.view.focusOn(target);
    else if (hadFocus) host.querySelector<HTMLElement>("[role=application]:last-child")?.focus();
    old?.setAttribute("inert", "");
    // The old picture is seen until the new one is drawn, and not the names of the new one on it.
    for (const each of leaving) leave(each);
    leaving.add(before);
    const takeOver = async (by: Drawn["view"]) => {
      await by.whenDrawn();
      waiting?.classList.remove("entente-waiting");
      leave(before);
    };
    void takeOver(now.view);
    isEmpty = false;
  };
  const setScene = (next: LargePictureInput) => {
    latest = next;
    const { drawnActors, drawnRelationships } = next.input.visible;
    const wanted = chooseDrawing(drawnActors, drawnRelationships, isEmpty ? null : now.drawing);
    const wasBehind = isBehind;
    const isReady = createLarge !== null && next.input.index.shape === readyShape;
    isBehind = wanted === "pixels" && !isReady && !isMissing;
    if (isBehind) {
      preparing ??= prepare();
      return;
    }
    if (wanted !== now.drawing && !(wanted === "pixels" && !createLarge)) change(wanted, next);
    else {
      drawIn(now, next);
      if (wasBehind && positions) now.view.setPositions(positions);
      isEmpty = false;
    }
  };

  return {
    setScene,
    setPositions: (next) => {
      positions = next;
      if (!isBehind) now.view.setPositions(next);
    },
    camera: () => now.view.camera(),
    setCamera: (camera, move) => now.view.setCamera(camera, move),
    fitTo: (actors, move) => now.view.fitTo(actors, move),
    zoomBy: (factor, move) => now.view.zoomBy(factor, move),
    panBy: (dxPx, dyPx) => now.view.panBy(dxPx, dyPx),
    focusOn: (target) => now.view.focusOn(target),
    labelCensus: () => now.view.labelCensus(),
    toSvg: (sheet) => now.view.toSvg(sheet),
    drawNow: () => now.view.drawNow(),
    draws: () => now.view.draws(),
    whenDrawn: async () => {
      await preparing;
      await now.view.whenDrawn();
    },
    destroy: () => {
      isDestroyed = true;
      for (const each of leaving) leave(each);
      now.view.destroy();
    },
  };
}
