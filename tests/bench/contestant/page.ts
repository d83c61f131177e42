// Our drawing and our layout as a page of a benchmark of graph drawing: opened with ?graph=<name>&host=<origin>, it lays the network
// out in a worker, draws it, and tells the benchmark how through `window.bench`.
import { isLiveNetwork } from "../../../src/model/small-network";
import { chooseDrawing } from "../../../src/render/choose-drawing";
import type { NetworkView, NetworkViewEvent } from "../../../src/render/network-view";
import { openBenchLayout } from "./bench-layout";
import { endTask } from "./end-task";
import { drawFirstFrame } from "./first-frame";
import type { openElements } from "./open-elements";
import type { BenchColumns } from "./page-protocol";
import { readGraph } from "./read-graph";

declare global {
  interface Window {
    bench?: unknown;
    /** The network, asked for by the page's first lines. */
    readonly graph: Promise<Response>;
    readonly __h?: { firstDraw: () => void };
  }
}

/** Longer networks, compressed or not, are asked for once more, by the worker. */
const MOST_BYTES_ON_PAGE = 150_000;

/** Places on a spiral, so that there is something to see from the first frame on. */
function placeOnSpiral(count: number): Float64Array<ArrayBuffer> {
  const positions = new Float64Array(2 * count);
  // Turned on from node to node: sines and cosines of 100,000 nodes would hold the page up.
  const [cos, sin] = [Math.cos(2.399_963), Math.sin(2.399_963)];
  let x = 1;
  let y = 0;
  for (let at = 0; at < count; at++) {
    const radius = 20 * Math.sqrt(at + 0.5);
    positions[2 * at] = radius * x;
    positions[2 * at + 1] = radius * y;
    const turned = cos * x - sin * y;
    y = sin * x + cos * y;
    x = turned;
  }
  return positions;
}

const createDrawer = () =>
  new Worker(new URL("../../../src/render/mass-worker.ts", import.meta.url), { type: "module" });

const tellFirstDraw = () => {
  // oxlint-disable-next-line no-underscore-dangle -- the other benchmark's name
  window.__h?.firstDraw();
};
/** A promise that is kept from elsewhere. */
function createDeferred<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

type OpenPicture = typeof openElements;
/** What is needed of a picture whichever way it is drawn. */
const fetchRest = () => Promise.all([import("./picture-places"), import("./bench-network")]);
const fetchElements = async () => {
  const [{ openElements: open }, rest] = await Promise.all([import("./open-elements"), fetchRest()]);
  return [open, ...rest] as const;
};
/** `placed` is when there is something to draw that the first frame has not. */
const fetchPixels = async (placed: Promise<void>) => {
  // A worker takes longer to start than what talks to it takes to come.
  let drawer: Worker | null = createDrawer();
  const openDrawer = () => {
    const next = drawer ?? createDrawer();
    drawer = null;
    return next;
  };
  const [{ openPixels }, rest] = await Promise.all([import("./open-pixels"), fetchRest()]);
  const open: OpenPicture = (...picture) => openPixels(...picture, { openWorker: openDrawer, placed });
  return [open, ...rest] as const;
};

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

async function start(): Promise<void> {
  const host = document.querySelector<HTMLElement>("#root");
  if (!host) throw new Error("The page has no element to draw into.");
  let view: NetworkView<never> | null = null;
  let positions = new Float64Array();
  let isQueued = false;
  const draw = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
      view?.setPositions(positions);
    });
  };
  const fit = () => view?.fitTo("all", { durationMs: 0 });
  const settling = createDeferred<string>();
  const reading = createDeferred<BenchColumns>();
  const placing = createDeferred<void>();
  let isSettled = false;
  const layout = openBenchLayout((message) => {
    if (message.type === "read") {
      reading.resolve(message.columns);
      return;
    }
    layout.giveBack(positions);
    positions = message.positions;
    placing.resolve();
    if (!message.isSettled || isSettled) return draw();
    isSettled = true;
    view?.setPositions(positions);
    fit();
    settling.resolve("at rest");
  });

  const response = await window.graph;
  const isShort = Number(response.headers.get("content-length")) < MOST_BYTES_ON_PAGE;
  // What is long is drawn as pixels in any case.
  const early = isShort ? null : fetchPixels(Promise.resolve());
  const readNetwork = async () => {
    if (isShort) return readGraph(await response.arrayBuffer());
    // Its bytes alone, were they to come through the page, would hold it up.
    await response.body?.cancel();
    layout.read(response.url);
    return await reading.promise;
  };
  const network = await readNetwork();
  const { count, sources, targets } = network;
  if (isShort) layout.start({ count, sources, targets });
  if (positions.length === 0) positions = placeOnSpiral(count);
  if (!isShort) await endTask();
  const firstFrame = await drawFirstFrame(host, network, positions);
  tellFirstDraw();
  await nextFrame();
  await endTask();
  const isLarge = chooseDrawing(count, sources.length, null) === "pixels";
  const [openPicture, { toHostPoint }, { placeOfActor }] = await (early ??
    (isLarge ? fetchPixels(placing.promise) : fetchElements()));
  await endTask();
  // As in the app: where there are more, the others stay where they are.
  const isLive = isLiveNetwork(count);
  const handleEvent = (event: NetworkViewEvent) => {
    if (event.type === "dragged") {
      const node = placeOfActor(event.id);
      positions.set([event.x, event.y], 2 * node);
      if (isLive) layout.hold(node, event.x, event.y, positions);
    } else if (event.type === "drag-ended" && isLive) layout.release(placeOfActor(event.id));
  };
  view = await openPicture(host, network, {
    onEvent: handleEvent,
    prefersReducedMotion: () => false,
    messages: () => ({
      pictureLabel: "Benchmark",
      keyboardHelp: "",
      pictureRole: "",
      actorRole: "",
      relationshipRole: "",
    }),
  });
  const picture = view;
  await endTask();
  picture.setPositions(positions);
  fit();
  await picture.whenDrawn();
  firstFrame.remove();
  if (!isShort) {
    // Where there are but two cores, a layout of many takes the time that the picture needs to come at all, and is no later by waiting for it.
    await nextFrame();
    await endTask();
    layout.begin();
  }
  window.bench = {
    settled: settling.promise,
    pos: (node: number) => [positions[2 * node], positions[2 * node + 1]],
    posAll: () => positions,
    screen: (node: number) => toHostPoint(host, picture.camera(), positions, node),
    draws: () => picture.draws(),
    fit,
    stop: layout.stop,
  };
}

void start();
