import { type RestoredWork, restoreWork } from "./restore-work";
import type { WorkPlace } from "./work-place";

/** A browser that takes longer than this to open its storage is taken not to have any. */
const OPEN_MS = 3_000;

/** What this browser keeps of the work; `off` where it keeps nothing for this page. */
export interface FoundWork {
  readonly work: RestoredWork | { readonly type: "off" };
  /** The earlier work as a project file, if one was set aside. */
  readonly aside: string | null;
}

/** Reads what is stored. It never rejects: a browser that refuses or does not answer keeps nothing. */
export async function readWork({ open, clock }: Pick<WorkPlace, "open" | "clock">): Promise<FoundWork> {
  const read = async (): Promise<FoundWork> => {
    const database = await open(() => undefined);
    try {
      const raw = await database.read();
      return { work: restoreWork(raw), aside: typeof raw.aside === "string" ? raw.aside : null };
    } finally {
      database.close();
    }
  };
  return new Promise((resolve) => {
    const giveUp = () => {
      resolve({ work: { type: "off" }, aside: null });
    };
    const cancel = clock.schedule(giveUp, OPEN_MS);
    read().then(resolve, giveUp).finally(cancel);
  });
}
