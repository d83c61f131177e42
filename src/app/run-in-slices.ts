/** Longest stretch of work before the page may draw and answer. */
const SLICE_MS = 8;

/** Runs work that comes in small steps to its end, with room for the page in between; returns what it comes to. */
export async function runInSlices<Outcome>(
  work: Iterator<unknown, Outcome, undefined>,
  nowMs: () => number = () => performance.now(),
): Promise<Outcome> {
  let untilMs = nowMs() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (nowMs() < untilMs) continue;
    await nextTask();
    untilMs = nowMs() + SLICE_MS;
  }
}

/** Comes back after what the page has to do; sooner than the 4 ms that a timeout in a timeout takes. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
