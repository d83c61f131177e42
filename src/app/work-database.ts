import { type IDBPDatabase, openDB } from "idb";

const NAME = "entente";
const VERSION = 1;
const STORES = ["snapshots", "records", "aside"];
const ASIDE_KEY = "last";

/** The whole document after the change of its number. */
export interface Snapshot {
  readonly sequence: number;
  /** Who wrote it: each page has a random name. */
  readonly session: string;
  /** The project file; a long one as a blob. */
  readonly text: string | Blob;
  readonly check: number;
}

/** One change; `text` is what `writeJournalChange` gave. */
export interface ChangeRecord {
  readonly sequence: number;
  readonly session: string;
  readonly text: string;
  readonly check: number;
}

/** What was found in the database, as it stands there: whoever could write may have written anything. */
export interface RawWork {
  readonly snapshots: readonly unknown[];
  readonly records: readonly unknown[];
  /** The work that another document took the place of, if any. */
  readonly aside: unknown;
}

/** Everything that is written at once or not at all. */
export interface WorkBatch {
  /** Who writes, and up to which change it knows the database: a later one of somebody else's refuses the batch. */
  readonly session: string;
  readonly known: number;
  /** Snapshots and records up to these numbers are no longer needed. */
  readonly dropSnapshots?: number;
  readonly dropRecords?: number;
  readonly snapshot?: Snapshot;
  readonly records?: readonly ChangeRecord[];
  /** Set aside as the earlier work. */
  readonly aside?: string | Blob;
}

/** Somebody else has written since: this page may not go on writing. */
export class WorkConflictError extends Error {}

/** The work kept in this browser. Every method rejects when the browser refuses; nothing is then written. */
export interface WorkDatabase {
  readonly read: () => Promise<RawWork>;
  /** Resolves once the browser has committed. */
  readonly write: (batch: WorkBatch) => Promise<void>;
  readonly close: () => void;
}

/** Opens the database, making it where there is none. `onLost` hears when the browser takes it away. */
export async function openWorkDatabase(
  onLost: () => void = () => undefined,
  open: typeof openDB = openDB,
): Promise<WorkDatabase> {
  const database = await open(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore("snapshots", { keyPath: "sequence" });
      fresh.createObjectStore("records", { keyPath: "sequence" });
      fresh.createObjectStore("aside");
    },
    // A newer version of the app wants to upgrade: this page lets go, and says so at its next edit.
    blocking: () => database.close(),
    terminated: onLost,
  });
  let keepsBlobs = true;
  return {
    read: async () => {
      const transaction = database.transaction(STORES, "readonly");
      const [snapshots, records, aside] = await Promise.all([
        transaction.objectStore("snapshots").getAll(),
        transaction.objectStore("records").getAll(),
        transaction.objectStore("aside").get(ASIDE_KEY),
        transaction.done,
      ]);
      return { snapshots: snapshots.map(readSnapshot), records, aside: fromBytes(aside) };
    },
    write: async (batch) => {
      if (!hasBlob(batch)) return writeBatch(database, batch);
      try {
        if (keepsBlobs) return await writeBatch(database, batch);
      } catch (error) {
        if (isFinal(error)) throw error;
        // Safari keeps no blobs in a private window, and says no more than that something went wrong.
        keepsBlobs = false;
      }
      return writeBatch(database, await writeBlobsAsBytes(batch));
    },
    close: () => {
      database.close();
    },
  };
}

/** A batch as it is kept: with the bytes of its blobs where a browser takes no blobs. */
type KeptBatch = Omit<WorkBatch, "snapshot" | "aside"> & {
  readonly snapshot?: Omit<Snapshot, "text"> & { readonly text: Snapshot["text"] | ArrayBuffer };
  readonly aside?: string | Blob | ArrayBuffer;
};

const hasBlob = ({ snapshot, aside }: WorkBatch): boolean =>
  snapshot?.text instanceof Blob || aside instanceof Blob;

async function writeBlobsAsBytes({ snapshot, aside, ...rest }: WorkBatch): Promise<KeptBatch> {
  return {
    ...rest,
    ...(snapshot && { snapshot: { ...snapshot, text: await toBytes(snapshot.text) } }),
    ...(aside !== undefined && { aside: await toBytes(aside) }),
  };
}

const toBytes = async (content: string | Blob): Promise<string | ArrayBuffer> =>
  content instanceof Blob ? content.arrayBuffer() : content;

/** Bytes as the blob they were, and anything else as it is. */
const fromBytes = (content: unknown): unknown =>
  content instanceof ArrayBuffer ? new Blob([content], { type: "application/json" }) : content;

const readSnapshot = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "text" in raw ? { ...raw, text: fromBytes(raw.text) } : raw;

/** Whether a failure has nothing to do with what was to be kept. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof WorkConflictError || (error instanceof Error && error.name === "QuotaExceededError")
  );
}

/**
 * Writes a batch. Bare changes go the fast way: asked for and committed in one go, so that a page that closes right after
 * loses nothing; a number that is taken refuses the whole. It is then looked at who has taken it, before anything is put.
 */
async function writeBatch(database: IDBPDatabase, batch: KeptBatch): Promise<void> {
  const isBare = batch.dropSnapshots === undefined && batch.dropRecords === undefined;
  if (!isBare) return writeInTurn(database, batch, false);
  try {
    await writeInTurn(database, batch, true);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ConstraintError") throw error;
    await writeInTurn(database, batch, false);
  }
}

async function writeInTurn(database: IDBPDatabase, batch: KeptBatch, isFast: boolean): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite");
  // Heard at once, so that a failure is never an unhandled rejection while the requests are still under way.
  const outcome = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new Error("The browser gave up the transaction."),
  );
  const snapshots = transaction.objectStore("snapshots");
  const records = transaction.objectStore("records");
  const requests: Promise<unknown>[] = [];
  const ask = (request: Promise<unknown>) => {
    // A failure is heard below; one that comes while an earlier answer is waited for must not count as unheard.
    request.catch(() => undefined);
    requests.push(request);
  };
  try {
    ask(refuseOthers([findLast(snapshots), findLast(records)], batch));
    if (batch.dropSnapshots !== undefined) (await dropUpTo(snapshots, batch.dropSnapshots)).forEach(ask);
    if (batch.dropRecords !== undefined) (await dropUpTo(records, batch.dropRecords)).forEach(ask);
    if (batch.snapshot) ask(snapshots.put(batch.snapshot));
    for (const record of batch.records ?? []) ask(isFast ? records.add(record) : records.put(record));
    if (batch.aside !== undefined) ask(transaction.objectStore("aside").put(batch.aside, ASIDE_KEY));
    if (isFast) transaction.commit();
    await Promise.all(requests);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself already.
    }
    await outcome;
    throw error;
  }
  const failure = await outcome;
  if (failure !== null) throw failure;
}

/** What is used of a store. */
interface WritableStore {
  readonly openCursor: (range: null, direction: "prev") => Promise<{ readonly value: unknown } | null>;
  readonly getAllKeys: () => Promise<readonly IDBValidKey[]>;
  readonly delete: (key: IDBValidKey) => Promise<void>;
}

/** The entry with the highest number. */
async function findLast(store: WritableStore): Promise<unknown> {
  const cursor = await store.openCursor(null, "prev");
  return cursor?.value;
}

/** Asks for everything up to a number, itself included, to be deleted. */
async function dropUpTo(store: WritableStore, last: number): Promise<Promise<unknown>[]> {
  const keys = await store.getAllKeys();
  return keys.filter((key) => typeof key !== "number" || key <= last).map((key) => store.delete(key));
}

type Writer = Pick<WorkBatch, "session" | "known">;

/** Rejects where somebody else has written since; asked first, it is answered while what follows can still be undone. */
async function refuseOthers(last: readonly Promise<unknown>[], batch: Writer): Promise<void> {
  const found = await Promise.all(last);
  if (found.some((each) => isOthers(each, batch)))
    throw new WorkConflictError("Another page has written since.");
}

function isOthers(last: unknown, { session, known }: Writer): boolean {
  if (typeof last !== "object" || last === null) return false;
  const { sequence, session: writer } = last as Partial<ChangeRecord>;
  return typeof sequence === "number" && sequence > known && writer !== session;
}
