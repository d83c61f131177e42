// Lays out for the contestant page, slice by slice, so that drags are heard in between.
import { createLayoutEngine, type LayoutEngine } from "../../../src/layout/engine/create-layout-engine";
import type { FromWorker, ToWorker } from "./page-protocol";

const SLICE_MS = 16;
/** Large pictures are sent less often: reading them costs the page more. */
const NODES_PER_SKIPPED_SLICE = 10_000;

let engine: LayoutEngine | null = null;
let isWorking = false;
let slices = 0;

function work(): void {
  if (!engine) return;
  const isSettled = engine.advance(SLICE_MS);
  slices++;
  const every = 1 + Math.floor(engine.positions.length / 2 / NODES_PER_SKIPPED_SLICE);
  if (isSettled || slices % every === 0) {
    const message: FromWorker = { positions: engine.positions.slice(), isSettled };
    self.postMessage(message, { transfer: [message.positions.buffer] });
  }
  isWorking = !isSettled;
  if (isWorking) setTimeout(work);
}

function start({ count, sources, targets }: Extract<ToWorker, { type: "start" }>): void {
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

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "start") start(data);
  else if (data.type === "hold") engine?.hold(data.node, data.x, data.y);
  else if (data.type === "release") engine?.release(data.node, false);
  else engine = null;
  if (!isWorking && engine) {
    isWorking = true;
    work();
  }
});
