import type { LayoutClock } from "../layout/layout-port";
import { checksum } from "../model/checksum";
import type { Saving } from "../store/state";
import {
  type ChangeRecord,
  type Snapshot,
  type WorkBatch,
  WorkConflictError,
  type WorkDatabase,
} from "./work-database";
import type { Writing, WrittenWork } from "./write-work";

/** A browser that has not answered by then has failed: the reader is told, and it is tried again. */
const ANSWER_MS = 1_500;
/** A long document is given more: a browser that writes fewer characters in a millisecond has failed, too. */
const CHARACTERS_PER_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After so many changes, or so many characters of them, or half as many as it has, the whole document is written anew. */
const COMPACT_CHANGES = 100;
const COMPACT_LENGTH = 1_000_000;
const COMPACT_SHARE = 0.5;

/** What a journal is joined to. */
export interface JournalOptions {
  /** Opens the database; called again after every failure. */
  readonly open: () => Promise<WorkDatabase>;
  /** A random name of this page. */
  readonly session: string;
  /** The number of the last change in the database, and of its latest snapshot; `null` where there is none yet. */
  readonly start: { readonly sequence: number; readonly snapshot: number | null };
  /** The whole document as it is now, as a project file. */
  readonly writeWhole: () => Writing<WrittenWork>;
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
  readonly add: (change: Writing<string>, before: () => Writing<WrittenWork>) => void;
  /** Keeps the whole document as it is now in place of all before it, and sets the earlier work aside. */
  readonly replace: (aside?: Writing<WrittenWork> | null) => void;
  /** Forgets the work: the next start opens the shipped network. The earlier work is set aside. */
  readonly clear: (aside?: Writing<WrittenWork> | null) => void;
  /** Tries at once what has failed. */
  readonly retry: () => void;
  /** Whether anything is kept, or about to be. */
  readonly hasWork: () => boolean;
  readonly stop: () => void;
}

/** Something to be kept, in the order it was done; its writing may still be under way. */
type Task =
  | {
      readonly type: "change";
      readonly sequence: number;
      readonly text: Writing<string>;
      readonly base: Writing<WrittenWork> | null;
    }
  | {
      readonly type: "whole";
      readonly sequence: number;
      readonly work: Writing<WrittenWork> | null;
      readonly aside: Writing<WrittenWork> | null;
    };

/** The same, written. */
type WrittenTask =
  | {
      readonly type: "change";
      readonly sequence: number;
      readonly text: string;
      readonly base: WrittenWork | null;
    }
  | {
      readonly type: "whole";
      readonly sequence: number;
      readonly work: WrittenWork | null;
      readonly aside: WrittenWork | null;
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
  let snapshotLength = 0;
  let isCompacting = false;
  let queue: readonly Task[] = [];
  let database: Promise<WorkDatabase> | null = null;
  let isBusy = false;
  let isStopped = false;
  let delayMs = FIRST_RETRY_MS;
  let cancelRetry: (() => void) | null = null;

  const signRecord = (number: number, text: string): ChangeRecord => ({
    sequence: number,
    session,
    text,
    check: checksum(text),
  });
  const signSnapshot = (number: number, { content, check }: WrittenWork): Snapshot => ({
    sequence: number,
    session,
    text: content,
    check,
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
      // What is written already is kept in this very task, so that a page that closes right after loses nothing.
      const written = tasks.every(isWritten) ? tasks : await Promise.all(tasks.map(finishWriting));
      if (isStopped) return;
      await answered(write(buildBatch(written)), clock, measure(written));
      handleCommitted(written);
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
  const buildBatch = (tasks: readonly WrittenTask[]): WorkBatch => {
    const at = tasks.findLastIndex((task) => task.type === "whole");
    const whole = tasks[at];
    const changes = tasks.slice(at + 1).filter((task) => task.type === "change");
    const records = changes.map((task) => signRecord(task.sequence, task.text));
    const aside = tasks.findLast((task) => task.type === "whole" && task.aside !== null);
    const first = changes.find((task) => task.base !== null);
    const snapshot = first?.base
      ? signSnapshot(first.sequence - 1, first.base)
      : whole?.type === "whole" && whole.work !== null
        ? signSnapshot(whole.sequence, whole.work)
        : null;
    return {
      session,
      known,
      ...(whole?.type === "whole" ? { dropSnapshots: Infinity, dropRecords: Infinity } : {}),
      ...(snapshot ? { snapshot } : {}),
      ...(aside?.type === "whole" && aside.aside ? { aside: aside.aside.content } : {}),
      records,
    };
  };

  const handleCommitted = (tasks: readonly WrittenTask[]) => {
    for (const task of tasks) {
      known = task.sequence;
      if (task.type === "whole") {
        lastSnapshot = task.work === null ? null : task.sequence;
        snapshotLength = task.work?.length ?? 0;
        recordsSince = 0;
        lengthSince = 0;
      } else {
        if (task.base !== null) {
          lastSnapshot = task.sequence - 1;
          snapshotLength = task.base.length;
        }
        recordsSince += 1;
        lengthSince += task.text.length;
      }
    }
    queue = queue.slice(tasks.length);
    delayMs = FIRST_RETRY_MS;
    if (isStopped) return;
    options.onCommitted(known);
    if (queue.length > 0) return;
    onStatus(hasBase ? { type: "saved" } : { type: "idle" });
    const isLong = lengthSince >= Math.max(COMPACT_LENGTH, COMPACT_SHARE * snapshotLength);
    if (recordsSince >= COMPACT_CHANGES || isLong) void compact();
  };

  /** Writes the document whole; the snapshot before and the changes since it stay, as a second way to the same. */
  const compact = async () => {
    if (isCompacting) return;
    isCompacting = true;
    const at = sequence;
    const [records, length] = [recordsSince, lengthSince];
    const writing = options.writeWhole();
    const work = isPromise(writing) ? await writing : writing;
    isCompacting = false;
    // Changes made while a long document was written are kept after its snapshot; while one is being kept, it is left to
    // the next time. Another document has no need of it.
    const isLate = isPromise(writing) && (isBusy || queue.length > 0);
    if (isStopped || isLate || (lastSnapshot ?? at) > at) return;
    const before = lastSnapshot ?? -1;
    isBusy = true;
    try {
      const snapshot = signSnapshot(at, work);
      const batch = { session, known, snapshot, dropSnapshots: before - 1, dropRecords: before };
      await answered(write(batch), clock, work.length);
      lastSnapshot = at;
      snapshotLength = work.length;
      recordsSince -= records;
      lengthSince -= length;
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
      push({ type: "change", sequence, text, base });
    },
    replace: (aside = null) => {
      sequence += 1;
      hasBase = true;
      push({ type: "whole", sequence, work: options.writeWhole(), aside });
    },
    clear: (aside = null) => {
      sequence += 1;
      hasBase = false;
      push({ type: "whole", sequence, work: null, aside });
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

const isPromise = <Written>(writing: Writing<Written>): writing is Promise<Written> =>
  writing instanceof Promise;

/** Whether everything of a task has been written. */
function isWritten(task: Task): task is WrittenTask {
  const writings = task.type === "change" ? [task.text, task.base] : [task.work, task.aside];
  return !writings.some((each) => isPromise(each));
}

async function finishWriting(task: Task): Promise<WrittenTask> {
  return task.type === "change"
    ? { ...task, text: await task.text, base: await task.base }
    : { ...task, work: await task.work, aside: await task.aside };
}

/** Characters of documents among the tasks. */
function measure(tasks: readonly WrittenTask[]): number {
  const works = tasks.flatMap((task) => (task.type === "change" ? [task.base] : [task.work, task.aside]));
  return works.reduce((sum, work) => sum + (work?.length ?? 0), 0);
}

/** The outcome, or a failure when the browser does not answer in time for so many characters. */
function answered(outcome: Promise<void>, clock: LayoutClock, length: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(
      () => {
        reject(new Error("The browser’s storage does not answer."));
      },
      ANSWER_MS + length / CHARACTERS_PER_MS,
    );
    outcome.then(resolve, reject).finally(cancel);
  });
}
