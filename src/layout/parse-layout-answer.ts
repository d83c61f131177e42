import type { FromLayoutWorker } from "./layout-protocol";

/**
 * What came out of a layout worker, if it is an answer at all: the right type, numbers where numbers belong, and
 * positions that are all finite. Anything else is `null`.
 */
export function parseLayoutAnswer(message: unknown): FromLayoutWorker | null {
  if (typeof message !== "object" || message === null || !("type" in message)) return null;
  if (message.type === "pong") {
    return "beat" in message && isNumber(message.beat) ? { type: "pong", beat: message.beat } : null;
  }
  if (!("run" in message) || !isNumber(message.run)) return null;
  const { run } = message;
  if (message.type === "failed") {
    return "message" in message && typeof message.message === "string"
      ? { type: "failed", run, message: message.message }
      : null;
  }
  if (!("buffer" in message) || !(message.buffer instanceof ArrayBuffer)) return null;
  const { buffer } = message;
  if (buffer.byteLength % 16 !== 0 || !isFinite(new Float64Array(buffer))) return null;
  if (message.type === "settled") return { type: "settled", run, buffer };
  if (message.type !== "positions" || !("progress" in message) || !isNumber(message.progress)) return null;
  return { type: "positions", run, buffer, progress: Math.min(1, Math.max(0, message.progress)) };
}

/** A plain loop, for an answer comes many times a second and may hold hundreds of thousands of numbers. */
function isFinite(positions: Float64Array): boolean {
  for (let at = 0; at < positions.length; at++) {
    if (!Number.isFinite(positions[at])) return false;
  }
  return true;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
