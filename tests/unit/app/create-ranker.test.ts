import { describe, expect, it } from "vitest";

import { createRanker, type RankWorker } from "../../../src/app/create-ranker";
import type { RankQuestion } from "../../../src/analysis/rank-worker";
import { rankTexts } from "../../../src/model/rank-texts";

const TEXTS = ["b", "a", "c"];

/** A worker that remembers what it is asked, and answers or fails when it is told to. */
function createTestWorker() {
  const asked: RankQuestion[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  let terminated = 0;
  const worker: RankWorker = {
    postMessage: (question) => {
      asked.push(question);
    },
    terminate: () => {
      terminated++;
    },
    addEventListener: (type: string, listener: unknown) => {
      if (typeof listener === "function")
        listeners.set(type, (event) => Reflect.apply(listener, null, [event]));
    },
  };
  return {
    worker,
    asked,
    terminated: () => terminated,
    answer: (run: number) => {
      const question = asked.find((each) => each.run === run);
      if (!question) throw new Error(`Nothing was asked as ${run}.`);
      const ranks = rankTexts(question.texts, question.language);
      listeners.get("message")?.({ data: { run, ranks } });
    },
    fail: () => listeners.get("error")?.({ preventDefault: () => undefined }),
  };
}

describe("ranking off the page", () => {
  it("has one worker answer every question, each with its own ranks, in whatever order", async () => {
    const test = createTestWorker();
    let opened = 0;
    const rank = createRanker(() => {
      opened++;
      return test.worker;
    });
    const [first, second] = [rank(TEXTS, "en"), rank(["z", "y"], "en")];
    test.answer(1);
    test.answer(0);
    expect([...(await first)]).toEqual([1, 0, 2]);
    expect([...(await second)]).toEqual([1, 0]);
    expect(opened).toBe(1);
  });

  it.each([
    ["there is none", null],
    [
      "it does not start",
      () => {
        throw new Error("No workers here.");
      },
    ],
  ])("ranks in the page where %s", async (_, openWorker) => {
    const rank = createRanker(openWorker);
    expect([...(await rank(TEXTS, "en"))]).toEqual([1, 0, 2]);
    expect([...(await rank(TEXTS, "en"))]).toEqual([1, 0, 2]);
  });

  it("answers what was asked when the worker fails, and does without it from then on", async () => {
    const test = createTestWorker();
    const rank = createRanker(() => test.worker);
    const asked = rank(TEXTS, "en");
    test.fail();
    expect([...(await asked)]).toEqual([1, 0, 2]);
    expect(test.terminated()).toBe(1);
    expect([...(await rank(["b", "a"], "en"))]).toEqual([1, 0]);
    expect(test.asked).toHaveLength(1);
  });
});
