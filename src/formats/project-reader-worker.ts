import { createProjectReader } from "./create-project-reader";
import type { ToProjectReader } from "./project-reader-protocol";

const { receive } = createProjectReader((message) => self.postMessage(message, { transfer: [] }));

self.addEventListener("message", (event: MessageEvent<ToProjectReader>) => void receive(event.data));
