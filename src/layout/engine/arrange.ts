import type { LayoutQuality } from "../layout-protocol";
import type { Adjacency } from "./adjacency";
import type { ArrangeProgress } from "./arrange-progress";
import type { Random } from "./random";
import type { Reference } from "./reference";

/** One connected network to be arranged, nodes numbered 0 … count − 1. */
export interface ArrangeTask {
  readonly adjacency: Adjacency;
  /** Every link as it was given, in that order, self and parallel links included. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Sector of each node or −1, and how many sectors there are; 0 when there is nothing to draw together. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  readonly quality: LayoutQuality;
  /** Whether a quick arrangement has its neighbourhoods polished: one of many small parts of a network that is to be at its best. */
  readonly isPolished: boolean;
  /** How d3-force would draw it. */
  readonly reference: Reference;
  readonly random: Random;
}

/** A finished arrangement: `unit` is the length at which one link should be drawn in the scale of the positions. */
export interface Arrangement {
  readonly positions: Float64Array;
  readonly unit: number;
}

/** Arranges step by step; each step is at most a few milliseconds, or one pass over a very large network. */
export type Arranging = Generator<ArrangeProgress, Arrangement, void>;
