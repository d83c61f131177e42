import type { NetworkIndex } from "../model/network-index";
import { hasLongText, readStoredTexts } from "./read-stored-texts";
import { restoreInWorker } from "./restore-in-worker";
import { findLastSequence, type RestoredWork, restoreWork } from "./restore-work";
import type { RawWork } from "./work-database";
import type { WorkPlace } from "./work-place";
import type { StoredWork } from "./work-restorer-protocol";

/** A browser that takes longer than this to open its storage is taken not to have any. */
const OPEN_MS = 3_000;
/** A long document takes its time to come; so long nothing more may be heard of it. */
const SILENCE_MS = 30_000;

/** What this browser keeps of the work; `off` where it keeps nothing for this page. */
export interface FoundWork {
  readonly work: RestoredWork | { readonly type: "off" };
  /** Look-ups over the network of the work, where they are built already. */
  readonly index: NetworkIndex | null;
  /** The earlier work as a project file, if one was set aside. */
  readonly aside: string | Blob | null;
}

/**
 * Reads what is stored; a long document in a worker, where there is one, and not at all where it is the one that is `known`
 * already. `onShare` hears 0 … 1 while a long one is restored. It never rejects: a browser that refuses or does not answer
 * keeps nothing.
 */
export function readWork(
  place: ReadablePlace,
  known: FoundWork = NOTHING_FOUND,
  onShare: (share: number) => void = () => undefined,
): Promise<FoundWork> {
  return readDatabase(place, NOTHING_FOUND, async ({ aside, ...stored }, goOn) => {
    const kept = findAside(aside);
    if (known.work.type === "work" && known.work.sequence === findLastSequence(stored))
      return { ...known, aside: kept };
    const tell = (share: number) => {
      goOn();
      onShare(share);
    };
    return { ...(await restore(stored, place, tell)), aside: kept };
  });
}

/** The earlier work as a project file; `null` where none was set aside, or the browser does not give it. */
export function readAside(place: ReadablePlace): Promise<FoundWork["aside"]> {
  return readDatabase(place, null, async ({ aside }) => findAside(aside));
}

const findAside = (aside: unknown) => (typeof aside === "string" || aside instanceof Blob ? aside : null);

/** What `take` makes of the database; `otherwise` where the browser refuses or does not answer. `goOn` gives it more time. */
function readDatabase<Outcome>(
  { open, clock }: ReadablePlace,
  otherwise: Outcome,
  take: (raw: RawWork, goOn: () => void) => Promise<Outcome>,
): Promise<Outcome> {
  let cancel = () => {};
  return new Promise((resolve) => {
    const giveUp = () => {
      resolve(otherwise);
    };
    const wait = (delayMs: number) => {
      cancel();
      cancel = clock.schedule(giveUp, delayMs);
    };
    const read = async () => {
      const database = await open(() => undefined);
      try {
        const raw = await database.read();
        const goOn = () => wait(SILENCE_MS);
        goOn();
        return await take(raw, goOn);
      } finally {
        database.close();
      }
    };
    wait(OPEN_MS);
    read()
      .then(resolve, giveUp)
      .finally(() => cancel());
  });
}

type ReadablePlace = Pick<WorkPlace, "open" | "clock" | "openRestorer">;

const NOTHING_FOUND: FoundWork = { work: { type: "off" }, index: null, aside: null };

async function restore(
  stored: StoredWork,
  { openRestorer }: ReadablePlace,
  onShare: (share: number) => void,
): Promise<Omit<FoundWork, "aside">> {
  if (openRestorer && hasLongText(stored)) {
    const restored = await restoreInWorker(stored, openRestorer, onShare);
    if (restored) return restored;
  }
  return { work: restoreWork(await readStoredTexts(stored)), index: null };
}
