import { describe, expect, it } from "vitest";

import type { Disk, Fault } from "./fake-indexed-db";
import { openSession, readEdit, restore, settle } from "./journal-session";

const FAULTS: readonly Fault[] = [
  "QuotaExceededError",
  "UnknownError",
  "InvalidStateError",
  "AbortError",
  "VersionError",
  "hangs",
  "hangs-after",
];
/** Enough edits that the journal is compacted. */
const ROUNDS = 5;
const EDITS_A_ROUND = 25;
const LAST = ROUNDS * EDITS_A_ROUND;

interface Outcome {
  readonly operations: number;
  /** The last edit of which the reader was told that it is saved. */
  readonly acknowledged: number;
  readonly falseSaved: number;
  /** The last edit on screen. */
  readonly shown: number;
  readonly saving: string;
}

/** Edits on a disk that fails as planned, and at every "Saved" looks whether the disk has what is on screen. */
async function work(disk: Disk, plan: Parameters<typeof openSession>[1]): Promise<Outcome> {
  const page = await openSession(disk, plan);
  let acknowledged = 0;
  let falseSaved = 0;
  page.store.subscribe((state, before) => {
    if (state.session.saving === before.session.saving || state.session.saving.type !== "saved") return;
    const stored = restore(disk);
    const kept = stored.type === "work" ? readEdit(stored.network) : 0;
    if (kept !== readEdit(state.document.network)) falseSaved += 1;
    acknowledged = readEdit(state.document.network);
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (let each = 1; each <= EDITS_A_ROUND; each++) page.edit(round * EDITS_A_ROUND + each);
    await settle();
    if (page.saving() !== "saved") await page.clock.pass(2_000);
  }
  if (page.saving() !== "saved") await page.clock.pass(6_000);
  return {
    operations: page.operations(),
    acknowledged,
    falseSaved,
    shown: page.shown(),
    saving: page.saving(),
  };
}

/** The last edit that the next start of the app shows. */
async function readNext(disk: Disk): Promise<number> {
  const next = await openSession(disk, null, "next page");
  return next.shown();
}

describe("the journal on a browser that fails", () => {
  it("keeps every edit when nothing fails, and is compacted on the way", async () => {
    const disk: Disk = new Map();
    const outcome = await work(disk, null);
    expect(outcome).toMatchObject({ acknowledged: LAST, falseSaved: 0, shown: LAST, saving: "saved" });
    expect(disk.get("snapshots")?.size).toBe(2);
    expect(await readNext(disk)).toBe(LAST);
  });

  it.each(FAULTS)("loses nothing acknowledged when any one operation fails: %s", async (fault) => {
    const { operations } = await work(new Map(), null);
    let injected = 0;
    for (let at = 1; at <= operations; at++) {
      const disk: Disk = new Map();
      const outcome = await work(disk, { at, fault, isLasting: false });
      injected += 1;
      expect(outcome.falseSaved, `operation ${at}`).toBe(0);
      expect(outcome.shown, `operation ${at}`).toBe(LAST);
      expect(await readNext(disk), `operation ${at}`).toBeGreaterThanOrEqual(outcome.acknowledged);
      // One fault is got over, unless the storage did not open at the start: then nothing is claimed.
      const expected = outcome.saving === "off" ? 0 : LAST;
      expect(["saved", "off"], `operation ${at}`).toContain(outcome.saving);
      expect(outcome.acknowledged, `operation ${at}`).toBe(expected);
    }
    expect(injected).toBe(operations);
    expect(injected).toBeGreaterThan(40);
  });

  it("loses nothing acknowledged, and never says saved, when everything fails from an operation on", async () => {
    const { operations } = await work(new Map(), null);
    for (let at = 1; at <= operations; at += 2) {
      const disk: Disk = new Map();
      const outcome = await work(disk, { at, fault: "QuotaExceededError", isLasting: true });
      expect(outcome.falseSaved, `operation ${at}`).toBe(0);
      expect(outcome.shown, `operation ${at}`).toBe(LAST);
      expect(await readNext(disk), `operation ${at}`).toBeGreaterThanOrEqual(outcome.acknowledged);
      const states = outcome.acknowledged < LAST ? ["failed", "off"] : ["saved", "failed"];
      expect(states, `operation ${at}`).toContain(outcome.saving);
    }
  });
});
