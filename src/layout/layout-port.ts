import type { ToLayoutWorker } from "./layout-protocol";

/** Who hears what comes out of a port. */
export interface LayoutPortListener {
  /** Whatever was sent; it has still to be parsed. */
  readonly onMessage: (message: unknown) => void;
  /** The other side could not be started, or fell. */
  readonly onError: () => void;
}

/** A line to where layouts are worked out: a worker, or the page itself. */
export interface LayoutPort {
  readonly post: (message: ToLayoutWorker, transfer: readonly ArrayBuffer[]) => void;
  /** Ends the other side, whatever it is doing. */
  readonly close: () => void;
}

/** Opens a line; throws where that cannot be done. */
export type OpenLayoutPort = (listener: LayoutPortListener) => LayoutPort;

/** Time as a layout client sees it. */
export interface LayoutClock {
  readonly nowMs: () => number;
  /** Runs a task after a delay; returns how to call it off. */
  readonly schedule: (task: () => void, delayMs: number) => () => void;
}

/** Opens a line to a layout that runs in the page on a clock. */
export type OpenPagePort = (clock: LayoutClock, listener: LayoutPortListener) => LayoutPort;

/** Opens a line to a worker that has just been made. */
export function openWorkerPort(
  worker: Pick<Worker, "addEventListener" | "postMessage" | "terminate">,
  listener: LayoutPortListener,
): LayoutPort {
  worker.addEventListener("message", (event) => listener.onMessage(event.data));
  worker.addEventListener("messageerror", () => listener.onError());
  worker.addEventListener("error", (event) => {
    // It is dealt with here, so it need not surface as an error of the page too.
    event.preventDefault();
    listener.onError();
  });
  return {
    post: (message, transfer) => worker.postMessage(message, { transfer: [...transfer] }),
    close: () => worker.terminate(),
  };
}
