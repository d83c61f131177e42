import { createWorkRestorer } from "../../../src/app/create-work-restorer";
import type { WorkRestorer } from "../../../src/app/restore-in-worker";

/** A worker that restores, in the test's own thread; all that it says is copied, as between threads. */
export function createTestRestorer({ falls = false } = {}) {
  const listeners = new Map<string, (event: Event) => void>();
  let terminated = 0;
  const { receive } = createWorkRestorer((message) =>
    listeners.get("message")?.(new MessageEvent("message", { data: structuredClone(message) })),
  );
  const worker: WorkRestorer = {
    postMessage: (message) => {
      if (falls) queueMicrotask(() => listeners.get("error")?.(new Event("error")));
      else void receive(message);
    },
    terminate: () => {
      terminated++;
    },
    addEventListener: (type: string, listener: unknown) => {
      if (typeof listener === "function") listeners.set(type, (event) => void listener(event));
    },
  };
  return { worker, terminated: () => terminated };
}
