/** A network as columns: who is linked with whom, and each node's group. */
export interface BenchColumns {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly groups: Int32Array;
}

/** What the page says to its layout worker. */
export type ToWorker =
  /** Lays a network out, or, with positions, goes on from where another worker has settled. */
  | ({ readonly type: "start"; readonly positions: Float64Array | null } & Omit<BenchColumns, "groups">)
  /** Where the benchmark has a network that is too long to be read on the page: it is answered with its columns. */
  | { readonly type: "read"; readonly address: string }
  /** Lays out what was read. */
  | { readonly type: "begin" }
  | { readonly type: "hold"; readonly node: number; readonly x: number; readonly y: number }
  | { readonly type: "release"; readonly node: number }
  /** Positions that are shown no more, to be written over: fresh memory for each picture costs more than the picture does. */
  | { readonly type: "give-back"; readonly positions: Float64Array<ArrayBuffer> }
  | { readonly type: "stop" };

/** What the worker says: what it has read, or where everything is and whether it is at rest. */
export type FromWorker =
  | { readonly type: "read"; readonly columns: BenchColumns }
  | {
      readonly type: "positions";
      readonly positions: Float64Array<ArrayBuffer>;
      readonly isSettled: boolean;
    };
