import { describe, expect, it } from "vitest";

import { restoreWork } from "../../../src/app/restore-work";
import { writeProjectFile } from "../../../src/formats/project-file";
import type { Network } from "../../../src/model/network";
import { checksum } from "../../../src/model/checksum";
import type { Disk } from "./fake-indexed-db";
import { openSession, readEdit, settle, SHIPPED } from "./journal-session";

const sign = (sequence: number, text: string) => ({ sequence, session: "s", text, check: checksum(text) });
const snapshot = (sequence: number, network: Network = SHIPPED) => sign(sequence, writeProjectFile(network));
const retitle = (sequence: number, words: string) =>
  sign(
    sequence,
    JSON.stringify({ patches: [{ op: "replace", path: ["network", "title"], value: words }], places: [] }),
  );
const titleOf = (work: ReturnType<typeof restoreWork>) =>
  work.type === "work" ? work.network.title : `${work.type}: ${"problem" in work ? work.problem : ""}`;

describe("restoring stored work", () => {
  it("finds none where nothing is stored", () => {
    expect(restoreWork({ snapshots: [], records: [] })).toEqual({ type: "none", sequence: 0 });
  });

  it("applies the changes after the latest snapshot, whatever order they come in", () => {
    const work = restoreWork({
      snapshots: [snapshot(0), snapshot(2, { ...SHIPPED, title: "Two" })],
      records: [retitle(4, "Four"), retitle(3, "Three"), retitle(1, "One"), retitle(2, "Two")],
    });
    expect(titleOf(work)).toBe("Four");
    expect(work).toMatchObject({ sequence: 4, snapshot: 2, isSecondCopy: false });
  });

  it("goes back to the snapshot before, and its changes, where the latest is damaged, and says so", () => {
    const damaged = { ...snapshot(2), text: snapshot(2).text.replace("Talk", "Walk") };
    const work = restoreWork({
      snapshots: [snapshot(0), damaged],
      records: [retitle(1, "One"), retitle(2, "Two"), retitle(3, "Three")],
    });
    expect(titleOf(work)).toBe("Three");
    expect(work).toMatchObject({ isSecondCopy: true });
  });

  it.each<[string, readonly unknown[], readonly unknown[], RegExp]>([
    ["a change is missing", [snapshot(0)], [retitle(1, "a"), retitle(3, "c")], /change 2 is missing/],
    ["a change was altered", [snapshot(0)], [{ ...retitle(1, "a"), check: 1 }], /change 1 is damaged/],
    ["a change is no change", [snapshot(0)], [sign(1, "{}")], /change 1: /],
    ["a change is not JSON", [snapshot(0)], [sign(1, "{")], /change 1: /],
    ["a record is no record", [snapshot(0)], [{ sequence: 1 }], /a change is not one/],
    ["a snapshot is no project file", [sign(0, "[]")], [], /not an Entente|project/i],
    ["the snapshot is gone", [], [retitle(1, "a")], /snapshot is missing/],
    ["what is stored is anything", [null, 7, "x"], [[], {}], /not one/],
    [
      "a change makes the network unsound",
      [snapshot(0)],
      [
        sign(
          1,
          JSON.stringify({
            patches: [{ op: "replace", path: ["network", "actors"], value: [] }],
            places: [],
          }),
        ),
      ],
      /no node|source/i,
    ],
    [
      "a change reaches for the prototype",
      [snapshot(0)],
      [
        sign(
          1,
          JSON.stringify({
            patches: [{ op: "add", path: ["network", "__proto__", "polluted"], value: 1 }],
            places: [],
          }),
        ),
      ],
      /./,
    ],
  ])("says in words what is wrong when %s", (_, snapshots, records, problem) => {
    const work = restoreWork({ snapshots, records });
    expect(work).toMatchObject({ type: "damaged" });
    expect(titleOf(work)).toMatch(problem);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});

describe("a page on damaged work", () => {
  async function openDamaged() {
    const disk: Disk = new Map();
    const before = await openSession(disk);
    before.edit(1);
    await settle();
    disk.get("snapshots")?.set(0, { sequence: 0, session: "s", text: "lost", check: 0 });
    const raw = JSON.stringify([...(disk.get("records")?.values() ?? [])]);
    return { disk, raw, page: await openSession(disk, null, "next page") };
  }

  it("opens the shipped network, says why, and leaves what is stored alone while it is edited", async () => {
    const { disk, raw, page } = await openDamaged();
    expect(page.shown()).toBe(0);
    expect(page.store.getState().session.saving).toMatchObject({ type: "damaged" });
    page.edit(7);
    await settle();
    expect(JSON.stringify([...(disk.get("records")?.values() ?? [])])).toBe(raw);
    expect(page.saving()).toBe("damaged");
    expect(await page.work.readRaw()).toContain("lost");
  });

  it("saves what is on screen once the reader discards it", async () => {
    const { disk, page } = await openDamaged();
    page.edit(7);
    page.work.discardDamaged();
    await settle();
    expect(page.saving()).toBe("saved");
    const next = await openSession(disk, null, "third page");
    expect(next.shown()).toBe(7);
  });
});

describe("pages that write to the same storage", () => {
  it("stops the one that slept, which then shows what the other has saved", async () => {
    const disk: Disk = new Map();
    const asleep = await openSession(disk, null, "asleep");
    asleep.edit(1);
    await settle();
    const other = await openSession(disk, null, "other");
    other.edit(2);
    await settle();
    expect(other.saving()).toBe("saved");
    asleep.edit(99);
    await settle();
    await settle();
    expect(asleep.saving()).toBe("following");
    expect(asleep.shown()).toBe(2);
    expect((await openSession(disk, null, "third")).shown()).toBe(2);
  });

  it("opens the shipped network and brings the earlier work back", async () => {
    const disk: Disk = new Map();
    const page = await openSession(disk);
    page.edit(5);
    await settle();
    await page.work.openShipped();
    await settle();
    expect([page.shown(), page.saving()]).toEqual([0, "idle"]);
    expect(page.store.getState().session.hasEarlierWork).toBe(true);
    const next = await openSession(disk, null, "next");
    expect(next.shown()).toBe(0);
    expect(next.found.aside).not.toBeNull();
    expect(readEdit(SHIPPED)).toBe(0);
  });
});
