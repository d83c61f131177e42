import type { LayoutQuality } from "../layout-protocol";
import type { Adjacency } from "./adjacency";
import type { Random } from "./random";

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
  /** Whether there is nothing else in the network: beside other parts d3-force draws one otherwise than alone. */
  readonly isWhole: boolean;
  readonly random: Random;
}

/** How far an arrangement is: 0 … 1 of its work, and the positions so far (x and y by turns, any scale), if any. */
export interface ArrangeProgress {
  readonly share: number;
  readonly positions: Float64Array | null;
}

/** A finished arrangement: `unit` is the length at which one link should be drawn in the scale of the positions. */
export interface Arrangement {
  readonly positions: Float64Array;
  readonly unit: number;
}

/** Arranges step by step; each step is at most a few milliseconds, or one pass over a very large network. */
export type Arranging = Generator<ArrangeProgress, Arrangement, void>;
