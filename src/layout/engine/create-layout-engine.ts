import type { LayoutGraph, LayoutQuality } from "../layout-protocol";
import { buildAdjacency } from "./adjacency";
import { cleanGraph } from "./clean-graph";
import { placeFreshNodes } from "./place-fresh-nodes";
import { createRandom } from "./random";
import { settleNetwork } from "./settle-network";
import { buildPhyllotaxis } from "./start-phyllotaxis";
import { createWarmLayout, type WarmLayout, type Warmth } from "./warm-layout";

/** How a layout is to be done. */
export interface LayoutEngineOptions {
  readonly quality: LayoutQuality;
  /** The same seed gives the same picture. */
  readonly seed: number;
  /**
   * 1 lays out from scratch. Less lets a settled picture give: nodes with a place stay near it, nodes without find one.
   * Without any placed node, from scratch in any case.
   */
  readonly heat: number;
  /** A clock in milliseconds, such as `performance.now`. */
  readonly now: () => number;
  /** Usual length of a link, px. 30 when left out, as in d3-force. */
  readonly linkPx?: number;
}

/** A layout that is done slice by slice, so that its worker can report and listen in between. */
export interface LayoutEngine {
  /** x and y by turns (2 × count): always finite, the picture so far; up to date whenever `advance` returns. */
  readonly positions: Float64Array;
  /** 0 … 1; 1 when at rest. */
  readonly progress: number;
  readonly isSettled: boolean;
  /** Works for about `budgetMs` (a slice is rarely longer than one tick over it) and says whether it is settled. */
  advance(budgetMs: number): boolean;
  /** Holds a node at a place, for a drag; the picture round it gives way until `release`. */
  hold(node: number, x: number, y: number): void;
  /** Lets a held node go; `pinned` keeps it where it is. */
  release(node: number, pinned: boolean): void;
  /** Warms a settled picture up, 0 … 1, so that it gives way to what has changed. */
  reheat(heat: number): void;
}

/** How fast a movement that somebody looks on at dies down. */
const decay = 0.07;
/**
 * The last phase of a whole layout, in which discs find room and pins are honoured: discs are apart after some ticks, and what follows moves
 * hardly any one by a pixel. Cooled half as fast, 100,000 nodes took twice as long and overlapped by .017 and not .023 of a unit where they did.
 */
const finish: Warmth = { heat: 0.3, decay: 0.13 };

/** Creates the layout of a network. Any graph is accepted: see `cleanGraph` for what is taken for nothing. */
export function createLayoutEngine(input: LayoutGraph, options: LayoutEngineOptions): LayoutEngine {
  const { graph, placed } = cleanGraph(input);
  const { count } = graph;
  const random = createRandom(options.seed);
  const adjacency = buildAdjacency(count, graph.sources, graph.targets);
  const meanRadius = count > 0 ? graph.radii.reduce((sum, radius) => sum + radius, 0) / count : 0;
  const linkPx = (options.linkPx ?? 30) + 2 * meanRadius;
  const spacingPx = linkPx / 2 + meanRadius;
  const positions = graph.positions.slice();
  let fresh: Uint8Array | null = placed.map((has) => 1 - has);
  const hasPlaces = placed.includes(1);
  if (hasPlaces) placeFreshNodes(adjacency, positions, placed, linkPx);
  else positions.set(buildPhyllotaxis(count));
  const isWarmStart = options.heat < 1 && hasPlaces;
  // What a phase needs is let go with it: a settled engine may be kept for a long time, for the next drag.
  let settling = isWarmStart
    ? null
    : settleNetwork({
        graph,
        adjacency,
        placed,
        quality: options.quality,
        random,
        linkPx,
        spacingPx,
        shown: positions,
      });
  const holds = new Map<number, { x: number; y: number }>();
  let warm: WarmLayout | null = null;
  /** The picture that was settled on, from the first movement of it on. */
  let anchors: Float64Array | null = null;
  /** Whether the first rest is still to come. */
  let isFinding = true;
  let progress = 0;
  let isSettled = count === 0;

  function startWarm(warmth: Warmth): WarmLayout {
    const { sources, targets, radii, pinned } = graph;
    anchors ??= positions.slice();
    const started = createWarmLayout(
      { sources, targets, positions, anchors, radii, pinned, fresh: fresh ?? new Uint8Array(count), linkPx },
      warmth,
      random,
    );
    for (const [node, { x, y }] of holds) started.hold(node, x, y);
    return started;
  }

  function finishSettling(settled: Float64Array): void {
    settling = null;
    fresh = null;
    positions.set(settled);
    for (let i = 0; i < count; i++) {
      if (!graph.pinned[i]) continue;
      positions[2 * i] = graph.positions[2 * i] ?? 0;
      positions[2 * i + 1] = graph.positions[2 * i + 1] ?? 0;
    }
    const needsRoom = meanRadius > 0 || graph.pinned.includes(1);
    if (needsRoom || holds.size > 0) {
      warm = startWarm(needsRoom ? finish : { heat: 0, decay });
      progress = 0.97;
    }
    if (!warm || warm.isAtRest()) rest();
  }

  function rest(): void {
    // Who has found a place, and what has made room, is part of the picture now.
    if (isFinding) anchors = null;
    isFinding = false;
    fresh = null;
    warm = null;
    isSettled = true;
    progress = 1;
  }

  /** One slice of work. */
  function work(): { show(): void } | null {
    if (settling) {
      const step = settling.next();
      if (step.done) {
        finishSettling(step.value);
        return null;
      }
      // What is done beside the arrangement, once its end is near, counts anew from there.
      progress = Math.max(progress, 0.97 * step.value.share);
      return step.value;
    }
    if (!warm) {
      warm = startWarm({ heat: options.heat, decay });
      return null;
    }
    warm.tick();
    if (warm.isAtRest()) rest();
    else progress = Math.max(progress, Math.min(0.999, 1 - warm.simulation.alpha));
    return null;
  }

  return {
    positions,
    get progress() {
      return progress;
    },
    get isSettled() {
      return isSettled;
    },
    advance(budgetMs) {
      const end = options.now() + budgetMs;
      let picture: { show(): void } | null = null;
      for (;;) {
        if (isSettled) break;
        picture = work();
        if (options.now() >= end) break;
      }
      picture?.show();
      if (settling) for (const [node, { x, y }] of holds) positions.set([x, y], 2 * node);
      return isSettled;
    },
    hold(node, x, y) {
      if (!(node >= 0 && node < count) || !Number.isFinite(x) || !Number.isFinite(y)) return;
      holds.set(node, { x, y });
      if (settling) return;
      if (warm) warm.hold(node, x, y);
      else if (isSettled) warm = startWarm({ heat: 0, decay });
      isSettled = false;
    },
    release(node, pinned) {
      const place = holds.get(node);
      if (!place) return;
      holds.delete(node);
      warm?.release(node, pinned);
      if (!pinned) return;
      graph.pinned[node] = 1;
      graph.positions.set([place.x, place.y], 2 * node);
    },
    reheat(heat) {
      if (settling || count === 0) return;
      if (!warm && !isSettled) return;
      warm ??= startWarm({ heat: 0, decay });
      warm.simulation.alpha = Math.max(warm.simulation.alpha, Math.min(1, heat));
      isSettled = warm.isAtRest();
    },
  };
}
