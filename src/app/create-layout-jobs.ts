import type { ScopedGraph } from "../layout/build-layout-graph";
import {
  createLayoutClient,
  type LayoutFallbackReason,
  type LayoutStart,
} from "../layout/create-layout-client";
import { isRestless, nameEngine } from "../layout/name-engine";
import type { OpenLayoutPort } from "../layout/layout-port";
import type { LayoutQuality } from "../layout/layout-protocol";
import type { LayoutClock, OpenPagePort } from "../layout/layout-port";
import type { Network } from "../model/network";
import type { LayoutStatus } from "../store/state";
import type { PictureMotion } from "./create-picture-motion";

/** The dice are always the same: same network, same picture. */
export const LAYOUT_SEED = 1;
/** The worker is fetched and started once the page has had time for its first picture. */
const WARM_UP_AFTER_MS = 1500;
/** How often the camera is aimed anew while the picture follows a long layout. */
const AIM_EVERY_MS = 500;
/** From so many actors on, what is done before there is a picture takes the time that picture needs. */
export const MANY_ACTORS = 5000;
/** A picture that has not come by then, as nothing of it is on screen, is not waited for. */
const PICTURE_WAIT_MS = 2000;
/**
 * What filters have left is over within this time, as a rule: then actors and camera set out together, once, for where
 * they come to rest. What takes longer is followed.
 */
const FOLLOW_BREATH_AFTER_MS = 400;
/** A layout that is over sooner is not worth telling the reader of. */
const WORTH_TELLING_MS = 300;

/** What a layout is for, which decides what becomes of its outcome. */
export type LayoutPurpose = "complete" | "breathe" | "drag" | "again";

/** A layout under way. */
export interface LayoutJob {
  readonly purpose: LayoutPurpose;
  readonly scoped: ScopedGraph;
  readonly network: Network;
  readonly heat: number;
  readonly quality: LayoutQuality;
}

/** What layout jobs need, and whom they tell. */
export interface LayoutJobsOptions {
  readonly openWorker: OpenLayoutPort;
  readonly openInPage: OpenPagePort;
  readonly clock: LayoutClock;
  readonly motion: PictureMotion;
  readonly isMotionReduced: () => boolean;
  /** Resolves once the picture of the present network has been drawn. */
  readonly whenDrawn: () => Promise<void>;
  /** A layout has settled; the motion's target has its outcome. */
  readonly onSettled: (job: LayoutJob) => void;
  /** A layout has come to nothing. */
  readonly onFailed: (job: LayoutJob) => void;
  /** Told often, also when nothing has changed. */
  readonly onStatus: (status: LayoutStatus) => void;
}

/** Layouts one after the other; the picture follows the present one. */
export interface LayoutJobs {
  readonly current: () => LayoutJob | null;
  readonly start: (job: LayoutJob) => void;
  /** Ends the present layout, if any; the picture stays as it is. */
  readonly end: () => void;
  /** Ends it with the motion's target where it has got to so far; returns it, or null where there was none. */
  readonly cutShort: () => LayoutJob | null;
  readonly hold: (actor: number, x: number, y: number) => void;
  /** Lets a held actor go, pinned; the others glide to where they come to rest. */
  readonly release: (actor: number) => void;
  readonly isPaused: () => boolean;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly destroy: () => void;
}

/** Whether the whole network is laid out, and not what a filter has left or a drag moves along. */
export function isOfAll({ purpose }: LayoutJob): boolean {
  return purpose === "again" || purpose === "complete";
}

/** Creates the jobs of one picture. */
export function createLayoutJobs(options: LayoutJobsOptions): LayoutJobs {
  const { clock, motion, isMotionReduced, onSettled, onFailed, onStatus } = options;
  let job: LayoutJob | null = null;
  /** Whether the picture has begun to follow the job. */
  let isFollowed = false;
  /** Whether the picture is to follow it before it has settled. */
  let isWatched = false;
  let beganMs = 0;
  let aimedMs = 0;
  let isHeld = false;
  let isPaused = false;
  let isWorthTelling = false;
  let progress = 0;
  /** Where the present layout of actors without places has got to, kept in case the reader cuts it short. */
  let latest: Float64Array | null = null;
  let fallback: LayoutFallbackReason | null = null;
  let cancelTelling: (() => void) | null = null;
  /** Calls off the beginning of a job that still waits for its picture. */
  let cancelBeginning: (() => void) | null = null;

  const buildStatus = (): LayoutStatus => {
    const rounded = Math.floor(progress * 100) / 100;
    if (isPaused) return { type: "paused", progress: job ? rounded : 1 };
    if (job && isWorthTelling) {
      return { type: "running", progress: rounded, canCancel: isOfAll(job) };
    }
    return fallback === null ? { type: "idle" } : { type: "fallback", reason: fallback };
  };

  const tell = () => onStatus(buildStatus());

  const forget = () => {
    cancelBeginning?.();
    cancelTelling?.();
    cancelTelling = null;
    isWorthTelling = false;
    job = null;
    latest = null;
    isHeld = false;
  };

  const follow = ({ scoped }: LayoutJob, positions: Float64Array) => {
    if (!isFollowed && !isHeld) motion.glide();
    isFollowed = true;
    const target = motion.target();
    scoped.actorOf.forEach((actor, node) => {
      target[2 * actor] = positions[2 * node] ?? Number.NaN;
      target[2 * actor + 1] = positions[2 * node + 1] ?? Number.NaN;
    });
  };

  const client = createLayoutClient({
    openWorker: options.openWorker,
    openInPage: options.openInPage,
    clock,
    onPositions: (positions, newProgress, giveBack) => {
      // A worker that was restarted begins anew; what the reader was told is not taken back.
      progress = Math.max(progress, newProgress);
      tell();
      if (job?.purpose === "complete") {
        latest ??= new Float64Array(positions.length);
        latest.set(positions);
      }
      // With reduced motion the picture changes once, when all is settled.
      if (!job || !isWatched || isMotionReduced()) return giveBack();
      const nowMs = clock.nowMs();
      if (job.purpose === "breathe" && nowMs - beganMs < FOLLOW_BREATH_AFTER_MS) return giveBack();
      follow(job, positions);
      motion.draw(giveBack);
      if (job.purpose === "drag" || nowMs - aimedMs < AIM_EVERY_MS) return;
      aimedMs = nowMs;
      motion.aimCamera();
    },
    onSettled: (positions) => {
      // A drag that has not moved yet settles at once.
      if (!job || isHeld) return;
      const done = job;
      follow(done, positions);
      if (isMotionReduced()) motion.arrive();
      motion.draw();
      forget();
      onSettled(done);
      tell();
    },
    onFallback: (reason) => {
      fallback = reason;
      tell();
    },
    onFailed: () => {
      const failed = job;
      forget();
      if (failed) onFailed(failed);
      tell();
    },
  });

  const begin = (begun: LayoutJob, layout: LayoutStart) => {
    cancelBeginning?.();
    client.start(begun.scoped.graph, layout);
    if (isPaused) client.pause();
  };
  const beginOnceDrawn = async (waiting: LayoutJob, layout: LayoutStart) => {
    // Another layout that is under way must not be taken for this one.
    client.stop();
    let isWaiting = true;
    const cancelPatience = clock.schedule(() => begin(waiting, layout), PICTURE_WAIT_MS);
    cancelBeginning = () => {
      isWaiting = false;
      cancelPatience();
      cancelBeginning = null;
    };
    await options.whenDrawn();
    if (isWaiting) begin(waiting, layout);
  };

  const cancelWarmUp = clock.schedule(client.warmUp, WARM_UP_AFTER_MS);

  return {
    current: () => job,
    start: (next) => {
      forget();
      job = next;
      isFollowed = false;
      isHeld = next.purpose === "drag";
      progress = 0;
      beganMs = clock.nowMs();
      aimedMs = beganMs;
      const { graph } = next.scoped;
      const layout = { seed: LAYOUT_SEED, quality: next.quality, heat: next.heat };
      isWatched = !isRestless(nameEngine(graph, layout));
      if (isOfAll(next) && graph.count >= MANY_ACTORS) void beginOnceDrawn(next, layout);
      else begin(next, layout);
      cancelTelling = clock.schedule(() => {
        isWorthTelling = true;
        tell();
      }, WORTH_TELLING_MS);
      tell();
    },
    end: () => {
      client.stop();
      forget();
      tell();
    },
    cutShort: () => {
      const cut = job;
      if (cut && latest) follow(cut, latest);
      client.stop();
      forget();
      tell();
      return cut;
    },
    hold: (actor, x, y) => {
      const node = job?.scoped.nodeOf[actor] ?? -1;
      if (node >= 0) client.hold(node, x, y);
    },
    release: (actor) => {
      const node = job?.scoped.nodeOf[actor] ?? -1;
      isHeld = false;
      isFollowed = false;
      if (node >= 0) client.release(node, true);
    },
    isPaused: () => isPaused,
    pause: () => {
      isPaused = true;
      client.pause();
      tell();
    },
    resume: () => {
      isPaused = false;
      client.resume();
      tell();
    },
    destroy: () => {
      cancelWarmUp();
      client.destroy();
      forget();
      isPaused = false;
      tell();
    },
  };
}
