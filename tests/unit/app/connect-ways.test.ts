import { describe, expect, it } from "vitest";
import { answerWays, type WayQuestions } from "../../../src/analysis/answer-ways";
import { connectWays, type WaysWorker } from "../../../src/app/connect-ways";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectAnswers } from "../../../src/store/select-answers";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";

type Posted = { readonly run: number } & WayQuestions;

/** A worker whose answers and failures the test gives. */
function createFakeWorker() {
  const listeners = new Map<string, (event: unknown) => void>();
  const posted: Posted[] = [];
  const worker = {
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    postMessage: (message: Posted) => posted.push(message),
    terminate: () => undefined,
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fake has what is used and no more
    worker: worker as unknown as WaysWorker,
    posted,
    answer: (at = posted.length - 1) => {
      const message = posted[at];
      if (message) listeners.get("message")?.({ data: { run: message.run, found: answerWays(message) } });
    },
    fail: () => listeners.get("error")?.({}),
  };
}

/** A chain of actors, large enough for a worker, with a short cut of a proposed relationship in another sector. */
function openLarge() {
  const count = 2500;
  const actors = Array.from({ length: count }, (_, at) => buildActor(`a${at}`));
  const chain = actors
    .slice(1)
    .map((_, at) => buildRelationship(`a${at}`, `a${at + 1}`, { id: id(`r${at}`) }));
  const cut = buildRelationship("a0", "a5", { id: id("cut"), status: "proposed" });
  return createAppStore({ network: buildNetwork(actors, [...chain, cut]) });
}

const never = async () => {
  throw new Error("not to be found in the page");
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("ways through a large network", () => {
  it("are found by a worker; until then they are being looked for, and nobody says there are none", () => {
    const store = openLarge();
    const fake = createFakeWorker();
    connectWays(store, () => fake.worker, never);
    expect(fake.posted).toHaveLength(0);
    store.actions.askConnection(id("a0"), id("a5"));
    expect(selectAnswers(store.getState())).toMatchObject({ isPending: true, paths: [], shown: null });
    fake.answer();
    const answers = selectAnswers(store.getState());
    expect(answers).toMatchObject({ isPending: false, withoutFilters: null });
    expect(answers?.paths.map(({ actors }) => actors.length)).toEqual([2, 6]);
    expect(selectAnswers(store.getState())).toBe(answers);
  });

  it("are found anew when filters change, and an answer that comes late is let go", () => {
    const store = openLarge();
    const fake = createFakeWorker();
    connectWays(store, () => fake.worker, never);
    store.actions.askConnection(id("a0"), id("a5"));
    store.actions.toggleStatus("operating");
    expect(fake.posted).toHaveLength(2);
    fake.answer(0);
    expect(selectAnswers(store.getState())?.isPending).toBe(true);
    fake.answer(1);
    expect(selectAnswers(store.getState())).toMatchObject({ isPending: false, withoutFilters: 2 });
    expect(selectAnswers(store.getState())?.paths.map(({ strength }) => strength)).toEqual(["operating"]);
  });

  it("are found in the page where there is no worker, and where it fails", async () => {
    for (const open of [null, "fails", "throws"] as const) {
      const store = openLarge();
      const fake = createFakeWorker();
      const openWorker = () => {
        if (open === "throws") throw new Error("no workers here");
        return fake.worker;
      };
      connectWays(store, open === null ? null : openWorker, async (wanted) => answerWays(wanted));
      store.actions.askConnection(id("a0"), id("a5"));
      if (open === "fails") fake.fail();
      await settle();
      expect(selectAnswers(store.getState())?.paths).toHaveLength(2);
    }
  });

  it("ask nobody in a network of an article's size", () => {
    const store = createAppStore({
      network: buildNetwork([buildActor("a"), buildActor("b")], [buildRelationship("a", "b")]),
    });
    const fake = createFakeWorker();
    connectWays(store, () => fake.worker, never);
    store.actions.askConnection(id("a"), id("b"));
    expect(selectAnswers(store.getState())).toMatchObject({
      isPending: false,
      paths: [{ strength: "operating" }],
    });
    expect(fake.posted).toHaveLength(0);
  });
});
