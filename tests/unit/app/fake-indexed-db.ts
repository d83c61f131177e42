import type { openDB } from "idb";

/** What a browser may do instead of what it was asked. */
export type Fault =
  | "QuotaExceededError"
  | "UnknownError"
  | "InvalidStateError"
  | "AbortError"
  | "VersionError"
  | "hangs"
  | "hangs-after";

/** A fault of the operation with this number, counted from 1, or of that and every one after it. */
export interface FaultPlan {
  readonly at: number;
  readonly fault: Fault;
  readonly isLasting: boolean;
}

/** What stays when a page dies: stores by name, their values by key. */
export type Disk = Map<string, Map<IDBValidKey, unknown>>;

type Write = (disk: Disk) => void;

interface Putting {
  readonly sequence?: number;
  readonly text?: unknown;
}

/**
 * Opens databases on a disk in memory as `idb` does: transactions are atomic, commit by themselves once nothing is asked
 * of them any more, and answer later. Only what the app uses is there. Operations are counted, and fail as planned; without
 * `keepsBlobs` a blob is refused as in a private window of Safari.
 */
export function createFakeIndexedDb(disk: Disk, plan: FaultPlan | null = null, keepsBlobs = true) {
  let count = 0;
  /** Counts an operation; whether it is to fail. `hangs-after` does what was asked and never says so. */
  const step = (): "ok" | "hangs" | "hangs-after" => {
    count += 1;
    if (!plan || (plan.isLasting ? count < plan.at : count !== plan.at)) return "ok";
    if (plan.fault === "hangs" || plan.fault === "hangs-after") return plan.fault;
    throw new DOMException("planned", plan.fault);
  };
  const never = () => new Promise<never>(() => undefined);

  const openTransaction = () => {
    const writes: Write[] = [];
    let active = 0;
    let hasEnded = false;
    let resolveDone: () => void = () => undefined;
    let rejectDone: (error: unknown) => void = () => undefined;
    const done = new Promise<void>((resolve, reject) => {
      resolveDone = resolve;
      rejectDone = reject;
    });
    done.catch(() => undefined);
    const end = (error: unknown) => {
      hasEnded = true;
      rejectDone(error);
    };
    const commit = () => {
      if (active > 0 || hasEnded) return;
      hasEnded = true;
      try {
        const outcome = step();
        if (outcome === "hangs") return;
        for (const write of writes) write(disk);
        if (outcome === "ok") resolveDone();
      } catch (error) {
        rejectDone(error);
      }
    };
    const ask = async <Answer>(answer: () => Answer): Promise<Answer> => {
      if (hasEnded) throw new DOMException("The transaction has ended.", "TransactionInactiveError");
      active += 1;
      await Promise.resolve();
      try {
        if (step() !== "ok") return await never();
        return answer();
      } catch (error) {
        end(error);
        throw error;
      } finally {
        active -= 1;
        setImmediate(commit);
      }
    };
    const objectStore = (name: string) => {
      const values = () => disk.get(name) ?? new Map<IDBValidKey, unknown>();
      const keys = () => [...values().keys()].sort((one, other) => Number(one) - Number(other));
      return {
        getAll: () => ask(() => keys().map((key) => structuredClone(values().get(key)))),
        getAllKeys: () => ask(keys),
        get: (key: IDBValidKey) => ask(() => structuredClone(values().get(key))),
        openCursor: () =>
          ask(() => {
            const last = keys().at(-1);
            return last === undefined ? null : { value: values().get(last) };
          }),
        put: (value: Putting, key?: IDBValidKey) => {
          const kept = structuredClone(value);
          return ask(() => {
            if (!keepsBlobs && [value, value.text].some((each) => each instanceof Blob))
              throw new DOMException("Error preparing Blob/File data", "UnknownError");
            writes.push((to) => to.get(name)?.set(key ?? kept.sequence ?? 0, kept));
          });
        },
        add: (value: { readonly sequence: number }) => {
          const kept = structuredClone(value);
          return ask(() => {
            if (values().has(kept.sequence)) throw new DOMException("taken", "ConstraintError");
            writes.push((to) => to.get(name)?.set(kept.sequence, kept));
          });
        },
        delete: (key: IDBValidKey) =>
          ask(() => {
            writes.push((to) => to.get(name)?.delete(key));
          }),
      };
    };
    // It commits by itself as soon as all that was asked is answered, which is all that an early commit promises.
    return {
      objectStore,
      done,
      commit: () => undefined,
      abort: () => end(new DOMException("aborted", "AbortError")),
    };
  };

  const open = async (
    _name: string,
    _version: number,
    { upgrade }: { readonly upgrade: (database: unknown) => void },
  ) => {
    await Promise.resolve();
    if (step() !== "ok") return never();
    if (disk.size === 0) {
      const made: string[] = [];
      upgrade({
        createObjectStore: (name: string) => {
          step();
          made.push(name);
        },
      });
      for (const name of made) disk.set(name, new Map());
    }
    return { transaction: openTransaction, close: () => void step() };
  };
  return {
    // The fake has only what is asked of it; a call of anything else fails the test.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    open: open as unknown as typeof openDB,
    operations: () => count,
  };
}
