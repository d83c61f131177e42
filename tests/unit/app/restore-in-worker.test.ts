import { describe, expect, it } from "vitest";

import { restoreInWorker } from "../../../src/app/restore-in-worker";
import type { StoredWork } from "../../../src/app/work-restorer-protocol";
import { writeProjectFile } from "../../../src/formats/project-file";
import { checksum } from "../../../src/model/checksum";
import type { Network } from "../../../src/model/network";
import { buildLongNetwork } from "../build-long-network";
import { createTestRestorer } from "./create-test-restorer";

const network = buildLongNetwork();

/** A snapshot as a blob, as long documents are kept. */
function storeSnapshot(sequence: number, of: Network = network, check?: number) {
  const text = writeProjectFile(of);
  return { sequence, session: "s", text: new Blob([text]), check: check ?? checksum(text) };
}

const retitle = (sequence: number, title: string) => {
  const patches = [{ op: "replace", path: ["network", "title"], value: title }];
  const text = JSON.stringify({ patches, places: [] });
  return { sequence, session: "s", text, check: checksum(text) };
};

async function restore(stored: StoredWork, options?: Parameters<typeof createTestRestorer>[0]) {
  const { worker, terminated } = createTestRestorer(options);
  const shares: number[] = [];
  const restored = await restoreInWorker(
    stored,
    () => worker,
    (share) => shares.push(share),
  );
  return { restored, shares, terminated };
}

describe("restoring a long document in a worker", () => {
  it("hands it over whole, with its look-ups, and says how far it is", async () => {
    const { restored, shares, terminated } = await restore({
      snapshots: [storeSnapshot(3)],
      records: [retitle(4, "Four")],
    });
    expect(restored?.work).toMatchObject({ type: "work", sequence: 4, snapshot: 3, isSecondCopy: false });
    const found = restored?.work.type === "work" ? restored.work.network : null;
    expect(found).toEqual({ ...network, title: "Four" });
    expect(restored?.index?.network).toBe(found);
    expect(shares.length).toBeGreaterThan(5);
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(terminated()).toBe(1);
  });

  it("says what is damaged, and goes back to the copy before", async () => {
    const damaged = storeSnapshot(3, network, 1);
    const { restored } = await restore({ snapshots: [damaged], records: [] });
    expect(restored).toMatchObject({ work: { type: "damaged", sequence: 3 }, index: null });
    const second = await restore({ snapshots: [damaged, storeSnapshot(2)], records: [retitle(3, "Three")] });
    expect(second.restored?.work).toMatchObject({ type: "work", isSecondCopy: true });
  });

  it("is not restored where the worker falls or does not start", async () => {
    const stored = { snapshots: [storeSnapshot(1)], records: [] };
    expect((await restore(stored, { falls: true })).restored).toBeNull();
    const refuse = () => {
      throw new Error("No workers here.");
    };
    expect(await restoreInWorker(stored, refuse, () => undefined)).toBeNull();
  });
});
