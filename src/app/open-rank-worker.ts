// The bundler makes this default export: the address of the worker it has built.
// oxlint-disable-next-line import/default
import workerUrl from "../analysis/rank-worker.ts?worker&url";
import { trustScriptUrl } from "./trusted-types";

/** Starts the worker that sorts texts; throws where the browser has no workers or will not start this one. */
export function openRankWorker(): Worker {
  return new Worker(trustScriptUrl(workerUrl), { type: "module", name: "ranks" });
}
