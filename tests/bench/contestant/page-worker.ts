// Lays out for the contestant page, slice by slice, so that drags are heard in between.
import { createLayoutEngine, type LayoutEngine } from "../../../src/layout/engine/create-layout-engine";
import type { BenchColumns, FromWorker, ToWorker } from "./page-protocol";
import { readGraph } from "./read-graph";

const SLICE_MS = 16;
/** Large pictures are sent less often: reading them costs the page more. */
const NODES_PER_SKIPPED_SLICE = 10_000;

let engine: LayoutEngine | null = null;
let isWorking = false;
let slices = 0;

const post = (message: FromWorker, transfer: Transferable[]) => self.postMessage(message, { transfer });

function work(): void {
  if (!engine) return;
  const isSettled = engine.advance(SLICE_MS);
  slices++;
  const every = 1 + Math.floor(engine.positions.length / 2 / NODES_PER_SKIPPED_SLICE);
  if (isSettled || slices % every === 0) {
    const positions = engine.positions.slice();
    post({ type: "positions", positions, isSettled }, [positions.buffer]);
  }
  isWorking = !isSettled;
  if (isWorking) setTimeout(work);
}

function start({ count, sources, targets }: Omit<BenchColumns, "groups">): void {
  engine = createLayoutEngine(
    {
      count,
      sources,
      targets,
      radii: new Float64Array(count),
      groups: new Int32Array(count).fill(-1),
      positions: new Float64Array(2 * count).fill(Number.NaN),
      pinned: new Uint8Array(count),
    },
    { quality: "balanced", seed: 1, heat: 1, now: () => performance.now() },
  );
}

function read(bytes: ArrayBuffer): void {
  const columns = readGraph(bytes);
  post({ type: "read", columns }, []);
  start(columns);
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "start") start(data);
  else if (data.type === "read") read(data.bytes);
  else if (data.type === "hold") engine?.hold(data.node, data.x, data.y);
  else if (data.type === "release") engine?.release(data.node, false);
  else engine = null;
  if (!isWorking && engine) {
    isWorking = true;
    work();
  }
});
