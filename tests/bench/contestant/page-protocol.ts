/** What the page says to its layout worker. */
export type ToWorker =
  | {
      readonly type: "start";
      readonly count: number;
      readonly sources: Int32Array;
      readonly targets: Int32Array;
    }
  | { readonly type: "hold"; readonly node: number; readonly x: number; readonly y: number }
  | { readonly type: "release"; readonly node: number }
  | { readonly type: "stop" };

/** What the worker says: where everything is, and whether it is at rest. */
export interface FromWorker {
  readonly positions: Float64Array;
  readonly isSettled: boolean;
}
