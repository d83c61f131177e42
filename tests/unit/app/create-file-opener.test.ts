import { describe, expect, it } from "vitest";

import { createFileOpener } from "../../../src/app/create-file-opener";
import type { ProjectWorker } from "../../../src/app/read-project-in-worker";
import { createProjectReader } from "../../../src/formats/create-project-reader";
import { writeProjectFile } from "../../../src/formats/project-file";
import { LIMITS } from "../../../src/model/schema-parts";
import { createAppStore } from "../../../src/store/create-app-store";
import { buildSmallNetwork } from "../analysis/build-test-network";

/** A file whose text is a sound network, with so much beside it that it is not read in the page. */
function buildLargeFile(title = "From a large file"): File {
  const network = { ...buildSmallNetwork(), title, extra: { padding: "x".repeat(1_000_000) } };
  return new File([writeProjectFile(network)], "large.json");
}

/** A worker that reads; it can be made to fall, or to wait until the test lets it go on. */
function createTestWorker({ falls = false, waits = false } = {}) {
  const listeners = new Map<string, (event: Event) => void>();
  const terminated: string[] = [];
  let goOn = () => {};
  const { receive } = createProjectReader((message) => {
    const speak = () => listeners.get("message")?.(new MessageEvent("message", { data: message }));
    if (waits && message.type === "head") goOn = speak;
    else speak();
  });
  const worker: ProjectWorker = {
    postMessage: (message) => {
      if (falls) queueMicrotask(() => listeners.get("error")?.(new Event("error")));
      else void receive(message);
    },
    terminate: () => {
      terminated.push("terminated");
      listeners.clear();
    },
    addEventListener: (type: string, listener: unknown) => {
      if (typeof listener === "function") listeners.set(type, (event) => void listener(event));
    },
  };
  return { worker, terminated, goOn: () => goOn() };
}

const start = () => {
  const store = createAppStore({ network: buildSmallNetwork() });
  return { store, before: store.getState().document };
};
const messages = ({ store }: ReturnType<typeof start>) =>
  store.getState().session.notices.map(({ message }) => message);
const noFrame = async () => {};

describe("opening a large project file", () => {
  it("reads it in a worker, says how far it is, and opens it in one go", async () => {
    const page = start();
    const { worker, terminated } = createTestWorker();
    const shares: number[] = [];
    const documents = new Set<unknown>();
    page.store.subscribe(({ session, document }) => {
      if (session.opening) {
        shares.push(session.opening.share);
        documents.add(document);
      }
    });
    await createFileOpener(page.store, () => worker, noFrame).open(buildLargeFile());
    const { document, session } = page.store.getState();
    expect(document.network.title).toBe("From a large file");
    expect(document.index.network.actors).toHaveLength(7);
    expect([...documents]).toEqual([page.before]);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(session).toMatchObject({ opening: null, dialog: "none" });
    expect(messages(page)).toEqual(["notices.fileOpened"]);
    expect(terminated).toEqual(["terminated"]);
  });

  it("leaves everything as it was when it is called off", async () => {
    const page = start();
    const { worker, terminated } = createTestWorker({ waits: true });
    const opener = createFileOpener(page.store, () => worker, noFrame);
    const done = opener.open(buildLargeFile());
    await expect.poll(() => page.store.getState().session.opening?.share ?? 0).toBeGreaterThan(0);
    opener.cancel();
    await done;
    expect(page.store.getState().document).toBe(page.before);
    expect(page.store.getState().session).toMatchObject({ opening: null, dialog: "none" });
    expect(messages(page)).toEqual([]);
    expect(terminated).toEqual(["terminated"]);
  });

  it("gives up the one before for another", async () => {
    const page = start();
    const first = createTestWorker({ waits: true });
    const second = createTestWorker();
    const workers = [first.worker, second.worker];
    const opener = createFileOpener(page.store, () => workers.shift() ?? first.worker, noFrame);
    const before = opener.open(buildLargeFile("One"));
    await expect.poll(() => page.store.getState().session.opening?.share ?? 0).toBeGreaterThan(0);
    await Promise.all([opener.open(buildLargeFile("Two")), before]);
    first.goOn();
    expect(page.store.getState().document.network.title).toBe("Two");
  });

  it("reads it in the page, and says so, where a worker falls or will not start", async () => {
    for (const openWorker of [
      () => createTestWorker({ falls: true }).worker,
      () => {
        throw new Error("blocked");
      },
    ]) {
      const page = start();
      const told: boolean[] = [];
      page.store.subscribe(({ session }) => told.push(session.opening?.isInPage === true));
      await createFileOpener(page.store, openWorker, noFrame).open(buildLargeFile());
      expect(told).toContain(true);
      expect(page.store.getState().document.network.title).toBe("From a large file");
    }
  });

  it("says where one is damaged and leaves the document alone", async () => {
    const page = start();
    const { worker } = createTestWorker();
    const text = await buildLargeFile().text();
    const damaged = new File([text.slice(0, -5)], "cut.json");
    await createFileOpener(page.store, () => worker, noFrame).open(damaged);
    expect(page.store.getState().document).toBe(page.before);
    expect(messages(page)).toEqual(["notices.fileRefused"]);
  });

  it("refuses one beyond the limit without reading a byte of it", async () => {
    const page = start();
    let wasRead = false;
    const file = new Proxy(new File([], "huge.json"), {
      get: (_, key) => {
        if (key === "size") return LIMITS.fileBytes + 1;
        if (key === "name") return "huge.json";
        wasRead = true;
        return undefined;
      },
    });
    await createFileOpener(page.store, () => createTestWorker().worker, noFrame).open(file);
    expect(wasRead).toBe(false);
    expect(page.store.getState().session.notices[0]).toMatchObject({
      message: "notices.fileTooLarge",
      parameters: { name: "huge.json", size: 100, limit: 100 },
    });
  });
});
