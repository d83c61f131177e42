import type { Camera } from "../model/view";
import type { PictureSize } from "./camera";
import { openMassPagePort, type MassPort, type OpenMassPort } from "./mass-port";
import { createMassScreen } from "./mass-screen";
import type { FromMass, MassPicture, MassShot, ToMass } from "./mass-protocol";
import { alignShot } from "./pan-pixels";

/** The mass of a large picture on the page: the last one drawn is moved along until the next comes. */
export interface MassLayer {
  /** What it is on; another one stands in its place when the pictures are of another kind. */
  readonly element: () => HTMLCanvasElement;
  readonly tell: (message: Extract<ToMass, { readonly type: "scene" | "emphasis" }>) => void;
  /** Says where the actors are: x and y by actor index, layout units, which are copied. */
  readonly setPositions: (positions: Float64Array) => void;
  /** Wants a picture; of pictures that wait only the last one is drawn. */
  readonly want: (shot: MassShot) => void;
  /** Shows the last picture from where the camera is now. */
  readonly moveTo: (camera: Camera, size: PictureSize) => void;
  /** How many pictures have been shown. */
  readonly draws: () => number;
  /** Resolves once a picture is shown. */
  readonly whenDrawn: Promise<void>;
  readonly destroy: () => void;
}

/** What the layer needs. */
export interface MassLayerOptions {
  readonly document: Document;
  readonly openPort: OpenMassPort;
  /** A picture of this shot is on the page. */
  readonly onDrawn: (shot: MassShot, isWhole: boolean, spentMs: number) => void;
}

/** A picture that takes longer than this, or than several times the last one, will not come. */
const LONGEST_DRAW_MS = 3000;
const PATIENCE = 8;
/** While one picture is drawn, places may come twice; at rest there is nothing to write over. */
const MOST_SPARES = 3;
/** Pictures of a size that a browser has fresh memory for: it keeps as many, and to fetch memory takes it longer than to show what is in it. */
const FRESH_PICTURES = 4;
/** So often a worker is started before the page draws by itself. */
const MOST_STARTS = 2;

/** Creates the layer; its element has still to be put on the page. */
export function createMassLayer({ document, openPort, onDrawn }: MassLayerOptions): MassLayer {
  const screen = createMassScreen(document);
  const told = new Map<ToMass["type"], ToMass>();
  /** Where actors are, for whoever draws next; what goes over is a copy, in memory that comes back. */
  let places = new Float32Array();
  let spares: readonly ArrayBuffer[] = [];
  let port: MassPort | null = null;
  let starts = 0;
  let run = 0;
  let draws = 0;
  let lastMs = 0;
  let shownPixels = 0;
  let freshLeft = 0;
  let isShowing = false;
  let inHand: { readonly run: number; readonly shot: MassShot } | null = null;
  let waiting: MassShot | null = null;
  let shown: MassShot | null = null;
  let seen: { readonly camera: Camera; readonly size: PictureSize } | null = null;
  let tellDrawn: () => void = () => undefined;
  const whenDrawn = new Promise<void>((resolve) => {
    tellDrawn = resolve;
  });
  let watch: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    starts += 1;
    const isLast = starts > MOST_STARTS;
    let isMine = true;
    const listener = {
      onMessage: (message: FromMass) => {
        if (isMine) receive(message);
      },
      onError: () => {
        if (isMine && !isLast) reopen();
      },
    };
    const opened = isLast ? openMassPagePort(listener) : openPort(listener);
    port = {
      post: opened.post,
      close: () => {
        isMine = false;
        opened.close();
      },
    };
    for (const message of told.values()) port.post(message);
    if (places.length > 0) postPlaces();
  };
  const postPlaces = () => {
    const [spare, ...others] = spares;
    spares = others;
    const isFit = spare?.byteLength === places.byteLength;
    const positions = isFit ? new Float32Array(spare) : new Float32Array(places.length);
    positions.set(places);
    port?.post({ type: "positions", positions });
  };
  const openAnyhow = () => {
    try {
      open();
    } catch {
      starts = MOST_STARTS;
      open();
    }
  };
  /** Whoever drew has gone silent: another one draws what was wanted. The last picture stays meanwhile. */
  const reopen = () => {
    clearTimeout(watch);
    port?.close();
    waiting ??= inHand?.shot ?? null;
    inHand = null;
    openAnyhow();
    drawNext();
  };
  const drawNext = () => {
    if (inHand || isShowing || !waiting || !port) return;
    run += 1;
    inHand = { run, shot: waiting };
    waiting = null;
    if (starts <= MOST_STARTS) watch = setTimeout(reopen, Math.max(LONGEST_DRAW_MS, PATIENCE * lastMs));
    port.post({ type: "draw", ...inHand });
  };
  const receive = (message: FromMass) => {
    if (message.type === "stale") {
      waiting ??= inHand?.shot ?? shown;
      drawNext();
      return;
    }
    if (message.type === "replaced") {
      spares = [...spares.slice(0, MOST_SPARES - 1), message.positions.buffer];
      return;
    }
    if (message.run !== inHand?.run) {
      if (message.type === "drawn" && "close" in message.picture) message.picture.close();
      return;
    }
    clearTimeout(watch);
    const { shot } = inHand;
    inHand = null;
    if (message.type === "drawn") {
      lastMs = message.spentMs;
      if (!shot.isMoving) spares = [];
      show(shot, message.picture);
      onDrawn(shot, message.isWhole, message.spentMs);
    }
    drawNext();
  };
  /** On few cores who draws the next picture would take the time in which the page shows this one. */
  const giveWay = () => {
    if (document.hidden || !document.defaultView) return;
    isShowing = true;
    document.defaultView.requestAnimationFrame(() =>
      setTimeout(() => {
        isShowing = false;
        drawNext();
      }),
    );
  };
  const show = (shot: MassShot, picture: MassPicture) => {
    const { size, marginPx } = shot;
    screen.show(picture, { width: size.width + 2 * marginPx, height: size.height + 2 * marginPx });
    const pixels = picture.width * picture.height;
    freshLeft = pixels === shownPixels ? Math.max(0, freshLeft - 1) : FRESH_PICTURES;
    shownPixels = pixels;
    if (freshLeft > 0) giveWay();
    if ("bytes" in picture) port?.post({ type: "spare", bytes: picture.bytes });
    shown = shot;
    draws += 1;
    place();
    tellDrawn();
  };
  const place = () => {
    if (!shown || !seen) return;
    const { camera, size } = seen;
    const from = shown.camera;
    const scale = camera.zoom / from.zoom;
    const x =
      size.width / 2 + (from.x - camera.x) * camera.zoom - scale * (shown.size.width / 2 + shown.marginPx);
    const y =
      size.height / 2 + (from.y - camera.y) * camera.zoom - scale * (shown.size.height / 2 + shown.marginPx);
    screen.place(scale, x, y);
  };

  openAnyhow();
  return {
    element: screen.element,
    tell: (message) => {
      told.set(message.type, message);
      port?.post(message);
    },
    setPositions: (positions) => {
      if (places.length === positions.length) places.set(positions);
      else places = new Float32Array(positions);
      postPlaces();
    },
    want: (shot) => {
      // A picture beside the last one by whole pixels has most of it in common with it.
      const last = waiting ?? inHand?.shot ?? shown;
      waiting = last && shot.isMoving ? alignShot(shot, last) : shot;
      drawNext();
    },
    moveTo: (camera, size) => {
      seen = { camera, size };
      place();
    },
    draws: () => draws,
    whenDrawn,
    destroy: () => {
      clearTimeout(watch);
      port?.close();
      port = null;
      screen.element().remove();
    },
  };
}
