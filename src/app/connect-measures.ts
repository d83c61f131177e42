import type { MeasuredGraph, NetworkMeasures } from "../analysis/measures/measure-network";
import type { NetworkIndex } from "../model/network-index";
import type { AppStore } from "../store/create-app-store";
import { needsMeasures, selectMeasures } from "../store/select-paint";
import { openMeasureWorker } from "./open-measure-worker";

/** A worker that measures networks, as far as it is used here. */
export type MeasureWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** An answer of the worker. */
interface MeasuredMessage {
  readonly run: number;
  readonly measures: NetworkMeasures;
}

/**
 * Has the network measured off the page's thread as soon as a colour or a size asks for it, and again when the network
 * changes; the worker is started then and not before. Where it cannot be, the reader is told and colours and sizes stay
 * as they are. Returns its undo.
 */
export function connectMeasures(
  store: AppStore,
  openWorker: () => MeasureWorker = openMeasureWorker,
): () => void {
  let worker: MeasureWorker | null = null;
  let asked: NetworkIndex | null = null;
  let run = 0;
  const fail = () => {
    worker?.terminate();
    worker = null;
    store.actions.notify({ tone: "warning", message: "options.notMeasured", parameters: {} });
  };
  const start = () => {
    const opened = openWorker();
    opened.addEventListener("message", ({ data }: MessageEvent<MeasuredMessage>) => {
      // An answer about a network that is no longer the one on the page.
      if (data.run !== run || !asked) return;
      store.actions.setMeasures({ index: asked, values: data.measures });
    });
    opened.addEventListener("error", fail);
    return opened;
  };
  const update = () => {
    const state = store.getState();
    const { index } = state.document;
    if (!needsMeasures(state.view) || selectMeasures(state) || asked === index) return;
    asked = index;
    run++;
    try {
      worker ??= start();
      worker.postMessage({ run, graph: buildGraph(index) }, []);
    } catch {
      fail();
    }
  };
  update();
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    worker?.terminate();
  };
}

function buildGraph({ network, sourceOf, targetOf }: NetworkIndex): MeasuredGraph {
  return { count: network.actors.length, sources: sourceOf, targets: targetOf };
}
