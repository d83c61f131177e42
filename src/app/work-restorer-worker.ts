import { createWorkRestorer } from "./create-work-restorer";
import type { ToWorkRestorer } from "./work-restorer-protocol";

const { receive } = createWorkRestorer((message) => self.postMessage(message, { transfer: [] }));

self.addEventListener("message", (event: MessageEvent<ToWorkRestorer>) => void receive(event.data));
