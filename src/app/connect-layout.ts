import type { OpenLayoutPort } from "../layout/layout-port";
import type { LayoutClock, OpenPagePort } from "../layout/layout-port";
import type { LayoutQuality } from "../layout/layout-protocol";
import { placeRoughly } from "../layout/place-roughly";
import type { ScopedGraph } from "../layout/build-layout-graph";
import type { ActorId } from "../model/ids";
import { isSmallNetwork } from "../model/small-network";
import { HIDDEN } from "../model/visible-network";
import type { NetworkView, NetworkViewEvent } from "../render/network-view";
import type { AppStore } from "../store/create-app-store";
import { selectPictureFraming } from "../store/select-spotlight";
import { selectFilteredNetwork } from "../store/select-visible";
import type { AppState, LayoutStatus } from "../store/state";
import { prefersReducedMotion } from "./connect-graph";
import { createLayoutJobs, isOfAll, LAYOUT_SEED, type LayoutJob, MANY_ACTORS } from "./create-layout-jobs";
import { createPictureMotion, hasSamePlaces } from "./create-picture-motion";
import { hasSameActors, isSameLayout, observeLayout } from "./observe-layout";
import { openPageLayout } from "./open-page-layout";
import { selectArrangement } from "./select-arrangement";
import { type LayoutPlan, planLayout, scopeDrag, scopeWhole } from "./plan-layout";

/** What the layout is joined to; what a browser gives by itself may be left out. */
export interface ConnectLayoutOptions {
  readonly store: AppStore;
  readonly view: Pick<NetworkView, "setPositions" | "fitTo" | "whenDrawn">;
  readonly openWorker: OpenLayoutPort;
  readonly openInPage?: OpenPagePort;
  readonly clock?: LayoutClock;
  /** Runs a task before the next frame is drawn; returns how to call it off. */
  readonly requestFrame?: (task: (nowMs: number) => void) => () => void;
  readonly isMotionReduced?: () => boolean;
  /** What the picture frames while nobody has placed the camera; what the view asks for when left out. */
  readonly framing?: (state: AppState) => readonly number[] | "all";
  /** How long the camera flies to a new framing. */
  readonly flightMs?: number;
}

/** The layout of the network on the page. */
export interface ConnectedLayout {
  /** The picture holds still until `resume`: no filter, focus or drag moves other actors. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Lays the whole network out from scratch; pinned actors stay. One step that can be undone. */
  readonly again: () => void;
  /**
   * Ends a layout of the whole network. The picture goes back to the places it had; actors that had none stay where the
   * layout has got them to.
   */
  readonly cancel: () => void;
  /** Frames where the actors are or are going, in a picture that has another size, unless the reader has placed the camera. */
  readonly aimAgain: () => void;
  /** Takes the picture's drags; other events are left alone. */
  readonly handleEvent: (event: NetworkViewEvent) => void;
  readonly disconnect: () => void;
}

/** Time as the browser has it. */
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
 * stay out of the store, which is told when a layout of the whole network has settled or an actor was dropped and pinned.
 */
export function connectLayout(options: ConnectLayoutOptions): ConnectedLayout {
  const { store, view, clock = BROWSER_CLOCK, requestFrame = requestBrowserFrame } = options;
  const { isMotionReduced = () => prefersReducedMotion(store.getState()) } = options;
  const { actions } = store;
  const { framing: selectFraming = selectPictureFraming } = options;
  const framing = () => (store.getState().view.camera === null ? selectFraming(store.getState()) : null);
  const motion = createPictureMotion(
    {
      view,
      clock,
      requestFrame,
      isMotionReduced,
      framing,
      ...(options.flightMs === undefined ? {} : { flightMs: options.flightMs }),
    },
    store.getState().document.positions,
  );
  let seen = observeLayout(store.getState());
  let isWriting = false;
  let drag: { readonly id: ActorId; readonly actor: number } | null = null;
  let cancelReplan: (() => void) | null = null;

  const jobs = createLayoutJobs({
    openWorker: options.openWorker,
    openInPage: options.openInPage ?? openPageLayout,
    clock,
    motion,
    isMotionReduced,
    whenDrawn: () => view.whenDrawn(),
    onSettled: (job) => {
      keep(job);
      // After a drag the camera stays: the reader has just put the actor where they want to see it.
      if (job.purpose !== "drag") motion.aimCamera();
      if (isOfAll(job)) replanInTurn();
    },
    onFailed: (job) => {
      if (job.purpose === "complete") keep(job);
    },
    onStatus: (status) => {
      if (!isSameStatus(status, store.getState().session.layoutStatus)) actions.setLayoutStatus(status);
    },
  });

  /** Tells the store what a layout of the whole network has come to. */
  const keep = ({ purpose, network }: LayoutJob) => {
    const positions = motion.target().slice();
    if (purpose === "again") write(() => actions.replacePositions(positions, network));
    else if (purpose !== "breathe") write(() => actions.settlePositions(positions, network));
  };

  /** Changes the store without taking the change for someone else's. */
  const write = (change: () => void) => {
    isWriting = true;
    change();
    isWriting = false;
    seen = observeLayout(store.getState());
  };

  const start = (job: Omit<LayoutJob, "network">) => {
    dropReplan();
    jobs.start({ ...job, network: store.getState().document.network });
  };

  const dropReplan = () => {
    cancelReplan?.();
    cancelReplan = null;
  };

  /** Runs a task after what the page has to show and to answer; whatever calls for a new plan calls it off. */
  const inTurn = (task: () => void) => {
    dropReplan();
    cancelReplan = clock.schedule(() => {
      cancelReplan = null;
      task();
    }, 0);
  };

  /** As `replan`, for a large network in tasks that leave the page responsive. */
  const replanInTurn = (): void => {
    if (store.getState().document.network.actors.length < MANY_ACTORS) return replan();
    jobs.end();
    inTurn(() => replan(inTurn));
  };

  /** Brings the picture to what the present state calls for, by `step`s that may take a task each. */
  const replan = (step = (task: () => void) => task()): void => {
    dropReplan();
    jobs.end();
    const { document } = store.getState();
    const arranged = selectArrangement(store.getState());
    if (arranged) return moveTo(arranged.positions);
    const plan = planLayout(document, selectFilteredNetwork(store.getState()));
    if (plan.type !== "complete") return carryOut(plan);
    step(() => {
      showRoughly(plan.scoped);
      step(() => carryOut(plan));
    });
  };

  /** While paused, only what has no place yet gets one. */
  const carryOut = (plan: LayoutPlan) => {
    if (jobs.isPaused()) motion.aimCamera();
    else if (plan.type === "rest") moveTo(store.getState().document.positions);
    else {
      const quality = plan.type === "complete" ? chooseQuality(store.getState()) : "balanced";
      start({ purpose: plan.type, scoped: plan.scoped, heat: plan.heat, quality });
    }
  };

  const moveTo = (positions: Float64Array) => {
    const target = motion.target();
    if (!hasSamePlaces(target, positions)) {
      motion.glide();
      target.set(positions);
      if (isMotionReduced()) motion.arrive();
    }
    motion.aimCamera();
  };

  /** Shows places at once where there are none, so that the picture is never empty. */
  const showRoughly = ({ graph, actorOf }: ScopedGraph) => {
    const rough = placeRoughly(graph, LAYOUT_SEED);
    const target = motion.target();
    actorOf.forEach((actor, node) => {
      target[2 * actor] = rough[2 * node] ?? 0;
      target[2 * actor + 1] = rough[2 * node + 1] ?? 0;
    });
    motion.arrive();
    motion.aimCamera();
    motion.draw();
  };

  const startDrag = (id: ActorId) => {
    const state = store.getState();
    const actor = state.document.index.actorIndex.get(id);
    // In a layout without forces every place has its meaning.
    if (actor === undefined || selectArrangement(state)) return;
    if (cancelReplan) replan();
    jobs.end();
    motion.arrive();
    drag = { id, actor };
    const scoped = scopeDrag(state.document, selectFilteredNetwork(state), motion.shown());
    if (scoped && !jobs.isPaused()) start({ purpose: "drag", scoped, heat: 0, quality: "balanced" });
  };

  const moveDrag = (x: number, y: number) => {
    if (!drag) return;
    motion.hold({ actor: drag.actor, x, y });
    jobs.hold(drag.actor, x, y);
  };

  const endDrag = (x: number, y: number): void => {
    if (!drag) return;
    moveDrag(x, y);
    const { id, actor } = drag;
    drag = null;
    motion.hold(null);
    write(() => actions.pinAt([{ id, x, y }]));
    if (jobs.current() && !isPartial(store.getState())) jobs.release(actor);
    else if (!jobs.isPaused()) replan();
  };

  if (seen.arranged) {
    motion.target().set(seen.arranged.positions);
    motion.arrive();
    motion.aimCamera();
    motion.draw();
  } else if (planLayout(seen.document, seen.visible).type !== "rest") replan();
  const unsubscribe = store.subscribe((state) => {
    const before = seen;
    seen = observeLayout(state);
    if (isWriting || isSameLayout(before, seen)) return;
    if (!hasSameActors(before.network, seen.network)) {
      motion.open(seen.document.positions);
      drag = null;
    } else if (jobs.isPaused() && before.document.positions !== seen.document.positions)
      moveTo(seen.document.positions);
    if (!drag) replanInTurn();
  });

  return {
    pause: jobs.pause,
    resume: () => {
      if (!jobs.isPaused()) return;
      jobs.resume();
      if (!jobs.current()) replan();
    },
    again: () => {
      const { document } = store.getState();
      if (jobs.isPaused()) jobs.resume();
      drag = null;
      motion.hold(null);
      actions.setLayout("force");
      const positions = document.positions.map((place, at) => {
        const actor = document.network.actors[at >> 1];
        return actor && document.pinned.has(actor.id) ? place : Number.NaN;
      });
      const quality = chooseQuality(store.getState());
      start({ purpose: "again", scoped: scopeWhole(document, positions), heat: 1, quality });
    },
    cancel: () => {
      const job = jobs.cutShort();
      if (!job) return;
      if (job.purpose !== "complete") return replan();
      keep(job);
      motion.aimCamera();
      motion.draw();
    },
    aimAgain: () => {
      // Under a hand that has an actor nothing else may move.
      if (!drag) motion.aimAgain();
    },
    handleEvent: (event) => {
      if (event.type === "drag-started") startDrag(event.id);
      else if (event.type === "dragged") moveDrag(event.x, event.y);
      else if (event.type === "drag-ended") {
        endDrag(event.x, event.y);
        // The picture has let the actor follow the pointer; where places have their meaning it goes back.
        if (selectArrangement(store.getState())) motion.draw();
      }
    },
    disconnect: () => {
      unsubscribe();
      dropReplan();
      jobs.destroy();
      motion.stop();
    },
  };
}

/** What the reader chose. A small network is polished unless it is to be fast: it takes a moment, and shows. */
function chooseQuality({ document, preferences }: AppState): LayoutQuality {
  const { actors, relationships } = document.network;
  const isSmall = isSmallNetwork(actors.length, relationships.length);
  return isSmall && preferences.layoutQuality === "balanced" ? "best" : preferences.layoutQuality;
}

function isSameStatus(one: LayoutStatus, other: LayoutStatus): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether filters or focus hide any actor. */
function isPartial(state: AppState): boolean {
  return selectFilteredNetwork(state).actors.includes(HIDDEN);
}
