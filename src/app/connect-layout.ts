import { createLayoutClient, type LayoutFallbackReason } from "../layout/create-layout-client";
import type { ScopedGraph } from "../layout/build-layout-graph";
import type { OpenLayoutPort } from "../layout/layout-port";
import type { LayoutQuality } from "../layout/layout-protocol";
import type { LayoutClock } from "../layout/open-page-port";
import { placeRoughly } from "../layout/place-roughly";
import type { ActorId } from "../model/ids";
import type { Network } from "../model/network";
import type { NetworkView, NetworkViewEvent } from "../render/network-view";
import type { AppStore } from "../store/create-app-store";
import { selectVisibleNetwork } from "../store/select-visible";
import type { AppState, LayoutStatus } from "../store/state";
import { prefersReducedMotion } from "./connect-graph";
import { createGlide } from "./create-glide";
import { openLayoutWorker } from "./open-layout-worker";
import { planLayout, scopeDrag, scopeWhole } from "./plan-layout";

/** "Lay out again" always throws the same dice: same network, same picture. */
const SEED = 1;
/** The camera's flight to a new framing goes along with the actors' glide. */
const FLIGHT_MS = 250;

/** What the layout is joined to; what a browser gives by itself may be left out. */
export interface ConnectLayoutOptions {
  readonly store: AppStore;
  readonly view: Pick<NetworkView, "setPositions" | "fitTo">;
  readonly openWorker?: OpenLayoutPort;
  readonly clock?: LayoutClock;
  /** Runs a task before the next frame is drawn; returns how to call it off. */
  readonly requestFrame?: (task: (nowMs: number) => void) => () => void;
  readonly isMotionReduced?: () => boolean;
}

/** The layout of the network on the page. */
export interface ConnectedLayout {
  /** The picture holds still until `resume`: no filter, focus or drag moves other actors. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Lays the whole network out from scratch; pinned actors stay. One step that can be undone. */
  readonly again: () => void;
  /** Takes the picture's drags; other events are left alone. */
  readonly handleEvent: (event: NetworkViewEvent) => void;
  readonly disconnect: () => void;
}

/** A layout under way. */
interface Job {
  readonly purpose: "complete" | "breathe" | "drag" | "again";
  readonly scoped: ScopedGraph;
  readonly network: Network;
  /** Whether the picture has begun to follow it. */
  isFollowed: boolean;
}

interface Drag {
  readonly id: ActorId;
  readonly actor: number;
  x: number;
  y: number;
}

const BROWSER_CLOCK: LayoutClock = {
  nowMs: () => performance.now(),
  schedule: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

function requestBrowserFrame(task: (nowMs: number) => void): () => void {
  const frame = requestAnimationFrame(task);
  return () => cancelAnimationFrame(frame);
}

/**
 * Joins store, layout worker and picture. The picture opens on the stored positions and nothing moves. Moving positions
 * stay here; the store is told when a layout of the whole network has settled or an actor was dropped and pinned.
 */
export function connectLayout(options: ConnectLayoutOptions): ConnectedLayout {
  const { store, view, clock = BROWSER_CLOCK, requestFrame = requestBrowserFrame } = options;
  const { isMotionReduced = () => prefersReducedMotion(store.getState()) } = options;
  const { actions } = store;
  let glide = createGlide(store.getState().document.positions);
  let seen = observe(store.getState());
  let job: Job | null = null;
  let drag: Drag | null = null;
  let isPaused = false;
  let isWriting = false;
  let progress = 0;
  let fallback: LayoutFallbackReason | null = null;
  let giveBack: (() => void) | null = null;
  let cancelFrame: (() => void) | null = null;

  const client = createLayoutClient({
    openWorker: options.openWorker ?? openLayoutWorker,
    clock,
    onPositions: (positions, newProgress, give) => {
      progress = newProgress;
      sayStatus();
      // With reduced motion the picture changes once, when all is settled.
      if (!job || isMotionReduced()) {
        give();
        return;
      }
      follow(job, positions);
      giveBack = give;
      draw();
    },
    onSettled: (positions) => {
      if (!job || drag) return;
      const { purpose, network } = job;
      follow(job, positions);
      job = null;
      keep(purpose, network);
      glideOn();
      sayStatus();
      if (purpose === "complete" || purpose === "again") replan();
    },
    onFallback: (reason) => {
      fallback = reason;
      sayStatus();
    },
    onFailed: () => {
      const failed = job;
      job = null;
      if (failed?.purpose === "complete") keep("complete", failed.network);
      sayStatus();
    },
  });

  const sayStatus = () => {
    const status = buildStatus();
    const before = store.getState().session.layoutStatus;
    if (JSON.stringify(status) !== JSON.stringify(before)) actions.setLayoutStatus(status);
  };

  const buildStatus = (): LayoutStatus => {
    const percent = Math.round(progress * 20) / 20;
    if (isPaused) return { type: "paused", progress: job ? percent : 1 };
    if (job) return { type: "running", progress: percent };
    return fallback === null ? { type: "idle" } : { type: "fallback", reason: fallback };
  };

  const follow = ({ scoped }: Job, positions: Float64Array) => {
    if (job && !job.isFollowed) {
      job.isFollowed = true;
      if (!drag) glide.begin(clock.nowMs());
    }
    scoped.actorOf.forEach((actor, node) => {
      glide.target[2 * actor] = positions[2 * node] ?? Number.NaN;
      glide.target[2 * actor + 1] = positions[2 * node + 1] ?? Number.NaN;
    });
    placeDragged();
  };

  const placeDragged = () => {
    if (!drag) return;
    for (const positions of [glide.target, glide.shown]) {
      positions[2 * drag.actor] = drag.x;
      positions[2 * drag.actor + 1] = drag.y;
    }
  };

  /** Tells the store what a layout of the whole network has come to. */
  const keep = (purpose: Job["purpose"], network: Network) => {
    const positions = glide.target.slice();
    if (purpose === "again") write(() => actions.replacePositions(positions, network));
    else if (purpose === "complete" || !isPartial()) write(() => actions.settlePositions(positions, network));
  };

  /** Changes the store without taking the change for someone else's. */
  const write = (change: () => void) => {
    isWriting = true;
    change();
    isWriting = false;
    seen = observe(store.getState());
  };

  const isPartial = () => selectVisibleNetwork(store.getState()).actors.includes(0);

  const draw = () => {
    cancelFrame ??= requestFrame((nowMs) => {
      cancelFrame = null;
      const hasArrived = glide.advance(nowMs);
      placeDragged();
      view.setPositions(glide.shown);
      giveBack?.();
      giveBack = null;
      if (!hasArrived) draw();
    });
  };

  /** Moves the picture on to the target, and the camera with it where it shows the whole picture. */
  const glideOn = () => {
    const durationMs = isMotionReduced() ? 0 : FLIGHT_MS;
    if (durationMs === 0) glide.cut();
    if (store.getState().view.camera === null && !drag) {
      // The camera has to aim at where the actors are going, so the picture is shown it for a moment no one sees.
      view.setPositions(glide.target);
      view.fitTo("all", { durationMs });
      view.setPositions(glide.shown);
    }
    draw();
  };

  const start = (purpose: Job["purpose"], scoped: ScopedGraph, heat: number, quality: LayoutQuality) => {
    job = { purpose, scoped, network: store.getState().document.network, isFollowed: false };
    progress = 0;
    client.start(scoped.graph, { seed: SEED, quality, heat });
    sayStatus();
  };

  const endJob = () => {
    client.stop();
    job = null;
    giveBack = null;
  };

  /** Brings the picture to what the present state calls for. */
  const replan = () => {
    endJob();
    const state = store.getState();
    const plan = planLayout(state.document, selectVisibleNetwork(state));
    if (plan.type === "complete") {
      showRoughly(state.document.positions, plan.scoped);
      start("complete", plan.scoped, plan.heat, "best");
    } else if (plan.type === "breathe" && !isPaused) {
      start("breathe", plan.scoped, plan.heat, "balanced");
    } else if (glide.target.some((place, at) => place !== state.document.positions[at])) {
      glide.begin(clock.nowMs());
      glide.target.set(state.document.positions);
      glideOn();
    }
    sayStatus();
  };

  const showRoughly = (positions: Float64Array, { graph, actorOf }: ScopedGraph) => {
    const rough = placeRoughly(graph, SEED);
    glide.target.set(positions);
    actorOf.forEach((actor, node) => {
      glide.target[2 * actor] = rough[2 * node] ?? 0;
      glide.target[2 * actor + 1] = rough[2 * node + 1] ?? 0;
    });
    glide.cut();
    glideOn();
  };

  const dragStart = (id: ActorId) => {
    const state = store.getState();
    const actor = state.document.index.actorIndex.get(id);
    if (actor === undefined) return;
    endJob();
    glide.cut();
    drag = { id, actor, x: glide.shown[2 * actor] ?? 0, y: glide.shown[2 * actor + 1] ?? 0 };
    const scoped = isPaused ? null : scopeDrag(state.document, selectVisibleNetwork(state), glide.shown);
    if (scoped) start("drag", scoped, 0, "balanced");
  };

  const dragTo = (x: number, y: number) => {
    if (!drag) return;
    drag.x = x;
    drag.y = y;
    const node = job?.scoped.nodeOf[drag.actor] ?? -1;
    if (node >= 0) client.hold(node, x, y);
    placeDragged();
    draw();
  };

  const dragEnd = (x: number, y: number) => {
    if (!drag) return;
    dragTo(x, y);
    const { id, actor } = drag;
    const node = job?.scoped.nodeOf[actor] ?? -1;
    drag = null;
    write(() => actions.pinAt([{ id, x, y }]));
    if (job && !isPartial()) {
      // The others come to rest round it; from here on they may take a glide's time for it.
      job.isFollowed = false;
      client.release(node, true);
    } else replan();
  };

  view.setPositions(glide.shown);
  replan();
  const unsubscribe = store.subscribe((state) => {
    if (isWriting) return;
    const now = observe(state);
    if (isSame(seen, now)) return;
    if (now.positions.length !== seen.positions.length || now.network !== seen.network) {
      glide = createGlide(now.positions);
      drag = null;
      draw();
    }
    seen = now;
    if (!drag) replan();
  });

  return {
    pause: () => {
      if (isPaused) return;
      isPaused = true;
      client.pause();
      sayStatus();
    },
    resume: () => {
      if (!isPaused) return;
      isPaused = false;
      if (job) client.resume();
      else replan();
      sayStatus();
    },
    again: () => {
      const { document } = store.getState();
      endJob();
      isPaused = false;
      const positions = document.positions.map((place, at) => {
        const actor = document.network.actors[at >> 1];
        return actor && document.pinned.has(actor.id) ? place : Number.NaN;
      });
      start("again", scopeWhole(document, positions), 1, "best");
    },
    handleEvent: (event) => {
      if (event.type === "drag-started") dragStart(event.id);
      else if (event.type === "dragged") dragTo(event.x, event.y);
      else if (event.type === "drag-ended") dragEnd(event.x, event.y);
    },
    disconnect: () => {
      unsubscribe();
      cancelFrame?.();
      client.destroy();
    },
  };
}

/** What a layout depends on. */
interface Observation {
  readonly network: Network;
  readonly positions: Float64Array;
  readonly pinned: ReadonlySet<ActorId>;
  readonly actors: Uint8Array;
  readonly relationships: Uint8Array;
}

function observe(state: AppState): Observation {
  const { network, positions, pinned } = state.document;
  const { actors, relationships } = selectVisibleNetwork(state);
  return { network, positions, pinned, actors, relationships };
}

function isSame(one: Observation, other: Observation): boolean {
  const hasSameBytes = (a: Uint8Array, b: Uint8Array) =>
    a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
  return (
    one.network === other.network &&
    one.positions === other.positions &&
    one.pinned === other.pinned &&
    hasSameBytes(one.actors, other.actors) &&
    hasSameBytes(one.relationships, other.relationships)
  );
}
