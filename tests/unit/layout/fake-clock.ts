import type { LayoutClock } from "../../../src/layout/layout-port";

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends LayoutClock {
  /** Lets time pass; tasks run when they are due, in order. */
  readonly pass: (ms: number) => void;
  /** Lets time pass in which nothing can run, as while a page is busy. */
  readonly freeze: (ms: number) => void;
  /** Tasks that wait. */
  readonly waiting: () => number;
}

/** Creates a clock at 0 ms. */
export function createFakeClock(): FakeClock {
  let nowMs = 0;
  let tasks: { readonly dueMs: number; readonly task: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    schedule: (task, delayMs) => {
      const entry = { dueMs: nowMs + delayMs, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((each) => each !== entry);
      };
    },
    freeze: (ms) => {
      nowMs += ms;
    },
    waiting: () => tasks.length,
    pass: (ms) => {
      const endMs = nowMs + ms;
      // A task may ask for another at once; so many in no time is a loop without end.
      for (let ran = 0; ran < 100_000; ran++) {
        const next = tasks.filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (!next) {
          nowMs = endMs;
          return;
        }
        tasks = tasks.filter((each) => each !== next);
        nowMs = Math.max(nowMs, next.dueMs);
        next.task();
      }
      throw new Error("tasks without end");
    },
  };
}
