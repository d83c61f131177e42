/** A worker that reads something long, as far as it is used here. */
export interface ReaderWorker<ToReader> {
  readonly postMessage: (message: ToReader) => void;
  readonly terminate: () => void;
  readonly addEventListener: Worker["addEventListener"];
}

/** What a worker is asked, and how to make out its answers. */
export interface ReaderQuestion<ToReader, FromReader, Outcome> {
  readonly openWorker: () => ReaderWorker<ToReader>;
  readonly first: ToReader;
  /** What a message comes to: the outcome, another question, or `null` where there is only to wait. */
  readonly take: (message: FromReader) => { readonly outcome: Outcome } | { readonly ask: ToReader } | null;
  /** What it comes to where the worker cannot be started, or falls. */
  readonly fallen: Outcome;
}

/** Has a worker read something; it is ended with the outcome, whatever that is, and when `signal` calls it off. */
export function askReader<ToReader, FromReader, Outcome>(
  { openWorker, first, take, fallen }: ReaderQuestion<ToReader, FromReader, Outcome>,
  signal?: { readonly signal: AbortSignal; readonly cancelled: Outcome },
): Promise<Outcome> {
  return new Promise((resolve) => {
    let worker: ReaderWorker<ToReader> | null = null;
    const finish = (outcome: Outcome) => {
      worker?.terminate();
      signal?.signal.removeEventListener("abort", cancel);
      resolve(outcome);
    };
    const cancel = () => {
      if (signal) finish(signal.cancelled);
    };
    if (signal?.signal.aborted === true) return cancel();
    signal?.signal.addEventListener("abort", cancel);
    try {
      const opened = openWorker();
      worker = opened;
      opened.addEventListener("message", ({ data }: MessageEvent<FromReader>) => {
        const taken = take(data);
        if (taken === null) return;
        if ("ask" in taken) opened.postMessage(taken.ask);
        else finish(taken.outcome);
      });
      opened.addEventListener("messageerror", () => finish(fallen));
      opened.addEventListener("error", (event) => {
        // It is dealt with here, so it need not surface as an error of the page too.
        event.preventDefault();
        finish(fallen);
      });
      opened.postMessage(first);
    } catch {
      finish(fallen);
    }
  });
}
