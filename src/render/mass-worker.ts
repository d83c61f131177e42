import { createMassGl } from "./gl/create-mass-gl";
import { openHardwareGl } from "./gl/open-gl";
import { createMassPainter } from "./mass-painter";
import type { ToMass } from "./mass-protocol";
import { postponeAccelerator } from "./postpone-accelerator";

/** Long enough for a layout’s pictures, which come several a second, to have ended. */
const IDLE_BEFORE_GL_MS = 400;

const nowMs = () => performance.now();
const { receive } = createMassPainter({
  // In a worker the second argument is what goes over; the types know the page's `postMessage` only.
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs,
  openAccelerator: postponeAccelerator(
    (onStale) => createMassGl({ openGl: openHardwareGl, nowMs, onStale }),
    IDLE_BEFORE_GL_MS,
  ),
});

self.addEventListener("message", (event: MessageEvent<ToMass>) => receive(event.data));
