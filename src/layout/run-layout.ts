import { chooseLayoutEngine } from "./choose-layout-engine";
import type { LayoutEngine, LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { FromLayoutWorker, LayoutGraph, ToLayoutWorker } from "./layout-protocol";

/** Longest stretch of work between two looks at the messages that came in. */
const SLICE_MS = 12;
/** While a reader drags a node, the others follow at the pace of frames: so many steps for each picture sent. */
const STEPS_WHILE_HELD = 2;
/** Each picture sent takes the page's time, so the more nodes, the fewer: 25 a second of 100,000. */
const NODES_SENT_PER_MS = 2500;
/**
 * Pictures on the way of a whole layout jump from one arrangement to the next, and on few cores they take the layout's time as well:
 * fewer of them, down to ten a second of 5,000 nodes and more.
 */
const WHOLE_NODES_SENT_PER_MS = 50;
const WHOLE_SENT_EVERY_MS = 100;

/** What the worker's work needs from outside; a test gives fakes of all of it. */
export interface RunLayoutOptions {
  /** Sends an answer; `transfer` lists the buffers that go with it for good. */
  readonly post: (message: FromLayoutWorker, transfer: readonly ArrayBuffer[]) => void;
  /** Milliseconds, from any start. */
  readonly nowMs: () => number;
  /** Runs a task soon, after messages that are waiting. */
  readonly schedule: (task: () => void) => void;
  /** Which engine a graph is laid out with. */
  readonly chooseEngine?: (graph: LayoutGraph, options: LayoutEngineOptions) => LayoutEngineKind;
}

interface Layout {
  readonly run: number;
  readonly count: number;
  readonly engine: LayoutEngine;
  /** Buffers that are here and not with the page. */
  readonly free: ArrayBuffer[];
  readonly held: Set<number>;
  isPaused: boolean;
  /** From scratch, and not yet settled for the first time. */
  isWhole: boolean;
  /** Settled, and the page has been told. */
  isDone: boolean;
  /** The page has both buffers, and a step more would only make the picture jump. */
  isWaiting: boolean;
  /** When the next picture may be sent. */
  sendFromMs: number;
}

/**
 * What the layout worker does, whether it runs in a worker or, as a fallback, in the page: takes messages, works in
 * slices of at most 12 ms (or one step of the engine), and hands two buffers of positions to and fro. Errors become
 * messages.
 */
export function runLayout(options: RunLayoutOptions): {
  readonly receive: (message: ToLayoutWorker) => void;
} {
  const { post, nowMs, schedule, chooseEngine = chooseLayoutEngine } = options;
  let current: Layout | null = null;
  let isScheduled = false;

  const wake = () => {
    if (isScheduled || !current || current.isPaused || current.isDone || current.isWaiting) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      if (!current || current.isPaused) return;
      attempt(current.run, () => workOneSlice(current));
      wake();
    });
  };

  const workOneSlice = (layout: Layout | null) => {
    if (!layout || layout.isDone) return;
    const { engine } = layout;
    const untilMs = nowMs() + SLICE_MS;
    for (let steps = 0; !engine.isSettled;) {
      engine.step();
      steps += 1;
      if (nowMs() >= untilMs || (layout.held.size > 0 && steps >= STEPS_WHILE_HELD)) break;
    }
    if (engine.isSettled) {
      layout.isDone = true;
      layout.isWhole = false;
      const buffer = writeInto(layout, layout.free.pop() ?? new ArrayBuffer(16 * layout.count));
      post({ type: "settled", run: layout.run, buffer }, [buffer]);
      return;
    }
    if (layout.held.size === 0 && nowMs() < layout.sendFromMs) return;
    const free = layout.free.pop();
    if (!free) {
      layout.isWaiting = layout.held.size > 0;
      return;
    }
    const buffer = writeInto(layout, free);
    post({ type: "positions", run: layout.run, buffer, progress: engine.progress }, [buffer]);
    layout.sendFromMs = nowMs() + findPause(layout);
  };

  const attempt = (run: number, work: () => void) => {
    try {
      work();
    } catch (error) {
      current = null;
      post({ type: "failed", run, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };

  const start = (message: Extract<ToLayoutWorker, { type: "start" }>) => {
    const { run, graph, seed, quality, heat } = message;
    const options = { seed, quality, heat, nowMs };
    current = null;
    attempt(run, () => {
      const { count } = graph;
      current = {
        run,
        count,
        engine: chooseEngine(graph, options).create(graph, options),
        free: [new ArrayBuffer(16 * count), new ArrayBuffer(16 * count)],
        held: new Set(),
        isPaused: false,
        isWhole: heat >= 1,
        isDone: false,
        isWaiting: false,
        sendFromMs: Number.NEGATIVE_INFINITY,
      };
    });
  };

  const receive = (message: ToLayoutWorker) => {
    if (message.type === "ping") {
      post({ type: "pong", beat: message.beat }, []);
      return;
    }
    if (message.type === "start") start(message);
    else if (current?.run === message.run) {
      const layout = current;
      attempt(message.run, () => applyToLayout(layout, message));
      if (message.type === "stop") current = null;
    }
    wake();
  };

  return { receive };
}

type ToRunningLayout = Exclude<ToLayoutWorker, { type: "ping" | "start" }>;

function applyToLayout(layout: Layout, message: ToRunningLayout): void {
  const { engine, held, free } = layout;
  switch (message.type) {
    case "hold":
      engine.hold(message.node, message.x, message.y);
      held.add(message.node);
      layout.isDone = false;
      break;
    case "release":
      engine.release(message.node, message.pinned);
      held.delete(message.node);
      layout.isWaiting = false;
      break;
    case "pause":
      layout.isPaused = true;
      break;
    case "resume":
      layout.isPaused = false;
      break;
    case "give-back":
      if (free.length < 2 && message.buffer.byteLength === 16 * layout.count) free.push(message.buffer);
      layout.isWaiting = false;
      break;
    case "stop":
      break;
  }
}

/** How long after one picture the next is sent, ms. */
function findPause({ isWhole, count }: Layout): number {
  if (isWhole) return Math.min(WHOLE_SENT_EVERY_MS, count / WHOLE_NODES_SENT_PER_MS);
  return count / NODES_SENT_PER_MS;
}

function writeInto(layout: Layout, buffer: ArrayBuffer): ArrayBuffer {
  layout.engine.writePositions(new Float64Array(buffer));
  return buffer;
}
