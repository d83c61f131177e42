import type { LayoutGraph, LayoutQuality } from "./layout-protocol";

/** How an engine is to begin. */
export interface LayoutEngineOptions {
  /** Same graph, same options, same seed: same positions. */
  readonly seed: number;
  readonly quality: LayoutQuality;
  /** As in the protocol: 1 from scratch, 0 at rest until a node is held, between them a picture that gives. */
  readonly heat: number;
  /** Milliseconds, from any start; a step that can be cut short looks at it. Without a clock it does its least. */
  readonly nowMs?: () => number;
}

/**
 * One layout under way. It is driven from outside: `step` until `isSettled`. Positions stay finite whatever the graph
 * holds: places that are not numbers, ends that name no node, self loops, nodes on top of each other.
 */
export interface LayoutEngine {
  /** A bit of work, a few milliseconds at most, so that whoever drives it can answer messages in between. */
  step(): void;
  /** Nothing moves any more, and no node is held. */
  readonly isSettled: boolean;
  /** 0 … 1; an estimate, and 0 while a node is held. */
  readonly progress: number;
  /** Writes x and y by turns into `target`, which has `2 * count` entries. */
  writePositions(target: Float64Array): void;
  /** Puts a node at a place and keeps the others moving until it is released. A number that names no node is ignored. */
  hold(node: number, x: number, y: number): void;
  /** Lets a node go; `pinned` leaves it where it is. */
  release(node: number, pinned: boolean): void;
}

/** An engine a layout can be run with. The list of them is in `choose-layout-engine.ts`. */
export interface LayoutEngineKind {
  readonly id: string;
  /** Does not keep the graph's arrays, and does not write to them. */
  readonly create: (graph: LayoutGraph, options: LayoutEngineOptions) => LayoutEngine;
}
