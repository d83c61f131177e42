import { copyForTransfer } from "../model/copy-for-transfer";
import type { LayoutClock, LayoutPort, OpenLayoutPort, OpenPagePort } from "./layout-port";
import type { LayoutGraph, LayoutQuality } from "./layout-protocol";
import { parseLayoutAnswer } from "./parse-layout-answer";

/** How often a busy worker is asked whether it is still there. */
const BEAT_MS = 500;
/** So many beats without a word, and it counts as hung: 2 s. Beats are counted, not time, so that a page that was
 *  itself busy does not blame the worker. */
const SILENT_BEATS = 4;
/** One slice of a large layout takes long on a slow machine: another beat for so many nodes, 7 s at 100,000. */
const NODES_PER_BEAT = 10_000;
/** A worker that has not said anything yet may still be coming over a slow line: 5 s. */
const SILENT_BEATS_AT_FIRST = 10;
/** Above this, a step in the page would hold up the reader (a task of more than 50 ms), so nothing is laid out there. */
const MAX_NODES_IN_PAGE = 2000;

/** From so many nodes on, what a worker holds is worth more than the moment it takes to start another. */
const MANY_NODES = 5000;
/** A worker at rest that has not been needed for so long is ended; the next layout starts another. */
export const IDLE_MS = 5000;

/** Why the worker is no longer used. */
export type LayoutFallbackReason = "worker-failed" | "worker-silent" | "unsupported";

/** What a layout client needs, and whom it tells. */
export interface LayoutClientOptions {
  /** Starts a worker; throws where the browser will not. */
  readonly openWorker: OpenLayoutPort;
  /** Starts the layout in the page, where no worker will. */
  readonly openInPage: OpenPagePort;
  readonly clock: LayoutClock;
  /**
   * Positions on the way, x and y by turns. They may be read until `giveBack` is called, which lets the worker go on;
   * call it once they are drawn. `progress` is 0 … 1.
   */
  readonly onPositions: (positions: Float64Array, progress: number, giveBack: () => void) => void;
  /** The last positions of a layout; they are the listener's to keep. */
  readonly onSettled: (positions: Float64Array) => void;
  /** The worker is gone for good; layouts now run in the page, small ones only. Told once. */
  readonly onFallback: (reason: LayoutFallbackReason) => void;
  /** This layout has ended without a result; the picture stays as it is. */
  readonly onFailed: (message: string) => void;
}

/** The page's end of the layout worker. One layout runs at a time: starting one ends the one before. */
export interface LayoutClient {
  /** Starts the worker ahead of the first layout, so that it is there, and known to answer, when it is needed. */
  readonly warmUp: () => void;
  /** Begins a layout; the graph's arrays are kept unchanged until the next. */
  readonly start: (graph: LayoutGraph, options: LayoutStart) => void;
  readonly hold: (node: number, x: number, y: number) => void;
  readonly release: (node: number, pinned: boolean) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the layout; nothing more is heard of it. */
  readonly stop: () => void;
  /** Ends the worker too. */
  readonly destroy: () => void;
}

/** How a layout is begun; see the protocol. */
export interface LayoutStart {
  readonly seed: number;
  readonly quality: LayoutQuality;
  readonly heat: number;
}

interface Run {
  readonly number: number;
  readonly graph: LayoutGraph;
  readonly start: LayoutStart;
  /** Where nodes are held, or were let go and stay, so that a restarted worker can be told. */
  readonly held: Map<number, { readonly x: number; readonly y: number; readonly isLetGo: boolean }>;
  isPaused: boolean;
  isSettled: boolean;
}

/**
 * Creates a client. The worker is started with the first layout or by `warmUp`, and asked every half second while it
 * works. One that has laid out many nodes is ended when it has been at rest for a while. One that fails, answers nonsense or is silent for 2 s (longer in a large layout) is ended and replaced once; the next time, the layout goes
 * on in the page, without the finish of the best quality, and `onFallback` says so. A layout that settles makes good for
 * an earlier fault.
 */
export function createLayoutClient(options: LayoutClientOptions): LayoutClient {
  const { clock } = options;
  let port: LayoutPort | null = null;
  let run: Run | null = null;
  let runsSoFar = 0;
  let beatsSoFar = 0;
  let silentBeats = 0;
  let hasSpoken = false;
  let canRestart = true;
  let isInPage = false;
  let cancelBeat: (() => void) | null = null;
  let cancelIdle: (() => void) | null = null;

  const stopBeating = () => {
    cancelBeat?.();
    cancelBeat = null;
  };

  const closePort = () => {
    stopBeating();
    cancelIdle?.();
    port?.close();
    port = null;
  };

  /** Whether the worker owes an answer: it is at work, or has yet to say that it is there. */
  const isAwaited = () => !hasSpoken || (run !== null && !run.isSettled && !run.isPaused);

  const beat = () => {
    cancelBeat = null;
    if (!port || isInPage || !isAwaited()) return;
    silentBeats += 1;
    const patience = Math.floor((run?.graph.count ?? 0) / NODES_PER_BEAT);
    if (silentBeats > patience + (hasSpoken ? SILENT_BEATS : SILENT_BEATS_AT_FIRST)) {
      recover("worker-silent");
      return;
    }
    beatsSoFar += 1;
    port.post({ type: "ping", beat: beatsSoFar }, []);
    cancelBeat = clock.schedule(beat, BEAT_MS);
  };

  const startBeating = () => {
    if (cancelBeat || isInPage || !port) return;
    silentBeats = 0;
    beat();
  };

  /** Lets a worker go that is not needed for a while. */
  const idle = (of: Run) => {
    cancelIdle?.();
    if (isInPage || of.graph.count < MANY_NODES) return;
    cancelIdle = clock.schedule(() => {
      if (!run || run.isSettled) closePort();
    }, IDLE_MS);
  };

  const openPort = (): boolean => {
    hasSpoken = false;
    silentBeats = 0;
    // Filled in below; a listener of a port that has been replaced must not be heard any more.
    let mine: LayoutPort | null = null;
    const listener = {
      onMessage: (message: unknown) => {
        if (mine !== null && mine === port) hear(message);
      },
      onError: () => {
        if (mine !== null && mine === port) recover("worker-failed");
      },
    };
    try {
      mine = isInPage ? options.openInPage(clock, listener) : options.openWorker(listener);
    } catch {
      return false;
    }
    port = mine;
    return true;
  };

  const fallBack = (reason: LayoutFallbackReason) => {
    closePort();
    isInPage = true;
    options.onFallback(reason);
    if (run && run.graph.count > MAX_NODES_IN_PAGE)
      fail("the network is too large to lay out without a worker");
    else if (run && openPort()) replay();
  };

  const recover = (reason: "worker-failed" | "worker-silent") => {
    closePort();
    if (!canRestart || !openPort()) fallBack(reason);
    else {
      canRestart = false;
      replay();
    }
  };

  const fail = (message: string) => {
    run = null;
    stopBeating();
    options.onFailed(message);
  };

  /** Tells the port all there is to know about the present layout, and watches over it. */
  const replay = () => {
    startBeating();
    if (!run || !port) return;
    run = { ...run, number: ++runsSoFar, isSettled: false };
    const { number, graph, start, held } = run;
    // In the page a long finish would take its time from the reader.
    const quality = isInPage && start.quality === "best" ? "balanced" : start.quality;
    // The graph itself stays, for another worker that may have to take over.
    const { copy, memory } = copyForTransfer(graph);
    port.post({ type: "start", run: number, graph: copy, ...start, quality }, memory);
    for (const [node, { x, y, isLetGo }] of held) {
      port.post({ type: "hold", run: number, node, x, y }, []);
      if (isLetGo) port.post({ type: "release", run: number, node, pinned: true }, []);
    }
    if (run.isPaused) port.post({ type: "pause", run: number }, []);
  };

  const hear = (message: unknown) => {
    const answer = parseLayoutAnswer(message);
    if (answer === null) {
      recover("worker-failed");
      return;
    }
    hasSpoken = true;
    silentBeats = 0;
    if (answer.type === "pong" || answer.run !== run?.number) return;
    if (answer.type === "failed") {
      if (isInPage) fail(answer.message);
      else recover("worker-failed");
      return;
    }
    const { buffer } = answer;
    if (buffer.byteLength !== 16 * run.graph.count) {
      recover("worker-failed");
      return;
    }
    if (answer.type === "settled") {
      run.isSettled = true;
      canRestart = true;
      stopBeating();
      idle(run);
      options.onSettled(new Float64Array(buffer));
      return;
    }
    const { number } = run;
    options.onPositions(new Float64Array(buffer), answer.progress, () => {
      if (run?.number === number) port?.post({ type: "give-back", run: number, buffer }, [buffer]);
    });
  };

  return {
    warmUp: () => {
      if (port || isInPage) return;
      if (openPort()) startBeating();
      else fallBack("unsupported");
    },
    start: (graph, start) => {
      if (isInPage && graph.count > MAX_NODES_IN_PAGE) {
        fail("the network is too large to lay out without a worker");
        return;
      }
      run = { number: 0, graph, start, held: new Map(), isPaused: false, isSettled: false };
      if (port || openPort()) replay();
      else fallBack("unsupported");
    },
    hold: (node, x, y) => {
      if (!run) return;
      run.held.set(node, { x, y, isLetGo: false });
      run.isSettled = false;
      if (!port) {
        if (openPort()) replay();
        else fallBack("unsupported");
        return;
      }
      port.post({ type: "hold", run: run.number, node, x, y }, []);
      if (!run.isPaused) startBeating();
    },
    release: (node, pinned) => {
      const place = run?.held.get(node);
      if (!run || !place || place.isLetGo) return;
      if (pinned) run.held.set(node, { ...place, isLetGo: true });
      else run.held.delete(node);
      run.isSettled = false;
      port?.post({ type: "release", run: run.number, node, pinned }, []);
      if (!run.isPaused) startBeating();
    },
    pause: () => {
      if (!run) return;
      run.isPaused = true;
      stopBeating();
      port?.post({ type: "pause", run: run.number }, []);
    },
    resume: () => {
      if (!run) return;
      run.isPaused = false;
      port?.post({ type: "resume", run: run.number }, []);
      if (!run.isSettled) startBeating();
    },
    stop: () => {
      if (run) {
        port?.post({ type: "stop", run: run.number }, []);
        idle(run);
      }
      run = null;
      stopBeating();
    },
    destroy: () => {
      run = null;
      closePort();
    },
  };
}
