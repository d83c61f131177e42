import type { ToLayoutWorker } from "./layout-protocol";
import { runLayout } from "./run-layout";

// A message to oneself comes back after those that wait, and sooner than the 4 ms a nested timeout takes.
const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.addEventListener("message", () => tasks.shift()?.());
channel.port1.start();

const { receive } = runLayout({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs: () => performance.now(),
  schedule: (task) => {
    tasks.push(task);
    channel.port2.postMessage(null);
  },
});

self.addEventListener("message", (event: MessageEvent<ToLayoutWorker>) => receive(event.data));
