// Lays out for the contestant page, slice by slice, so that drags are heard in between.
import { createLayoutEngine, type LayoutEngine } from "../../../src/layout/engine/create-layout-engine";
import type { BenchColumns, FromWorker, ToWorker } from "./page-protocol";
import { readGraph } from "./read-graph";

const SLICE_MS = 16;
/** Pictures on the way are sent from so long after the start, and so often: a short layout is not worth showing. */
const FIRST_SENT_MS = 800;
const SENT_EVERY_MS = 100;
/** Large pictures are sent less often: reading them costs the page more. */
const NODES_SENT_PER_MS = 500;

let columns: BenchColumns | null = null;
let engine: LayoutEngine | null = null;
let isWorking = false;
/** While a node is in hand the layout rests as long as it works, as in the app it waits for the page: the hand is drawn first. */
let isHeld = false;
let sendFromMs = 0;
/** Positions that the page no longer shows, to be written over. */
let free: Float64Array<ArrayBuffer> | null = null;

// A message to oneself comes after those that wait; a timer would come four milliseconds later than that.
const { port1, port2 } = new MessageChannel();
port1.addEventListener("message", () => work());
port1.start();

const post = (message: FromWorker, transfer: Transferable[]) => self.postMessage(message, { transfer });

function work(): void {
  if (!engine) return;
  const startedMs = performance.now();
  const isSettled = engine.advance(SLICE_MS);
  const nowMs = performance.now();
  if (isSettled || nowMs >= sendFromMs) {
    const positions = free?.length === engine.positions.length ? free : engine.positions.slice();
    positions.set(engine.positions);
    free = null;
    sendFromMs = nowMs + Math.max(SENT_EVERY_MS, positions.length / 2 / NODES_SENT_PER_MS);
    post({ type: "positions", positions, isSettled }, [positions.buffer]);
  }
  isWorking = !isSettled;
  if (isWorking && isHeld) setTimeout(work, nowMs - startedMs);
  else if (isWorking) port2.postMessage(null);
}

function start(
  { count, sources, targets }: Omit<BenchColumns, "groups">,
  positions: Float64Array | null,
): void {
  sendFromMs = performance.now() + FIRST_SENT_MS;
  engine = createLayoutEngine(
    {
      count,
      sources,
      targets,
      radii: new Float64Array(count),
      groups: new Int32Array(count).fill(-1),
      positions: positions ?? new Float64Array(2 * count).fill(Number.NaN),
      pinned: new Uint8Array(count),
    },
    { quality: "balanced", seed: 1, heat: positions ? 0 : 1, now: () => performance.now() },
  );
}

async function read(address: string): Promise<void> {
  const response = await fetch(address);
  columns = readGraph(await response.arrayBuffer());
  post({ type: "read", columns }, []);
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "give-back") {
    free = data.positions;
    return;
  }
  if (data.type === "start") start(data, data.positions);
  else if (data.type === "read") void read(data.address);
  else if (data.type === "begin") {
    if (columns) start(columns, null);
  } else if (data.type === "hold") {
    isHeld = true;
    engine?.hold(data.node, data.x, data.y);
    sendFromMs = Math.min(sendFromMs, performance.now() + SLICE_MS);
  } else if (data.type === "release") {
    isHeld = false;
    engine?.release(data.node, false);
  } else engine = null;
  if (!isWorking && engine) {
    isWorking = true;
    work();
  }
});
