import { openWorkerPort, type LayoutPort, type LayoutPortListener } from "../layout/layout-port";
// The bundler makes this default export: the address of the worker it has built.
// oxlint-disable-next-line import/default
import workerUrl from "../layout/layout-worker.ts?worker&url";
import { trustScriptUrl } from "./trusted-types";

/** Starts the layout worker; throws where the browser has no workers or will not start this one. */
export function openLayoutWorker(listener: LayoutPortListener): LayoutPort {
  return openWorkerPort(new Worker(trustScriptUrl(workerUrl), { type: "module", name: "layout" }), listener);
}
