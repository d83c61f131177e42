// The bundler makes this default export: the address of the worker it has built.
// oxlint-disable-next-line import/default
import workerUrl from "../render/mass-worker.ts?worker&url";
import { openMassWorkerPort } from "../render/mass-port";
import { createLargePicture } from "./create-large-picture";
import type { CreateLargePicture } from "./large-picture";
import { trustScriptUrl } from "./trusted-types";

/** A large picture drawn by a worker of the site. */
export const openLargePicture: CreateLargePicture = (host, options) =>
  createLargePicture(host, options, (listener) =>
    openMassWorkerPort(new Worker(trustScriptUrl(workerUrl), { type: "module", name: "drawing" }), listener),
  );
