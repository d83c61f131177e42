import { describe, expect, it } from "vitest";
import { createLayoutClient, IDLE_MS } from "../../../src/layout/create-layout-client";
import type { LayoutPortListener } from "../../../src/layout/layout-port";
import type { ToLayoutWorker } from "../../../src/layout/layout-protocol";
import { openPagePort } from "../../../src/layout/open-page-port";
import { runLayout } from "../../../src/layout/run-layout";
import { buildTestGraph, buildTwoStars } from "./build-test-graph";
import { createFakeClock } from "./fake-clock";

const START = { seed: 1, quality: "fast", heat: 1 } as const;
const LAID_OUT_MS = 400;

/** A worker as a test sees it: what it was told, and how it is made to speak. */
interface FakeWorker {
  readonly told: ToLayoutWorker[];
  readonly listener: LayoutPortListener;
  isClosed: boolean;
}

type Behaviour =
  /** Does its work. */
  | "works"
  /** Loads, and never says a word. */
  | "mute"
  /** Answers pings and works, until it is told to start. */
  | "hangs"
  /** Cannot be constructed. */
  | "refused"
  /** Fires an error event a moment later, as a script that is not found does. */
  | "not found";

/** A client whose n-th worker behaves as the n-th behaviour says; the last one goes for all further workers. */
function createTestClient(behaviours: readonly Behaviour[]) {
  const clock = createFakeClock();
  const workers: FakeWorker[] = [];
  const heard: string[] = [];
  let settled: Float64Array | null = null;
  const client = createLayoutClient({
    clock,
    openInPage: openPagePort,
    openWorker: (listener) => {
      const behaviour = behaviours[workers.length] ?? behaviours.at(-1);
      const worker: FakeWorker = { told: [], listener, isClosed: false };
      workers.push(worker);
      if (behaviour === "refused") throw new Error("blocked");
      if (behaviour === "not found") clock.schedule(() => worker.isClosed || listener.onError(), 20);
      let isHung = behaviour === "mute" || behaviour === "not found";
      const { receive } = runLayout({
        post: (message) => worker.isClosed || isHung || listener.onMessage(structuredClone(message)),
        nowMs: clock.nowMs,
        schedule: (task) => clock.schedule(() => worker.isClosed || isHung || task(), 1),
      });
      return {
        post: (message) => {
          worker.told.push(message);
          if (behaviour === "hangs" && message.type === "start") isHung = true;
          receive(message);
        },
        close: () => {
          worker.isClosed = true;
        },
      };
    },
    onPositions: (positions, progress, giveBack) => {
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(positions.every(Number.isFinite)).toBe(true);
      heard.push("positions");
      giveBack();
    },
    onSettled: (positions) => {
      heard.push("settled");
      settled = positions;
    },
    onFallback: (reason) => heard.push(`fallback: ${reason}`),
    onFailed: (message) => heard.push(`failed: ${message}`),
  });
  return {
    clock,
    client,
    workers,
    /** What was heard, without the positions on the way. */
    news: () => heard.filter((each) => each !== "positions"),
    heard,
    settled: () => settled,
  };
}

/** The worker a test speaks of; throws when there is none. */
function workerAt(workers: readonly FakeWorker[], at: number): FakeWorker {
  const worker = workers[at];
  if (!worker) throw new Error(`no worker ${at}`);
  return worker;
}

describe("a worker that works", () => {
  it("settles, and then neither side does anything any more", () => {
    const { client, clock, news, workers } = createTestClient(["works"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
    expect(clock.waiting()).toBe(0);
    expect(workers).toHaveLength(1);
  });

  it("may be started ahead, and is then asked once whether it is there", () => {
    const { client, clock, workers, news } = createTestClient(["works"]);
    client.warmUp();
    client.warmUp();
    clock.pass(5000);
    expect(workers.map(({ told }) => told.map(({ type }) => type))).toEqual([["ping"]]);
    expect(clock.waiting()).toBe(0);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(workers).toHaveLength(1);
    expect(news()).toEqual(["settled"]);
  });

  it("is started with the first layout only", () => {
    const { client, clock, workers } = createTestClient(["works"]);
    expect(workers).toHaveLength(0);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(workers).toHaveLength(1);
  });

  it("is asked every half second whether it is still there, while it holds a node", () => {
    const { client, clock, workers, news } = createTestClient(["works"]);
    client.start(buildTwoStars(), { ...START, heat: 0 });
    client.hold(0, 1, 2);
    clock.pass(2000);
    const pings = workerAt(workers, 0).told.filter(({ type }) => type === "ping");
    expect(pings).toHaveLength(5);
    expect(news()).toEqual([]);
    client.release(0, true);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
  });

  it("is left in peace while the layout is paused", () => {
    const { client, clock, workers, news } = createTestClient(["works"]);
    client.start(buildTwoStars(), START);
    client.pause();
    const told = workerAt(workers, 0).told.length;
    clock.pass(60_000);
    expect(workerAt(workers, 0).told).toHaveLength(told);
    expect(news()).toEqual([]);
    client.resume();
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
  });

  it("is not heard any more once the layout is stopped", () => {
    const { client, clock, heard } = createTestClient(["works"]);
    client.start(buildTwoStars(), { ...START, heat: 0 });
    client.hold(0, 1, 2);
    clock.pass(50);
    const before = heard.length;
    expect(before).toBeGreaterThan(0);
    client.stop();
    clock.pass(60_000);
    expect(heard).toHaveLength(before);
    expect(clock.waiting()).toBe(0);
  });

  it("is ended when the client is destroyed", () => {
    const { client, clock, workers, heard } = createTestClient(["works"]);
    client.start(buildTwoStars(), START);
    client.destroy();
    clock.pass(10_000);
    expect(workerAt(workers, 0).isClosed).toBe(true);
    expect(heard).toEqual([]);
  });
});

describe("a worker at rest", () => {
  const many = () => buildTestGraph(5000, [[0, 1]], { radii: new Float64Array(5000) });

  it("is ended after a while where it has laid out many, and another one does the next layout", () => {
    const { client, clock, workers, news } = createTestClient(["works"]);
    client.start(many(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
    expect(workerAt(workers, 0).isClosed).toBe(false);
    clock.pass(IDLE_MS);
    expect(workerAt(workers, 0).isClosed).toBe(true);
    expect(clock.waiting()).toBe(0);
    client.start(many(), START);
    clock.pass(LAID_OUT_MS);
    expect(workers).toHaveLength(2);
    expect(news()).toEqual(["settled", "settled"]);
    client.destroy();
    expect(clock.waiting()).toBe(0);
  });

  it("is ended as well where the layout was called off", () => {
    const { client, clock, workers } = createTestClient(["works"]);
    client.start(many(), START);
    client.stop();
    clock.pass(IDLE_MS);
    expect(workerAt(workers, 0).isClosed).toBe(true);
  });

  it("is kept where it has laid out few, or is needed again before", () => {
    const { client, clock, workers } = createTestClient(["works"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS + 2 * IDLE_MS);
    client.start(many(), START);
    clock.pass(LAID_OUT_MS);
    client.start(buildTwoStars(), { ...START, heat: 0 });
    client.hold(0, 1, 2);
    clock.pass(2 * IDLE_MS);
    expect(workers).toHaveLength(1);
    expect(workerAt(workers, 0).isClosed).toBe(false);
  });

  it("gives way to one that is told all it knew when a node is taken in hand after that", () => {
    const { client, clock, workers, news } = createTestClient(["works"]);
    client.start(many(), START);
    client.hold(0, 1, 2);
    client.release(0, true);
    clock.pass(LAID_OUT_MS + IDLE_MS);
    client.hold(4, 5, 6);
    client.release(4, true);
    const told = workerAt(workers, 1).told.filter(({ type }) => type !== "ping");
    expect(told).toMatchObject([
      { type: "start" },
      { type: "hold", node: 0, x: 1, y: 2 },
      { type: "release", node: 0, pinned: true },
      { type: "hold", node: 4, x: 5, y: 6 },
      { type: "release", node: 4, pinned: true },
    ]);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled", "settled"]);
  });
});

describe("answers", () => {
  it("of an older layout are dropped", () => {
    const { client, clock, workers, news, settled } = createTestClient(["works"]);
    client.start(buildTwoStars(), START);
    client.start(buildTwoStars(), START);
    workerAt(workers, 0).listener.onMessage({ type: "settled", run: 1, buffer: new ArrayBuffer(16 * 22) });
    expect(news()).toEqual([]);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
    expect(settled()?.some((place) => place !== 0)).toBe(true);
  });

  it("of a worker that has been replaced are dropped", () => {
    const { client, clock, workers, news } = createTestClient(["mute", "works"]);
    client.start(buildTwoStars(), START);
    clock.pass(6000);
    workerAt(workers, 0).listener.onMessage({ type: "settled", run: 2, buffer: new ArrayBuffer(16 * 22) });
    workerAt(workers, 0).listener.onError();
    expect(news()).toEqual(["settled"]);
    expect(workers).toHaveLength(2);
  });

  const nonsense: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    null: null,
    text: "settled",
    "an unknown type": { type: "done", run: 1 },
    "a settled layout without positions": { type: "settled", run: 1 },
    "a buffer that is none": { type: "settled", run: 1, buffer: [0, 0] },
    "too few positions": { type: "settled", run: 1, buffer: new ArrayBuffer(16) },
    "a buffer cut short": { type: "settled", run: 1, buffer: new ArrayBuffer(16 * 22 - 3) },
    "positions that are not numbers": {
      type: "positions",
      run: 1,
      progress: 0,
      buffer: new Float64Array(44).fill(Number.NaN).buffer,
    },
    "a progress that is none": { type: "positions", run: 1, progress: "half", buffer: new ArrayBuffer(352) },
    "a run that is none": { type: "settled", run: Number.NaN, buffer: new ArrayBuffer(352) },
    "a failure without a message": { type: "failed", run: 1 },
    "a failure": { type: "failed", run: 1, message: "out of luck" },
    "a pong without a beat": { type: "pong" },
  };

  it.each(Object.keys(nonsense))("that are %s replace the worker, and the layout is done", (name) => {
    const { client, clock, workers, news } = createTestClient(["mute", "works"]);
    client.start(buildTwoStars(), START);
    workerAt(workers, 0).listener.onMessage(nonsense[name]);
    clock.pass(LAID_OUT_MS);
    expect(workerAt(workers, 0).isClosed).toBe(true);
    expect(news()).toEqual(["settled"]);
  });
});

describe("a worker that does not answer", () => {
  it("is replaced within 2.5 s, and the new one does the work", () => {
    const { client, clock, workers, news } = createTestClient(["hangs", "works"]);
    client.start(buildTwoStars(), START);
    workerAt(workers, 0).listener.onMessage({ type: "pong", beat: 1 });
    clock.pass(2500);
    expect(workerAt(workers, 0).isClosed).toBe(true);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled"]);
  });

  it("is not blamed before 2 s", () => {
    const { client, clock, workers } = createTestClient(["hangs", "works"]);
    client.start(buildTwoStars(), START);
    workerAt(workers, 0).listener.onMessage({ type: "pong", beat: 1 });
    clock.pass(1990);
    expect(workers).toHaveLength(1);
  });

  it("has 5 s to say its first word, for it may come over a slow line", () => {
    const { client, clock, workers } = createTestClient(["mute"]);
    client.start(buildTwoStars(), START);
    clock.pass(4990);
    expect(workers).toHaveLength(1);
    clock.pass(520);
    expect(workers).toHaveLength(2);
  });

  it("the second time gives way to the page, which says so once and does the work", () => {
    const { client, clock, workers, news } = createTestClient(["mute"]);
    client.start(buildTwoStars(), START);
    clock.pass(12_000);
    expect(workers).toHaveLength(2);
    expect(workers.every(({ isClosed }) => isClosed)).toBe(true);
    expect(news()).toEqual(["fallback: worker-silent", "settled"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["fallback: worker-silent", "settled", "settled"]);
    expect(workers).toHaveLength(2);
  });

  it("is given longer for a large network, of which a slow machine may take seconds for a slice", () => {
    const { client, clock, workers } = createTestClient(["hangs", "works"]);
    client.start(buildTestGraph(100_000, []), START);
    clock.pass(6_000);
    expect(workers).toHaveLength(1);
    clock.pass(2_000);
    expect(workers).toHaveLength(2);
  });

  it("is not blamed for a page that was busy itself", () => {
    const { client, clock, workers } = createTestClient(["hangs", "works"]);
    client.start(buildTwoStars(), START);
    for (let freeze = 0; freeze < 5; freeze++) {
      clock.freeze(20_000);
      clock.pass(600);
      // What the worker said meanwhile is heard only now.
      workerAt(workers, 0).listener.onMessage({ type: "pong", beat: freeze });
    }
    expect(workers).toHaveLength(1);
  });

  it("is replaced by one that knows which nodes are held, and which were dropped and stay", () => {
    const { client, clock, workers } = createTestClient(["mute", "works"]);
    client.start(buildTwoStars(), START);
    client.hold(3, 10, 20);
    client.hold(3, 30, 40);
    client.hold(4, 1, 1);
    client.release(4, true);
    client.hold(5, 7, 8);
    client.release(5, false);
    clock.pass(6000);
    const told = workerAt(workers, 1).told.filter(({ type }) => type !== "ping" && type !== "give-back");
    expect(told).toMatchObject([
      { type: "start", run: 2 },
      { type: "hold", run: 2, node: 3, x: 30, y: 40 },
      { type: "hold", run: 2, node: 4, x: 1, y: 1 },
      { type: "release", run: 2, node: 4, pinned: true },
    ]);
  });

  it("may be replaced again after a layout that went well", () => {
    const { client, clock, workers, news } = createTestClient(["hangs", "works", "works"]);
    client.start(buildTwoStars(), START);
    clock.pass(6000);
    workerAt(workers, 1).listener.onError();
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["settled", "settled"]);
  });
});

describe("a worker that cannot start", () => {
  it("because the browser refuses gives way to the page at once", () => {
    const { client, clock, news } = createTestClient(["refused"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["fallback: unsupported", "settled"]);
  });

  it("because its script is not found is tried once more, then the page does it", () => {
    const { client, clock, workers, news } = createTestClient(["not found"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(workers).toHaveLength(2);
    expect(news()).toEqual(["fallback: worker-failed", "settled"]);
  });

  it("is known before the first layout, if it was started ahead", () => {
    const { client, clock, workers, news } = createTestClient(["mute"]);
    client.warmUp();
    clock.pass(12_000);
    expect(workers).toHaveLength(2);
    expect(news()).toEqual(["fallback: worker-silent"]);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news()).toEqual(["fallback: worker-silent", "settled"]);
  });

  it("has the page do a quicker layout than the best", () => {
    const best = createTestClient(["refused"]);
    best.client.start(buildTwoStars(), { ...START, quality: "best" });
    best.clock.pass(LAID_OUT_MS);
    const balanced = createTestClient(["works"]);
    balanced.client.start(buildTwoStars(), { ...START, quality: "balanced" });
    balanced.clock.pass(LAID_OUT_MS);
    expect(best.settled()).toEqual(balanced.settled());
  });

  it("leaves a large network as it is, for the page would stand still", () => {
    const { client, clock, news } = createTestClient(["refused"]);
    const large = buildTestGraph(2001, []);
    client.start(large, START);
    clock.pass(LAID_OUT_MS);
    const failure = "failed: the network is too large to lay out without a worker";
    expect(news()).toEqual(["fallback: unsupported", failure]);
    client.start(large, START);
    expect(news().at(-1)).toBe(failure);
    client.start(buildTwoStars(), START);
    clock.pass(LAID_OUT_MS);
    expect(news().at(-1)).toBe("settled");
  });
});

it("comes to the same picture in a worker and in the page", () => {
  const inWorker = createTestClient(["works"]);
  inWorker.client.start(buildTwoStars(), START);
  inWorker.clock.pass(LAID_OUT_MS);
  const inPage = createTestClient(["refused"]);
  inPage.client.start(buildTwoStars(), START);
  inPage.clock.pass(LAID_OUT_MS);
  expect(inPage.settled()).toEqual(inWorker.settled());
  expect(inPage.settled()).toHaveLength(44);
});
