import { expect, it } from "vitest";

import { createTestRestorer } from "./create-test-restorer";
import { buildLongNetwork } from "../build-long-network";
import type { Disk } from "./fake-indexed-db";
import { openSession, restore, settle, SHIPPED } from "./journal-session";

/** A page that has opened a long document and kept it. */
async function keepLongDocument(disk: Disk) {
  const page = await openSession(disk);
  page.store.actions.openDocument(buildLongNetwork());
  await expect.poll(async () => (await settle(), page.saving()), { timeout: 20_000 }).toBe("saved");
  return page;
}

it("keeps a long document as a blob, edits made meanwhile included, and finds all of it again", async () => {
  const disk: Disk = new Map();
  const page = await openSession(disk);
  page.store.actions.openDocument(buildLongNetwork());
  page.store.actions.unpinAll();
  await expect.poll(async () => (await settle(), page.saving()), { timeout: 20_000 }).toBe("saved");
  const snapshots = [...(disk.get("snapshots")?.values() ?? [])];
  expect(snapshots).toHaveLength(1);
  expect(snapshots[0]).toHaveProperty("text", expect.any(Blob));
  const next = await openSession(disk);
  const { document } = next.store.getState();
  expect(document.network.actors).toHaveLength(10_001);
  expect(document.pinned.size).toBe(0);
  expect(restore(disk).type).toBe("damaged");
});

it("restores a long document once at a start, in a worker", async () => {
  const disk: Disk = new Map();
  await keepLongDocument(disk);
  let restored = 0;
  const page = await openSession(disk, null, "next", () => {
    restored++;
    return createTestRestorer().worker;
  });
  await expect.poll(async () => (await settle(), page.saving()), { timeout: 20_000 }).toBe("saved");
  expect(page.store.getState().document.network.actors).toHaveLength(10_001);
  expect(page.found.index?.network).toBe(page.store.getState().document.network);
  expect(restored).toBe(1);
});

it("gives long earlier work back as a file, and what is stored with all of its text", async () => {
  const disk: Disk = new Map();
  const page = await keepLongDocument(disk);
  expect(await page.work.readRaw()).toContain("actor-10000");
  page.store.actions.openDocument(SHIPPED);
  await expect.poll(async () => (await settle(), disk.get("aside")?.size ?? 0)).toBe(1);
  await page.work.openEarlier();
  expect(page.opened).toEqual([expect.any(Blob)]);
});
