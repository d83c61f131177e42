import { type DBSchema, openDB } from "idb";

/** What is kept of a talk while it goes on: the document, so that the presenter's window has it, notes and all. */
interface TalkRecord {
  readonly key: string;
  /** A project file. */
  readonly text: string;
  readonly keptAtMs: number;
}

interface TalkDatabase extends DBSchema {
  readonly talks: { readonly key: string; readonly value: TalkRecord };
}

/** Talks of days past are swept away with the next one. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000;

function open() {
  return openDB<TalkDatabase>("entente-talks", 1, {
    upgrade: (database) => {
      database.createObjectStore("talks", { keyPath: "key" });
    },
  });
}

/** Keeps the document of a talk for its presenter's window; throws where this browser keeps nothing. */
export async function keepTalkDocument(key: string, text: string, nowMs: number): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction("talks", "readwrite");
    for (const old of await transaction.store.getAll())
      if (nowMs - old.keptAtMs > KEPT_MS) await transaction.store.delete(old.key);
    await transaction.store.put({ key, text, keptAtMs: nowMs });
    await transaction.done;
  } finally {
    database.close();
  }
}

/** The document of a talk, as text of a project file; `null` where none is kept. */
export async function findTalkDocument(key: string): Promise<string | null> {
  const database = await open();
  try {
    const record: unknown = await database.get("talks", key);
    const text: unknown = typeof record === "object" && record !== null ? Reflect.get(record, "text") : null;
    return typeof text === "string" ? text : null;
  } finally {
    database.close();
  }
}
