const WORKER_ANSWER_MS = 20_000;

const countBytes = ({ usedSize, backingStorageSize = 0 }) => usedSize + backingStorageSize;

/**
 * Watches the dedicated workers a page starts, through one session of the browser's own protocol; to be called before the page
 * is opened. `measure(workerCount)` collects garbage and gives what page and workers hold, objects and array buffers, in MB; workers are
 * null when one of them cannot be asked.
 */
export async function watchHeap(session) {
  const workers = new Set();
  const waiting = new Map();
  let lastId = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.add(sessionId);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId, method) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const timer = setTimeout(
        () => reject(new Error(`A worker did not answer ${method}.`)),
        WORKER_ANSWER_MS,
      );
      waiting.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      const message = JSON.stringify({ id, method });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
    });
  const measureWorkers = async () => {
    let bytes = 0;
    for (const sessionId of workers) {
      await ask(sessionId, "HeapProfiler.collectGarbage");
      bytes += countBytes(await ask(sessionId, "Runtime.getHeapUsage"));
    }
    return bytes;
  };
  return async (workerCount) => {
    await session.send("HeapProfiler.collectGarbage");
    const page = countBytes(await session.send("Runtime.getHeapUsage"));
    const isEveryoneHeard = workers.size === workerCount;
    if (!isEveryoneHeard)
      console.error(`${workers.size} of ${workerCount} workers can be asked for their heap.`);
    const ofWorkers = !isEveryoneHeard
      ? null
      : await measureWorkers().catch((error) => {
          console.error(error.message);
          return null;
        });
    return {
      page: page / 1e6,
      workers: ofWorkers === null ? null : ofWorkers / 1e6,
      workerCount,
    };
  };
}
