/** A network as a layout sees it: numbers only. Arrays have `count` entries unless said otherwise. */
export interface LayoutGraph {
  readonly count: number;
  /** Node numbers of each link's ends, 0 … count − 1. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Radius to keep clear round each node, layout units. */
  readonly radii: Float64Array;
  /**
   * Half width and half height by turns (2 × count) of all that is drawn for a node, its label included, layout units,
   * round the node. An engine may keep these boxes apart; without them, `radii` says it all.
   */
  readonly boxes?: Float64Array;
  /** Sector number of each node, 0 …; −1 belongs to none. Nodes of a sector draw together a little. */
  readonly groups: Int32Array;
  /** x and y by turns (2 × count); NaN where a node has no place yet. */
  readonly positions: Float64Array;
  /** 1 where a node is pinned and must not move. */
  readonly pinned: Uint8Array;
}

/** How much work a layout may put into quality. */
export type LayoutQuality = "fast" | "balanced" | "best";

/** What the page says to the layout worker. `run` numbers the layout; answers of an older run are dropped. */
export type ToLayoutWorker =
  | {
      readonly type: "start";
      readonly run: number;
      readonly graph: LayoutGraph;
      readonly seed: number;
      readonly quality: LayoutQuality;
      /**
       * 1 lays out from scratch. Below 1 what has a place gives the less the lower the heat is, and what has none finds
       * one; at 0 the given picture is at rest, and moves only with a node that is held.
       */
      readonly heat: number;
    }
  /** The node is held at a place (a drag); the layout stays warm until it is let go. */
  | {
      readonly type: "hold";
      readonly run: number;
      readonly node: number;
      readonly x: number;
      readonly y: number;
    }
  /** The node is let go; `pinned` keeps it where it is. */
  | { readonly type: "release"; readonly run: number; readonly node: number; readonly pinned: boolean }
  | { readonly type: "pause"; readonly run: number }
  | { readonly type: "resume"; readonly run: number }
  | { readonly type: "stop"; readonly run: number }
  /** Hands a positions buffer back, so that two buffers go to and fro and nothing is allocated per frame. */
  | { readonly type: "give-back"; readonly run: number; readonly buffer: ArrayBuffer }
  | { readonly type: "ping"; readonly beat: number };

/** What the layout worker says to the page. */
export type FromLayoutWorker =
  | {
      readonly type: "positions";
      readonly run: number;
      /** Float64 x and y by turns; transferred. */
      readonly buffer: ArrayBuffer;
      /** 0 … 1. */
      readonly progress: number;
    }
  | { readonly type: "settled"; readonly run: number; readonly buffer: ArrayBuffer }
  | { readonly type: "failed"; readonly run: number; readonly message: string }
  | { readonly type: "pong"; readonly beat: number };
