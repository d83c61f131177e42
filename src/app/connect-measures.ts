import type { MeasuredGraph, NetworkMeasures } from "../analysis/measures/measure-network";
import type { NetworkIndex } from "../model/network-index";
import type { AppStore } from "../store/create-app-store";
import { needsMeasures } from "../store/select-paint";
import { measureInPage } from "./measure-in-page";

/** A worker that measures networks, as far as it is used here. */
export type MeasureWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** An answer of the worker. */
interface MeasuredMessage {
  readonly run: number;
  readonly measures: NetworkMeasures;
}

/**
 * Has the network measured off the page's thread as soon as a colour, a size or the matrix asks for it, and again when
 * the network changes; the worker is started then and not before. Where there is none (`openWorker` is `null`), where it
 * cannot be started and where it fails, the same code measures in the page. Returns its undo.
 */
export function connectMeasures(
  store: AppStore,
  openWorker: (() => MeasureWorker) | null,
  measure: (graph: MeasuredGraph) => Promise<NetworkMeasures> = measureInPage,
): () => void {
  let worker: MeasureWorker | null = null;
  let canOpen = openWorker !== null;
  let run = 0;
  /** What is being measured now. */
  let asked: NetworkIndex | null = null;

  const take = (of: number, values: NetworkMeasures | null) => {
    // An answer about a network that is no longer the one on the page.
    if (of !== run || !asked) return;
    const index = asked;
    asked = null;
    store.actions.setMeasures({ index, values });
  };
  const measureHere = async (index: NetworkIndex, of: number) => {
    try {
      take(of, await measure(buildGraph(index)));
    } catch {
      if (of !== run) return;
      take(of, null);
      store.actions.notify({ tone: "warning", message: "options.notMeasured", parameters: {} });
    }
  };
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    canOpen = false;
    if (asked) void measureHere(asked, run);
  };
  const start = (open: () => MeasureWorker) => {
    const opened = open();
    opened.addEventListener("message", ({ data }: MessageEvent<MeasuredMessage>) => {
      take(data.run, data.measures);
    });
    opened.addEventListener("error", giveUp);
    return opened;
  };
  const update = () => {
    const { view, document, session } = store.getState();
    const { index } = document;
    if (!needsMeasures(view) || session.measures?.index === index || asked === index) return;
    asked = index;
    run++;
    if (!openWorker || !canOpen) {
      void measureHere(index, run);
      return;
    }
    try {
      worker ??= start(openWorker);
      worker.postMessage({ run, graph: buildGraph(index) }, []);
    } catch {
      giveUp();
    }
  };
  update();
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    run++;
    worker?.terminate();
  };
}

function buildGraph({ network, sourceOf, targetOf }: NetworkIndex): MeasuredGraph {
  return { count: network.actors.length, sources: sourceOf, targets: targetOf };
}
