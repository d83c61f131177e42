import type { LayoutClock } from "../layout/layout-port";
import { checksum } from "../store/checksum";
import type { Saving } from "../store/state";
import { type ChangeRecord, type WorkBatch, WorkConflictError, type WorkDatabase } from "./work-database";

/** A browser that has not answered by then has failed: the reader is told, and it is tried again. */
const ANSWER_MS = 1_500;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After so many changes, or so many characters of them, the whole document is written anew. */
const COMPACT_CHANGES = 100;
const COMPACT_LENGTH = 1_000_000;

/** What a journal is joined to. */
export interface JournalOptions {
  /** Opens the database; called again after every failure. */
  readonly open: () => Promise<WorkDatabase>;
  /** A random name of this page. */
  readonly session: string;
  /** The number of the last change in the database, and of its latest snapshot; `null` where there is none yet. */
  readonly start: { readonly sequence: number; readonly snapshot: number | null };
  /** The whole document as it is now, as a project file. */
  readonly writeWhole: () => string;
  readonly clock: LayoutClock;
  readonly onStatus: (saving: Saving) => void;
  /** Hears, after each commit, up to which change the browser has everything. */
  readonly onCommitted: (sequence: number) => void;
  /** Another page has written: this journal has stopped. */
  readonly onConflict: () => void;
}

/** Keeps changes in this browser as they are made. */
export interface Journal {
  /** Keeps a change. `before` gives the document it was made in, wanted for the very first one. */
  readonly add: (change: string, before: () => string) => void;
  /** Keeps the whole document as it is now in place of all before it, and sets the earlier work aside. */
  readonly replace: (aside?: string) => void;
  /** Forgets the work: the next start opens the shipped network. The earlier work is set aside. */
  readonly clear: (aside?: string) => void;
  /** Tries at once what has failed. */
  readonly retry: () => void;
  /** Whether anything is kept, or about to be. */
  readonly hasWork: () => boolean;
  readonly stop: () => void;
}

type Task =
  | { readonly type: "change"; readonly record: ChangeRecord; readonly base: string | null }
  | {
      readonly type: "whole";
      readonly sequence: number;
      readonly text: string | null;
      readonly aside?: string;
    };

/**
 * Writes changes in the order they were made, each as one small record; what comes while the browser is writing goes
 * together into the next transaction. "Saved" is said only after the commit of the last one. After a failure nothing is
 * given up: the queue stays, the database is opened anew, and it is tried again, later each time.
 */
export function createJournal(options: JournalOptions): Journal {
  const { session, clock, onStatus } = options;
  let sequence = options.start.sequence;
  let known = options.start.sequence;
  let lastSnapshot = options.start.snapshot;
  let hasBase = lastSnapshot !== null;
  let recordsSince = Math.max(0, sequence - (lastSnapshot ?? sequence));
  let lengthSince = 0;
  let queue: readonly Task[] = [];
  let database: Promise<WorkDatabase> | null = null;
  let isBusy = false;
  let isStopped = false;
  let delayMs = FIRST_RETRY_MS;
  let cancelRetry: (() => void) | null = null;

  const sign = (number: number, text: string) => ({
    sequence: number,
    session,
    text,
    check: checksum(text),
  });

  const push = (task: Task) => {
    if (isStopped) return;
    queue = [...queue, task];
    if (cancelRetry === null) onStatus({ type: "saving" });
    if (!isBusy && cancelRetry === null) void flush();
  };

  const flush = async () => {
    cancelRetry?.();
    cancelRetry = null;
    if (isBusy || isStopped || queue.length === 0) return;
    isBusy = true;
    const tasks = queue;
    try {
      await answered(write(buildBatch(tasks)), clock);
      handleCommitted(tasks);
    } catch (error) {
      handleFailure(error);
    }
    isBusy = false;
    if (!isStopped && queue.length > 0 && cancelRetry === null) void flush();
  };

  const write = async (batch: WorkBatch) => {
    database ??= options.open();
    await (await database).write(batch);
  };

  /** One transaction for all tasks; what an opened document makes needless is left out. */
  const buildBatch = (tasks: readonly Task[]): WorkBatch => {
    const at = tasks.findLastIndex((task) => task.type === "whole");
    const whole = tasks[at];
    const changes = tasks.slice(at + 1).filter((task) => task.type === "change");
    const records = changes.map((task) => task.record);
    const aside = tasks.findLast((task) => task.type === "whole" && task.aside !== undefined);
    const first = changes.find((task) => task.base !== null);
    const base = first?.base ?? null;
    const snapshot =
      first && base !== null
        ? sign(first.record.sequence - 1, base)
        : whole?.type === "whole" && whole.text !== null
          ? sign(whole.sequence, whole.text)
          : null;
    return {
      session,
      known,
      ...(whole?.type === "whole" ? { dropSnapshots: Infinity, dropRecords: Infinity } : {}),
      ...(snapshot ? { snapshot } : {}),
      ...(aside?.type === "whole" && aside.aside !== undefined ? { aside: aside.aside } : {}),
      records,
    };
  };

  const handleCommitted = (tasks: readonly Task[]) => {
    for (const task of tasks) {
      if (task.type === "whole") {
        lastSnapshot = task.text === null ? null : task.sequence;
        recordsSince = 0;
        lengthSince = 0;
        known = task.sequence;
      } else {
        if (task.base !== null) lastSnapshot = task.record.sequence - 1;
        recordsSince += 1;
        lengthSince += task.record.text.length;
        known = task.record.sequence;
      }
    }
    queue = queue.slice(tasks.length);
    delayMs = FIRST_RETRY_MS;
    if (isStopped) return;
    options.onCommitted(known);
    if (queue.length > 0) return;
    onStatus(hasBase ? { type: "saved" } : { type: "idle" });
    if (recordsSince >= COMPACT_CHANGES || lengthSince >= COMPACT_LENGTH) void compact();
  };

  /** Writes the document whole; the snapshot before and the changes since it stay, as a second way to the same. */
  const compact = async () => {
    const snapshot = sign(sequence, options.writeWhole());
    const before = lastSnapshot ?? -1;
    isBusy = true;
    try {
      await answered(
        write({ session, known, snapshot, dropSnapshots: before - 1, dropRecords: before }),
        clock,
      );
      lastSnapshot = snapshot.sequence;
      recordsSince = 0;
      lengthSince = 0;
    } catch (error) {
      // Every change is kept already; it is tried again after as many changes as before.
      recordsSince = 0;
      forgetDatabase();
      if (error instanceof WorkConflictError) handleFailure(error);
    }
    isBusy = false;
    if (queue.length > 0) void flush();
  };

  const handleFailure = (error: unknown) => {
    forgetDatabase();
    if (isStopped) return;
    if (error instanceof WorkConflictError) {
      isStopped = true;
      options.onConflict();
      return;
    }
    const isFull = error instanceof Error && error.name === "QuotaExceededError";
    onStatus({ type: "failed", reason: isFull ? "full" : "refused" });
    cancelRetry = clock.schedule(() => void flush(), delayMs);
    delayMs = Math.min(2 * delayMs, LONGEST_RETRY_MS);
  };

  const forgetDatabase = () => {
    const opened = database;
    database = null;
    void closeOnceOpen(opened);
  };

  // Open before the first edit, so that a page that closes right after it has only the write to do.
  database = options.open();
  database.catch(() => undefined);

  return {
    add: (text, before) => {
      sequence += 1;
      const base = hasBase ? null : before();
      hasBase = true;
      push({ type: "change", record: sign(sequence, text), base });
    },
    replace: (aside) => {
      sequence += 1;
      hasBase = true;
      push({
        type: "whole",
        sequence,
        text: options.writeWhole(),
        ...(aside === undefined ? {} : { aside }),
      });
    },
    clear: (aside) => {
      sequence += 1;
      hasBase = false;
      push({ type: "whole", sequence, text: null, ...(aside === undefined ? {} : { aside }) });
    },
    retry: () => void flush(),
    hasWork: () => hasBase,
    stop: () => {
      isStopped = true;
      cancelRetry?.();
      forgetDatabase();
    },
  };
}

/** A database that is still opening is closed when it has opened; one that never opens needs no closing. */
async function closeOnceOpen(opening: Promise<WorkDatabase> | null): Promise<void> {
  try {
    (await opening)?.close();
  } catch {
    // It could not be opened, which has been told already.
  }
}

/** The outcome, or a failure when the browser does not answer in time. */
function answered(outcome: Promise<void>, clock: LayoutClock): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      reject(new Error("The browser’s storage does not answer."));
    }, ANSWER_MS);
    outcome.then(resolve, reject).finally(cancel);
  });
}
