import { buildLinkForce } from "./link-force";
import type { Random } from "./random";
import { createSimulation, type Simulation } from "./simulation";

/** Pull of a settled node to its place, so that one that moves does not carry the picture away. */
const tether = 0.06;
const collideStrength = 0.7;
/** Heat below which a layout is at rest. */
const coldAlpha = 0.01;

/** How warm a layout is at first, 0 … 1, and by what share of that it cools in a tick. */
export interface Warmth {
  readonly heat: number;
  readonly decay: number;
}

/** What a warm layout starts from: a settled picture, some nodes of it perhaps new. */
export interface WarmStart {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** x and y by turns; moved in place. */
  readonly positions: Float64Array;
  /** Where nodes are drawn back to: the settled picture. Changed where a node is pinned elsewhere. */
  readonly anchors: Float64Array;
  readonly radii: Float64Array;
  readonly pinned: Uint8Array;
  /** 1 where the node's place is only a guess and may change freely. */
  readonly fresh: Uint8Array;
  /** Length of a link to a fresh node, px. */
  readonly linkPx: number;
}

/** A settled picture that gives way locally: to a drag, to new nodes, to radii that grew. */
export interface WarmLayout {
  readonly simulation: Simulation;
  /** Holds a node at a place until `release`. */
  hold(node: number, x: number, y: number): void;
  /** Lets a node go: pinned, it stays where it is; else it returns to where its links and its old place draw it. */
  release(node: number, pinned: boolean): void;
  isAtRest(): boolean;
  tick(): void;
}

/**
 * Creates a layout in which the given picture is the rest state: every spring is as long as it is now and every node is tethered to
 * its place. What is disturbed therefore moves, its neighbours give, and the rest of the picture stays.
 */
export function createWarmLayout(start: WarmStart, { heat, decay }: Warmth, random: Random): WarmLayout {
  const { positions, anchors, radii, pinned, fresh, linkPx } = start;
  const count = radii.length;
  const held = new Float64Array(2 * count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    if (!pinned[i]) continue;
    held[2 * i] = positions[2 * i] ?? 0;
    held[2 * i + 1] = positions[2 * i + 1] ?? 0;
  }
  const links = buildLinkForce(count, start.sources, start.targets, linkPx);
  for (let k = 0; k < links.sources.length; k++) {
    const s = links.sources[k] ?? 0;
    const t = links.targets[k] ?? 0;
    if (fresh[s] || fresh[t]) continue;
    const dx = (anchors[2 * s] ?? 0) - (anchors[2 * t] ?? 0);
    const dy = (anchors[2 * s + 1] ?? 0) - (anchors[2 * t + 1] ?? 0);
    links.lengths[k] = Math.hypot(dx, dy);
  }
  const strengths = Float64Array.from({ length: count }, (_, i) => (fresh[i] ? 0 : tether));
  const room = radii.map((radius, i) => (fresh[i] ? Math.max(radius, linkPx / 2) : radius));
  const simulation = createSimulation(positions, held, random);
  simulation.setForces({
    links,
    pull: { strength: strengths, targets: anchors },
    collide: { radii: room, strength: collideStrength },
  });
  simulation.alpha = heat;
  simulation.alphaDecay = decay;
  const holding = new Set<number>();
  return {
    simulation,
    hold(node, x, y) {
      if (!(node >= 0 && node < count) || !Number.isFinite(x) || !Number.isFinite(y)) return;
      held[2 * node] = Math.max(-1e6, Math.min(1e6, x));
      held[2 * node + 1] = Math.max(-1e6, Math.min(1e6, y));
      holding.add(node);
      simulation.alphaTarget = 0.3;
      simulation.alpha = Math.max(simulation.alpha, 0.3);
    },
    release(node, isPinned) {
      if (!holding.delete(node)) return;
      if (isPinned) {
        anchors[2 * node] = held[2 * node] ?? 0;
        anchors[2 * node + 1] = held[2 * node + 1] ?? 0;
      } else {
        held[2 * node] = Number.NaN;
        held[2 * node + 1] = Number.NaN;
      }
      if (holding.size === 0) simulation.alphaTarget = 0;
    },
    isAtRest: () => holding.size === 0 && simulation.alpha < coldAlpha,
    tick: () => simulation.tick(),
  };
}
