import { expect, it } from "vitest";

import { buildLongNetwork } from "../build-long-network";
import type { Disk } from "./fake-indexed-db";
import { openSession, restore, settle } from "./journal-session";

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
