import { createMassPainter } from "./mass-painter";
import type { ToMass } from "./mass-protocol";

const { receive } = createMassPainter({
  // In a worker the second argument is what goes over; the types know the page's `postMessage` only.
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs: () => performance.now(),
});

self.addEventListener("message", (event: MessageEvent<ToMass>) => receive(event.data));
