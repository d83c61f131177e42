import { describe, expect, it } from "vitest";
import { readWork } from "../../../src/app/read-work";
import type { WorkRestorer } from "../../../src/app/restore-in-worker";
import { openWorkDatabase } from "../../../src/app/work-database";
import type { FromWorkRestorer } from "../../../src/app/work-restorer-protocol";
import { createFakeClock } from "../layout/fake-clock";
import { createFakeIndexedDb, type Disk } from "./fake-indexed-db";
import { settle } from "./journal-session";

/** Reads a stored long document in a worker that says only what the test has it say. */
async function readSlowly() {
  const snapshot = { sequence: 1, session: "s", text: new Blob(["{}"]), check: 0 };
  const disk: Disk = new Map([["snapshots", new Map([["newest", snapshot]])]]);
  const clock = createFakeClock();
  let listen: (event: MessageEvent<FromWorkRestorer>) => void = () => undefined;
  const worker: WorkRestorer = {
    postMessage: () => undefined,
    terminate: () => undefined,
    addEventListener: (type: string, listener: unknown) => {
      if (type === "message" && typeof listener === "function") listen = (event) => void listener(event);
    },
  };
  const shares: number[] = [];
  const reading = readWork(
    {
      open: (onLost) => openWorkDatabase(onLost, createFakeIndexedDb(disk).open),
      clock,
      openRestorer: () => worker,
    },
    undefined,
    (share) => shares.push(share),
  );
  let outcome = "waiting";
  const wait = async () => {
    outcome = (await reading).work.type;
  };
  void wait();
  await settle();
  return {
    shares,
    say: (message: FromWorkRestorer) => listen(new MessageEvent("message", { data: message })),
    pass: async (ms: number) => {
      clock.pass(ms);
      await settle();
      return outcome;
    },
  };
}

describe("a long document that takes its time", () => {
  it("is waited for as long as anything is heard of it", async () => {
    const { say, pass, shares } = await readSlowly();
    for (let percent = 20; percent <= 100; percent += 20) {
      say({ type: "progress", share: percent / 100 });
      expect(await pass(25_000)).toBe("waiting");
    }
    expect(shares).toHaveLength(5);
    say({ type: "without-network", work: { type: "none", sequence: 0 } });
    expect(await pass(0)).toBe("none");
  });

  it("is given up where nothing is heard of it any more", async () => {
    const { say, pass } = await readSlowly();
    say({ type: "progress", share: 0.5 });
    expect(await pass(29_000)).toBe("waiting");
    expect(await pass(2_000)).toBe("off");
  });
});
