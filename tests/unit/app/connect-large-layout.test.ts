import { describe, expect, it } from "vitest";
import type { LayoutPortListener } from "../../../src/layout/layout-port";
import type { ToLayoutWorker } from "../../../src/layout/layout-protocol";
import type { Network } from "../../../src/model/network";
import { id } from "../analysis/build-test-network";
import { buildNetworkOf } from "../render/build-network-of";
import { createTestStage } from "./create-test-stage";

const ACTORS = 5000;
const LARGE = buildNetworkOf(ACTORS, 5000);
const unplace = (network: Network): Network => ({
  ...network,
  actors: network.actors.map((actor) => {
    const { position: _, ...unplaced } = actor;
    return unplaced;
  }),
});
const UNPLACED = unplace(LARGE);
const OTHER = unplace(buildNetworkOf(ACTORS + 1, 5000));
/** The longest a layout waits for a picture. */
const PATIENCE_MS = 2000;

/** A stage with a worker that only listens, and a picture that is drawn when the test says so. */
function createLargeStage(network = UNPLACED) {
  const told: ToLayoutWorker[] = [];
  const listeners: LayoutPortListener[] = [];
  let tellDrawn: () => void = () => undefined;
  const drawn = new Promise<void>((resolve) => {
    tellDrawn = resolve;
  });
  const stage = createTestStage({
    network,
    whenDrawn: () => drawn,
    openWorker: (listener) => {
      listeners.push(listener);
      return { post: (message) => told.push(message), close: () => undefined };
    },
  });
  const kinds = () => told.map(({ type }) => type).filter((type) => type !== "ping");
  return {
    ...stage,
    told,
    kinds,
    say: (message: unknown) => listeners.at(-1)?.onMessage(message),
    /** Draws the picture, and lets those hear of it who wait for it. */
    draw: async () => {
      tellDrawn();
      await drawn;
    },
  };
}

describe("a layout of a large network", () => {
  it("begins when there is a picture, which has been given places meanwhile", async () => {
    const stage = createLargeStage();
    stage.clock.pass(100);
    expect(stage.frames.at(-1)?.every(Number.isFinite)).toBe(true);
    expect(stage.kinds()).toEqual([]);
    await stage.draw();
    expect(stage.kinds()).toEqual(["start"]);
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).toEqual(["start"]);
  });

  it("does not wait for a picture that does not come", async () => {
    const stage = createLargeStage();
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).toEqual(["start"]);
    await stage.draw();
    expect(stage.kinds()).toEqual(["start"]);
  });

  it("is told of and can be cancelled while it waits, and does not begin then", async () => {
    const stage = createLargeStage();
    stage.clock.pass(500);
    expect(stage.status()).toEqual({ type: "running", progress: 0, canCancel: true });
    stage.layout.cancel();
    await stage.draw();
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).not.toContain("start");
    expect(stage.status()).toEqual({ type: "idle" });
    expect(Number.isFinite(stage.stored(0).x)).toBe(true);
  });

  it("that was paused while it waited begins paused", async () => {
    const stage = createLargeStage();
    stage.clock.pass(100);
    stage.layout.pause();
    await stage.draw();
    expect(stage.kinds()).toEqual(["start", "pause"]);
    stage.layout.resume();
    expect(stage.kinds()).toEqual(["start", "pause", "resume"]);
  });

  it("ends the one before, of which nothing more is heard while the picture is waited for", async () => {
    const stage = createLargeStage(LARGE);
    const began = stage.stored(0);
    stage.layout.again();
    await stage.draw();
    const first = stage.told.find(({ type }) => type === "start");
    stage.layout.again();
    expect(stage.kinds()).toEqual(["start", "stop"]);
    stage.say({
      type: "settled",
      run: first?.type === "start" ? first.run : -1,
      buffer: new Float64Array(2 * ACTORS).buffer,
    });
    expect(stage.stored(0)).toEqual(began);
    await Promise.resolve();
    expect(stage.kinds()).toEqual(["start", "stop", "start"]);
  });

  it("moves along with a hand at once, which has the picture", () => {
    const stage = createLargeStage(LARGE);
    stage.layout.handleEvent({ type: "drag-started", id: id("actor-7") });
    stage.layout.handleEvent({ type: "dragged", id: id("actor-7"), x: 1, y: 2 });
    expect(stage.kinds()).toEqual(["start", "hold"]);
  });

  it("is sent with memory of its own, so that another worker can be sent the same", async () => {
    const stage = createLargeStage();
    await stage.draw();
    const first = stage.told.find(({ type }) => type === "start");
    if (first?.type !== "start") throw new Error("nothing was begun");
    const sent = structuredClone(first.graph);
    structuredClone(first.graph, { transfer: [first.graph.sources.buffer, first.graph.positions.buffer] });
    expect(first.graph.sources).toHaveLength(0);
    stage.say("nonsense");
    const second = stage.told.findLast(({ type }) => type === "start");
    expect(second === first || second?.type !== "start" ? null : second.graph).toEqual(sent);
  });
});

describe("a large network that is opened", () => {
  const open = () => {
    const stage = createLargeStage(LARGE);
    stage.clock.pass(10);
    stage.store.actions.openDocument(OTHER);
    return stage;
  };
  const isPlaced = ({ frames }: ReturnType<typeof createLargeStage>) =>
    frames.at(-1)?.length === 2 * (ACTORS + 1) && frames.at(-1)?.every(Number.isFinite);

  it("leaves the page a task for what opening asks of it, and one between working out places and showing them", () => {
    const stage = open();
    const tasks: (boolean | undefined)[] = [];
    const turn = () => {
      tasks.push(isPlaced(stage));
      if (tasks.length < 4) stage.clock.schedule(turn, 0);
    };
    turn();
    stage.clock.pass(0);
    expect(tasks).toEqual([false, false, true, true]);
  });

  it("is planned once, for what the state is then", () => {
    const stage = open();
    stage.store.actions.openDocument(LARGE);
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).toEqual([]);
    expect(stage.stored(0)).toEqual({ x: LARGE.actors[0]?.position?.x, y: LARGE.actors[0]?.position?.y });
  });

  it("has places as soon as an actor is taken in hand, and is laid out once it is let go", async () => {
    const stage = open();
    stage.layout.handleEvent({ type: "drag-started", id: id("actor-7") });
    stage.layout.handleEvent({ type: "dragged", id: id("actor-7"), x: 1, y: 2 });
    stage.clock.pass(100);
    expect(isPlaced(stage)).toBe(true);
    expect(stage.shown(7)).toEqual({ x: 1, y: 2 });
    await stage.draw();
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).not.toContain("start");
    stage.layout.handleEvent({ type: "drag-ended", id: id("actor-7"), x: 1, y: 2 });
    await Promise.resolve();
    expect(stage.kinds()).toContain("start");
  });

  it("is left alone when the page lets go of it", () => {
    const stage = open();
    stage.layout.disconnect();
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).toEqual([]);
    expect(stage.clock.waiting()).toBe(0);
  });

  it("that is laid out again at once is not planned as well", async () => {
    const stage = open();
    stage.layout.again();
    await stage.draw();
    stage.clock.pass(PATIENCE_MS);
    expect(stage.kinds()).toEqual(["start"]);
  });
});
