import { trustScriptUrl } from "./trusted-types";
// The bundler makes this default export: the address of the worker it has built.
// oxlint-disable-next-line import/default
import workerUrl from "./work-restorer-worker.ts?worker&url";

/** Starts the worker that restores stored work; throws where the browser has no workers or will not start this one. */
export function openWorkRestorer(): Worker {
  return new Worker(trustScriptUrl(workerUrl), { type: "module", name: "restore" });
}
