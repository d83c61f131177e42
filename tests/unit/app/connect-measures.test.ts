import { describe, expect, it } from "vitest";
import { measureAlike } from "../../../src/analysis/measures/measure-alike";
import type { MeasuredGraph, NetworkMeasures } from "../../../src/analysis/measures/measure-network";
import { connectMeasures, type MeasureWorker } from "../../../src/app/connect-measures";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectMeasures } from "../../../src/store/select-paint";
import { buildActor, buildNetwork, buildSmallNetwork } from "../analysis/build-test-network";

/** A worker whose answers and failures the test gives. */
function createFakeWorker() {
  const listeners = new Map<string, (event: unknown) => void>();
  const posted: { readonly run: number; readonly graph: MeasuredGraph }[] = [];
  let isTerminated = false;
  const worker = {
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    postMessage: (message: (typeof posted)[number]) => posted.push(message),
    terminate: () => {
      isTerminated = true;
    },
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fake has what is used and no more
    worker: worker as unknown as MeasureWorker,
    posted,
    isTerminated: () => isTerminated,
    answer: (at = posted.length - 1) => {
      const message = posted[at];
      if (message)
        listeners.get("message")?.({ data: { run: message.run, measures: measureAlike(message.graph) } });
    },
    fail: () => listeners.get("error")?.({}),
  };
}

const inPage = async (graph: MeasuredGraph): Promise<NetworkMeasures> => measureAlike(graph);
const never = async (): Promise<NetworkMeasures> => {
  throw new Error("not to be measured in the page");
};
const open = () => createAppStore({ network: buildSmallNetwork() });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("measures", () => {
  it("are asked for when a colour, a size or the matrix needs them, and not before", () => {
    for (const ask of [
      ({ actions }: ReturnType<typeof open>) => actions.setColourBy("community"),
      ({ actions }: ReturnType<typeof open>) => actions.setSizeBy("closeness"),
      ({ actions }: ReturnType<typeof open>) => {
        actions.setViewKind("matrix");
        actions.arrangeMatrix({ order: "community" });
      },
    ]) {
      const store = open();
      const fake = createFakeWorker();
      let opened = 0;
      connectMeasures(
        store,
        () => {
          opened++;
          return fake.worker;
        },
        never,
      );
      store.actions.setColourBy("kind");
      store.actions.arrangeMatrix({ order: "name" });
      expect(opened).toBe(0);
      ask(store);
      expect(fake.posted).toHaveLength(1);
      fake.answer();
      expect(selectMeasures(store.getState())?.communities).toHaveLength(7);
      store.actions.setSizeBy("betweenness");
      expect(fake.posted).toHaveLength(1);
    }
  });

  it("of a network that is gone are dropped, and the new one is measured by the same worker", () => {
    const store = open();
    const fake = createFakeWorker();
    connectMeasures(store, () => fake.worker, never);
    store.actions.setSizeBy("closeness");
    store.actions.openDocument(buildNetwork([buildActor("alone")]), store.getState().view);
    expect(fake.posted.map(({ graph }) => graph.count)).toEqual([7, 1]);
    fake.answer(0);
    expect(selectMeasures(store.getState())).toBeNull();
    fake.answer(1);
    expect(selectMeasures(store.getState())?.closeness).toHaveLength(1);
  });

  it("are worked out in the page, to the same numbers, where there is no worker", async () => {
    const store = open();
    connectMeasures(store, null, inPage);
    store.actions.setColourBy("community");
    await settle();
    const { index } = store.getState().document;
    const graph = { count: 7, sources: index.sourceOf, targets: index.targetOf };
    expect(selectMeasures(store.getState())).toEqual(measureAlike(graph));
    expect(store.getState().session.notices).toEqual([]);
  });

  it("are worked out in the page where the worker does not start, and it is not tried again", async () => {
    const store = open();
    let tries = 0;
    connectMeasures(
      store,
      () => {
        tries++;
        throw new Error("blocked");
      },
      inPage,
    );
    store.actions.setColourBy("community");
    await settle();
    expect(selectMeasures(store.getState())).not.toBeNull();
    store.actions.openDocument(buildNetwork([buildActor("alone")]), store.getState().view);
    await settle();
    expect(selectMeasures(store.getState())?.closeness).toHaveLength(1);
    expect(tries).toBe(1);
  });

  it("are worked out in the page when the worker fails at its work", async () => {
    const store = open();
    const fake = createFakeWorker();
    connectMeasures(store, () => fake.worker, inPage);
    store.actions.setSizeBy("betweenness");
    fake.fail();
    await settle();
    expect(selectMeasures(store.getState())?.betweenness).toHaveLength(7);
    expect(fake.isTerminated()).toBe(true);
  });

  it("that cannot be had at all are said once, and are not waited for", async () => {
    const store = open();
    connectMeasures(store, null, never);
    store.actions.setColourBy("community");
    await settle();
    const { session, document } = store.getState();
    expect(session.measures).toEqual({ index: document.index, values: null });
    expect(session.notices.map(({ message }) => message)).toEqual(["options.notMeasured"]);
    store.actions.setSizeBy("closeness");
    await settle();
    expect(store.getState().session.notices).toHaveLength(1);
  });

  it("are no longer taken after the undo", async () => {
    const store = open();
    const disconnect = connectMeasures(store, null, inPage);
    store.actions.setColourBy("community");
    disconnect();
    await settle();
    expect(store.getState().session.measures).toBeNull();
  });
});
