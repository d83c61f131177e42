import { openWorkerPort, type LayoutPort, type LayoutPortListener } from "../layout/layout-port";
// The bundler makes this default export: a worker whose code is part of the page, started from a blob.
// oxlint-disable-next-line import/default
import InlineWorker from "../layout/layout-worker.ts?worker&inline";
import { allowBlobScripts } from "./trusted-types";

/** Starts the layout worker where there is no address to load it from; throws where the browser will not. */
export function openInlineWorker(listener: LayoutPortListener): LayoutPort {
  allowBlobScripts();
  return openWorkerPort(new InlineWorker({ name: "layout" }), listener);
}
