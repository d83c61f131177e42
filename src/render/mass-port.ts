import { copyForTransfer } from "../model/copy-for-transfer";
import type { FromMass, ToMass } from "./mass-protocol";

/** Who hears what comes out of a port. */
export interface MassPortListener {
  readonly onMessage: (message: FromMass) => void;
  /** The other side could not be started, or fell. */
  readonly onError: () => void;
}

/** A line to who draws the mass of a large picture: a worker, or the page itself. */
export interface MassPort {
  readonly post: (message: ToMass) => void;
  /** Ends the other side, whatever it is doing. */
  readonly close: () => void;
}

/** Opens a line; throws where that cannot be done. */
export type OpenMassPort = (listener: MassPortListener) => MassPort;

/** Opens a line to a worker that has just been made. */
export function openMassWorkerPort(
  worker: Pick<Worker, "addEventListener" | "postMessage" | "terminate">,
  listener: MassPortListener,
): MassPort {
  worker.addEventListener("message", (event) => {
    if (isFromMass(event.data)) listener.onMessage(event.data);
  });
  worker.addEventListener("messageerror", () => listener.onError());
  worker.addEventListener("error", (event) => {
    // It is dealt with here, so it need not surface as an error of the page too.
    event.preventDefault();
    listener.onError();
  });
  return {
    post: (message) => {
      const { sent, memory } = pack(message);
      worker.postMessage(sent, [...memory]);
    },
    close: () => worker.terminate(),
  };
}

/**
 * A message as it is sent, and the memory that goes over with it for good. Of pixels and positions a copy would be new memory
 * each time, which costs more than what is done with it; the scene is kept on the page, for a worker that has to take over.
 */
function pack(message: ToMass): { readonly sent: ToMass; readonly memory: readonly ArrayBuffer[] } {
  if (message.type === "spare") return { sent: message, memory: [message.bytes.buffer] };
  if (message.type === "positions") return { sent: message, memory: [message.positions.buffer] };
  if (message.type === "draw") return { sent: message, memory: [] };
  if (message.type === "emphasis") {
    const { copy, memory } = copyForTransfer(message);
    return { sent: copy, memory };
  }
  const { copy, memory } = copyForTransfer(message.scene);
  return { sent: { ...message, scene: copy }, memory };
}

function isFromMass(message: unknown): message is FromMass {
  if (typeof message !== "object" || message === null || !("type" in message)) return false;
  return ["drawn", "failed", "replaced", "stale"].some((type) => type === message.type);
}

/**
 * Opens a line to a painter on the page, which draws plainly: whatever felled the workers shall not fell the page too. What
 * it runs is fetched only then; what is said meanwhile is kept.
 */
export function openMassPagePort(listener: MassPortListener): MassPort {
  let isOpen = true;
  let receive: ((message: ToMass) => void) | null = null;
  const waiting: ToMass[] = [];
  const start = async () => {
    const { createMassPainter } = await import("./mass-painter");
    if (!isOpen) return;
    const painter = createMassPainter({
      post: (message) => {
        if (isOpen) listener.onMessage(message);
      },
      nowMs: () => performance.now(),
    });
    receive = painter.receive;
    for (const message of waiting.splice(0)) receive(message);
  };
  start().catch(() => {
    if (isOpen) listener.onError();
  });
  return {
    post: (message) => {
      if (receive) receive(message);
      else waiting.push(message);
    },
    close: () => {
      isOpen = false;
    },
  };
}
