// The layout worker of the page. As in the app it is ended when it has been at rest for a while, and another one does the next drag.
import { IDLE_MS } from "../../../src/layout/create-layout-client";
import type { BenchColumns, FromWorker, ToWorker } from "./page-protocol";

/** What the worker is asked for; the listener hears its answers. */
export interface BenchLayout {
  /** Fetches a network and reads it. */
  readonly read: (address: string) => void;
  /** Lays out what was read. */
  readonly begin: () => void;
  readonly start: (network: Omit<BenchColumns, "groups">) => void;
  /** Holds a node in a picture that is at `positions`. */
  readonly hold: (node: number, x: number, y: number, positions: Float64Array) => void;
  readonly release: (node: number) => void;
  /** Gives positions back that are shown no more. */
  readonly giveBack: (positions: Float64Array<ArrayBuffer>) => void;
  readonly stop: () => void;
}

/** Opens the worker. */
export function openBenchLayout(onMessage: (message: FromWorker) => void): BenchLayout {
  let network: Omit<BenchColumns, "groups"> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let worker: Worker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(close, IDLE_MS);
  };
  const open = () => {
    const opened = new Worker(new URL("./page-worker.ts", import.meta.url), { type: "module" });
    opened.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "read") network = data.columns;
      if (data.type === "positions" && data.isSettled) rest();
      onMessage(data);
    });
    worker = opened;
    return opened;
  };
  open();
  const post = (message: ToWorker, transfer: Transferable[] = []) => worker?.postMessage(message, transfer);
  return {
    read: (address) => post({ type: "read", address }),
    begin: () => post({ type: "begin" }),
    start: (columns) => {
      network = columns;
      post({ type: "start", ...columns, positions: null });
    },
    hold: (node, x, y, positions) => {
      clearTimeout(timer);
      if (!worker && network) {
        const { count, sources, targets } = network;
        open();
        post({ type: "start", count, sources, targets, positions });
      }
      post({ type: "hold", node, x, y });
    },
    giveBack: (positions) => post({ type: "give-back", positions }, [positions.buffer]),
    release: (node) => post({ type: "release", node }),
    stop: () => {
      post({ type: "stop" });
      rest();
    },
  };
}
