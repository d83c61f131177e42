import { describe, expect, it } from "vitest";
import type { LayoutEngineKind } from "../../../src/layout/layout-engine";
import type { FromLayoutWorker, ToLayoutWorker } from "../../../src/layout/layout-protocol";
import { runLayout } from "../../../src/layout/run-layout";
import { buildTestGraph } from "./build-test-graph";
import { createFakeEngineKind } from "./fake-engine";

const GRAPH = buildTestGraph(3, []);
const START = { type: "start", run: 1, graph: GRAPH, seed: 1, quality: "fast", heat: 1 } as const;

/** A runner whose scheduled tasks run one at a time, when the test says so. */
function createRunner(engine: LayoutEngineKind, nowMs: () => number = () => 0) {
  const answers: FromLayoutWorker[] = [];
  const tasks: (() => void)[] = [];
  const { receive } = runLayout({
    post: (message, transfer) => {
      answers.push(message);
      expect(transfer).toEqual("buffer" in message ? [message.buffer] : []);
    },
    nowMs,
    schedule: (task) => tasks.push(task),
    chooseEngine: () => engine,
  });
  return {
    answers,
    receive: (message: ToLayoutWorker) => receive(message),
    tasks,
    /** Runs one slice; false when there was nothing to do. */
    slice: () => {
      const task = tasks.shift();
      task?.();
      return task !== undefined;
    },
  };
}

/** A clock on which each step of an engine takes so long. */
function createStepClock(stepMs: number) {
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    onStep: () => {
      nowMs += stepMs;
    },
  };
}

it("sends the more pictures the fewer nodes there are, and fewer on the way of a whole layout", () => {
  const countSent = (count: number, heat: number) => {
    const clock = createStepClock(13);
    const runner = createRunner(createFakeEngineKind(40, clock.onStep), clock.nowMs);
    runner.receive({ ...START, heat, graph: buildTestGraph(count, []) });
    let sent = 0;
    for (let slice = 0; slice < 39; slice++) {
      runner.slice();
      const answer = runner.answers.shift();
      if (answer?.type !== "positions") continue;
      sent++;
      runner.receive({ type: "give-back", run: 1, buffer: answer.buffer });
    }
    return sent;
  };
  expect(countSent(1000, 0.3)).toBe(39);
  expect(countSent(100_000, 0.3)).toBe(10);
  expect(countSent(300, 1)).toBe(39);
  expect(countSent(2500, 1)).toBe(10);
  expect(countSent(100_000, 1)).toBe(5);
});

it("sends what settles after a drag as often as ever, though the layout before was a whole one", () => {
  const clock = createStepClock(13);
  const kind = createFakeEngineKind(2, clock.onStep);
  const runner = createRunner(kind, clock.nowMs);
  runner.receive({ ...START, graph: buildTestGraph(2500, []) });
  while (runner.slice());
  expect(runner.answers.at(-1)?.type).toBe("settled");
  runner.receive({ type: "hold", run: 1, node: 0, x: 0, y: 0 });
  const [engine] = kind.made;
  if (engine) engine.steps = -1000;
  runner.receive({ type: "release", run: 1, node: 0, pinned: false });
  const giveBack = () => {
    for (const answer of runner.answers.splice(0))
      if ("buffer" in answer) runner.receive({ type: "give-back", run: 1, buffer: answer.buffer });
  };
  let sent = 0;
  for (let slice = 0; slice < 20; slice++) {
    giveBack();
    runner.slice();
    sent += runner.answers.length;
  }
  // The pause after the last picture of the whole layout is over by the third.
  expect(sent).toBe(18);
});

describe("slices", () => {
  it("end after 12 ms, so that messages are answered in between", () => {
    const clock = createStepClock(5);
    const engine = createFakeEngineKind(100, clock.onStep);
    const runner = createRunner(engine, clock.nowMs);
    runner.receive(START);
    runner.slice();
    expect(engine.made[0]?.steps).toBe(3);
    runner.receive({ type: "ping", beat: 7 });
    expect(runner.answers.at(-1)).toEqual({ type: "pong", beat: 7 });
    runner.slice();
    expect(engine.made[0]?.steps).toBe(6);
  });

  it("do at least one step, however long it takes", () => {
    const clock = createStepClock(100);
    const engine = createFakeEngineKind(100, clock.onStep);
    const runner = createRunner(engine, clock.nowMs);
    runner.receive(START);
    runner.slice();
    expect(engine.made[0]?.steps).toBe(1);
  });

  it("stop when the layout has settled, and nothing is scheduled any more", () => {
    const runner = createRunner(createFakeEngineKind(10));
    runner.receive(START);
    while (runner.slice());
    expect(runner.answers.map(({ type }) => type)).toEqual(["settled"]);
  });

  it("settle at once on a graph without nodes", () => {
    const runner = createRunner(createFakeEngineKind(0));
    runner.receive({ ...START, graph: buildTestGraph(0, []) });
    runner.slice();
    expect(runner.answers).toMatchObject([{ type: "settled", run: 1 }]);
  });
});

describe("buffers", () => {
  it("are two, and go on to and fro without a third", () => {
    const clock = createStepClock(20);
    const runner = createRunner(createFakeEngineKind(6, clock.onStep), clock.nowMs);
    runner.receive(START);
    for (let slice = 0; slice < 4; slice++) runner.slice();
    expect(runner.answers.map(({ type }) => type)).toEqual(["positions", "positions"]);
    const first = runner.answers[0];
    if (first?.type !== "positions") throw new Error("no positions");
    runner.receive({ type: "give-back", run: 1, buffer: first.buffer });
    runner.slice();
    const third = runner.answers[2];
    expect(third).toMatchObject({ type: "positions", buffer: first.buffer });
    expect([...new Float64Array(first.buffer)]).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it("of a wrong size, or one too many, are not taken", () => {
    const clock = createStepClock(20);
    const runner = createRunner(createFakeEngineKind(20, clock.onStep), clock.nowMs);
    runner.receive(START);
    runner.receive({ type: "give-back", run: 1, buffer: new ArrayBuffer(48) });
    runner.slice();
    runner.slice();
    runner.receive({ type: "give-back", run: 1, buffer: new ArrayBuffer(8) });
    runner.slice();
    expect(runner.answers).toHaveLength(2);
  });

  it("that are both away do not keep a layout from settling", () => {
    const clock = createStepClock(20);
    const runner = createRunner(createFakeEngineKind(6, clock.onStep), clock.nowMs);
    runner.receive(START);
    while (runner.slice());
    expect(runner.answers.at(-1)?.type).toBe("settled");
  });
});

describe("a held node", () => {
  it("lets two steps go by for each picture, and waits for the page to draw it", () => {
    const engine = createFakeEngineKind(0);
    const runner = createRunner(engine);
    runner.receive({ ...START, heat: 0 });
    runner.receive({ type: "hold", run: 1, node: 2, x: 5, y: 6 });
    while (runner.slice());
    expect(engine.made[0]?.calls).toEqual(["hold 2 5 6"]);
    expect(runner.answers.map(({ type }) => type)).toEqual(["positions", "positions"]);
    expect(engine.made[0]?.steps).toBe(6);
    const first = runner.answers[0];
    if (first?.type !== "positions") throw new Error("no positions");
    runner.receive({ type: "give-back", run: 1, buffer: first.buffer });
    while (runner.slice());
    expect(runner.answers).toHaveLength(3);
  });

  it("that is released lets the layout come to rest", () => {
    const runner = createRunner(createFakeEngineKind(50));
    runner.receive({ ...START, heat: 0 });
    runner.receive({ type: "hold", run: 1, node: 0, x: 0, y: 0 });
    while (runner.slice());
    runner.receive({ type: "release", run: 1, node: 0, pinned: true });
    while (runner.slice());
    expect(runner.answers.at(-1)?.type).toBe("settled");
  });

  it("wakes a layout that had settled", () => {
    const runner = createRunner(createFakeEngineKind(3));
    runner.receive(START);
    while (runner.slice());
    runner.receive({ type: "hold", run: 1, node: 0, x: 0, y: 0 });
    while (runner.slice());
    expect(runner.answers.at(-1)?.type).toBe("positions");
  });
});

describe("messages", () => {
  it("of another run are ignored", () => {
    const clock = createStepClock(20);
    const engine = createFakeEngineKind(20, clock.onStep);
    const runner = createRunner(engine, clock.nowMs);
    runner.receive({ ...START, run: 2 });
    runner.receive({ type: "hold", run: 1, node: 0, x: 0, y: 0 });
    runner.receive({ type: "stop", run: 1 });
    runner.receive({ type: "pause", run: 1 });
    runner.slice();
    expect(engine.made[0]?.calls).toEqual([]);
    expect(runner.answers).toMatchObject([{ type: "positions", run: 2 }]);
  });

  it("to pause stop the work until it is resumed", () => {
    const clock = createStepClock(20);
    const engine = createFakeEngineKind(20, clock.onStep);
    const runner = createRunner(engine, clock.nowMs);
    runner.receive(START);
    runner.slice();
    runner.receive({ type: "pause", run: 1 });
    while (runner.slice());
    expect(engine.made[0]?.steps).toBe(1);
    runner.receive({ type: "resume", run: 1 });
    runner.slice();
    expect(engine.made[0]?.steps).toBe(2);
  });

  it("to stop end the layout without another word", () => {
    const clock = createStepClock(20);
    const runner = createRunner(createFakeEngineKind(20, clock.onStep), clock.nowMs);
    runner.receive(START);
    runner.slice();
    runner.receive({ type: "stop", run: 1 });
    while (runner.slice());
    expect(runner.answers).toHaveLength(1);
  });

  it("to start end the layout before", () => {
    const clock = createStepClock(20);
    const engine = createFakeEngineKind(2, clock.onStep);
    const runner = createRunner(engine, clock.nowMs);
    runner.receive(START);
    runner.receive({ ...START, run: 2 });
    while (runner.slice());
    expect(engine.made.map(({ steps }) => steps)).toEqual([0, 2]);
    expect(runner.answers.every((answer) => "run" in answer && answer.run === 2)).toBe(true);
  });
});

describe("errors", () => {
  it("of a step become a message, once, and end the layout", () => {
    const engine = createFakeEngineKind(20, () => {
      throw new RangeError("too deep");
    });
    const runner = createRunner(engine);
    runner.receive(START);
    while (runner.slice());
    expect(runner.answers).toEqual([{ type: "failed", run: 1, message: "too deep" }]);
  });

  it("of a start become a message", () => {
    const runner = createRunner({
      ...createFakeEngineKind(1),
      create: () => {
        throw new Error("no such engine");
      },
    });
    runner.receive(START);
    expect(runner.answers).toEqual([{ type: "failed", run: 1, message: "no such engine" }]);
    runner.receive({ type: "ping", beat: 1 });
    expect(runner.answers).toHaveLength(2);
  });

  it("of a graph too large to hold become a message", () => {
    const runner = createRunner(createFakeEngineKind(1));
    runner.receive({ ...START, graph: { ...GRAPH, count: 1e15 } });
    expect(runner.answers).toMatchObject([{ type: "failed", run: 1 }]);
  });
});
