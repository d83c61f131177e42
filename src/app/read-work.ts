import { type RestoredWork, restoreWork } from "./restore-work";
import type { RawWork } from "./work-database";
import type { WorkPlace } from "./work-place";

/** A browser that takes longer than this to open its storage is taken not to have any. */
const OPEN_MS = 3_000;
/** A long document is a blob, whose text takes its time to come. */
const TEXT_MS = 30_000;

/** What this browser keeps of the work; `off` where it keeps nothing for this page. */
export interface FoundWork {
  readonly work: RestoredWork | { readonly type: "off" };
  /** The earlier work as a project file, if one was set aside. */
  readonly aside: string | null;
}

/** What is stored with the texts of long documents as text. */
async function readTexts({ snapshots, records, aside }: RawWork): Promise<RawWork> {
  return {
    snapshots: await Promise.all(snapshots.map(readSnapshotText)),
    records,
    aside: aside instanceof Blob ? await aside.text() : aside,
  };
}

async function readSnapshotText(raw: unknown): Promise<unknown> {
  if (typeof raw !== "object" || raw === null || !("text" in raw) || !(raw.text instanceof Blob)) return raw;
  return { ...raw, text: await raw.text.text() };
}

/** Reads what is stored. It never rejects: a browser that refuses or does not answer keeps nothing. */
export async function readWork({ open, clock }: Pick<WorkPlace, "open" | "clock">): Promise<FoundWork> {
  let cancel = () => {};
  const read = async (wait: (delayMs: number) => void): Promise<FoundWork> => {
    const database = await open(() => undefined);
    try {
      const stored = await database.read();
      wait(TEXT_MS);
      const raw = await readTexts(stored);
      return { work: restoreWork(raw), aside: typeof raw.aside === "string" ? raw.aside : null };
    } finally {
      database.close();
    }
  };
  return new Promise((resolve) => {
    const giveUp = () => {
      resolve({ work: { type: "off" }, aside: null });
    };
    const wait = (delayMs: number) => {
      cancel();
      cancel = clock.schedule(giveUp, delayMs);
    };
    wait(OPEN_MS);
    read(wait)
      .then(resolve, giveUp)
      .finally(() => cancel());
  });
}
