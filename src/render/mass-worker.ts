import { createMassGl } from "./gl/create-mass-gl";
import { openHardwareGl } from "./gl/open-gl";
import { createMassPainter } from "./mass-painter";
import type { ToMass } from "./mass-protocol";

const nowMs = () => performance.now();
const { receive } = createMassPainter({
  // In a worker the second argument is what goes over; the types know the page's `postMessage` only.
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs,
  openAccelerator: (onStale) => createMassGl({ openGl: openHardwareGl, nowMs, onStale }),
});

self.addEventListener("message", (event: MessageEvent<ToMass>) => receive(event.data));
