// The bundler makes this default export: a worker whose code is part of the page, started from a blob.
// oxlint-disable-next-line import/default
import InlineWorker from "../render/mass-worker.ts?worker&inline";
import { openMassWorkerPort } from "../render/mass-port";
import { createLargePicture } from "./create-large-picture";
import type { CreateLargePicture } from "./large-picture";
import { allowBlobScripts } from "./trusted-types";

/** A large picture drawn by a worker that is part of the page. */
export const openInlineLargePicture: CreateLargePicture = (host, options) =>
  createLargePicture(host, options, (listener) => {
    allowBlobScripts();
    return openMassWorkerPort(new InlineWorker({ name: "drawing" }), listener);
  });
