import { describe, expect, it } from "vitest";
import { openWorkerPort } from "../../../src/layout/layout-port";

/** What a port uses of a worker. */
class FakeWorker extends EventTarget {
  readonly posted: { readonly message: unknown; readonly options: unknown }[] = [];
  isTerminated = false;
  postMessage(message: unknown, options?: unknown) {
    this.posted.push({ message, options });
  }
  terminate() {
    this.isTerminated = true;
  }
}

function openFake() {
  const worker = new FakeWorker();
  const heard: unknown[] = [];
  let errors = 0;
  const port = openWorkerPort(worker, {
    onMessage: (message) => heard.push(message),
    onError: () => {
      errors += 1;
    },
  });
  return { worker, port, heard, errors: () => errors };
}

describe("a line to a worker", () => {
  it("hands over what the worker says", () => {
    const { worker, heard } = openFake();
    worker.dispatchEvent(new MessageEvent("message", { data: { type: "pong", beat: 1 } }));
    expect(heard).toEqual([{ type: "pong", beat: 1 }]);
  });

  it("takes a worker's error for itself, so that the page does not report it too", () => {
    const { worker, errors } = openFake();
    const error = new Event("error", { cancelable: true });
    worker.dispatchEvent(error);
    expect(errors()).toBe(1);
    expect(error.defaultPrevented).toBe(true);
  });

  it("takes a message that cannot be read for an error", () => {
    const { worker, errors } = openFake();
    worker.dispatchEvent(new MessageEvent("messageerror"));
    expect(errors()).toBe(1);
  });

  it("transfers buffers and ends the worker", () => {
    const { worker, port } = openFake();
    const buffer = new ArrayBuffer(16);
    const message = { type: "give-back", run: 1, buffer } as const;
    port.post(message, [buffer]);
    port.close();
    expect(worker.posted).toEqual([{ message, options: { transfer: [buffer] } }]);
    expect(worker.isTerminated).toBe(true);
  });
});
