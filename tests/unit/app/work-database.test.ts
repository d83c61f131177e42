import { describe, expect, it } from "vitest";

import { openWorkDatabase, WorkConflictError } from "../../../src/app/work-database";
import { createFakeIndexedDb, type Disk } from "./fake-indexed-db";

const batch = { session: "page", known: 0, dropSnapshots: 0, dropRecords: 0 };
const snapshot = { sequence: 1, session: "page", check: 7 };
const blobOf = (text: string) => new Blob([text], { type: "application/json" });

/** The operation that puts a snapshot: before it the database is opened and looked through. */
const PUT = 6;

/** A blob that was found; fails where it is something else. */
function asBlob(found: unknown): Blob {
  if (found instanceof Blob) return found;
  throw new Error(`${String(found)} is not a blob.`);
}

/** A database of a private window in Safari, which keeps no blobs. */
const openPrivate = (disk: Disk) => openWorkDatabase(undefined, createFakeIndexedDb(disk, null, false).open);

describe("a browser that keeps no blobs", () => {
  it("keeps their bytes, and gives them back as blobs", async () => {
    const disk: Disk = new Map();
    const database = await openPrivate(disk);
    await database.write({
      ...batch,
      snapshot: { ...snapshot, text: blobOf("whole 台灣") },
      aside: blobOf("before"),
    });
    expect(disk.get("snapshots")?.get(1)).toEqual({ ...snapshot, text: expect.any(ArrayBuffer) });
    const { snapshots, aside } = await (await openPrivate(disk)).read();
    expect(snapshots).toEqual([{ ...snapshot, text: expect.any(Blob) }]);
    const text = asBlob(Object.getOwnPropertyDescriptor(snapshots[0], "text")?.value);
    expect(await text.text()).toBe("whole 台灣");
    expect(text.type).toBe("application/json");
    expect(await asBlob(aside).text()).toBe("before");
  });

  it("is asked with a blob once, and with bytes from then on", async () => {
    const disk: Disk = new Map();
    const fake = createFakeIndexedDb(disk, null, false);
    const database = await openWorkDatabase(undefined, fake.open);
    const write = (sequence: number) =>
      database.write({ ...batch, known: sequence, snapshot: { ...snapshot, sequence, text: blobOf("a") } });
    const start = fake.operations();
    await write(1);
    const first = fake.operations() - start;
    await write(2);
    expect(fake.operations() - start - first).toBeLessThan(first);
  });

  it("still refuses what another page has written since", async () => {
    const disk: Disk = new Map();
    const database = await openPrivate(disk);
    await database.write({
      ...batch,
      session: "other",
      known: 4,
      snapshot: { ...snapshot, sequence: 5, session: "other", text: "b" },
    });
    const writing = database.write({ ...batch, snapshot: { ...snapshot, sequence: 6, text: blobOf("c") } });
    await expect(writing).rejects.toThrow(WorkConflictError);
    expect([...(disk.get("snapshots")?.keys() ?? [])]).toEqual([5]);
  });
});

it("keeps a blob as it is where the browser takes it, and a failure is a failure", async () => {
  const disk: Disk = new Map();
  const database = await openWorkDatabase(undefined, createFakeIndexedDb(disk).open);
  await database.write({ ...batch, snapshot: { ...snapshot, text: blobOf("a") } });
  expect(disk.get("snapshots")?.get(1)).toEqual({ ...snapshot, text: expect.any(Blob) });
  const full = createFakeIndexedDb(disk, { at: PUT, fault: "QuotaExceededError", isLasting: false });
  const refusing = await openWorkDatabase(undefined, full.open);
  const writing = refusing.write({
    ...batch,
    known: 1,
    snapshot: { ...snapshot, sequence: 2, text: blobOf("b") },
  });
  await expect(writing).rejects.toThrow("planned");
});
