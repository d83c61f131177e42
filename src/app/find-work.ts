import type { Network } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { AppStore } from "../store/create-app-store";
import { findWorkPlace } from "./browser-work-place";
import { type ConnectedJournal, connectJournal } from "./connect-journal";
import { readWork } from "./read-work";

/** The work of this browser, before the app has a state to keep. */
export interface PageWork {
  /** What was stored; `null` where nothing was, or nothing that could be read. */
  readonly network: Network | null;
  /** Look-ups over it, where they are built already. */
  readonly index: NetworkIndex | null;
  /** Keeps the state from now on. `openEarlier` opens the project file of the earlier work. */
  readonly connect: (store: AppStore, openEarlier: (file: string | Blob) => void) => ConnectedJournal;
}

/** Looks for stored work; `null` where this page may keep nothing at all. `onShare` hears 0 … 1 where it is long. */
export async function findWork(
  page: Document,
  loadShipped: () => Promise<Network>,
  onShare: (share: number) => void,
): Promise<PageWork | null> {
  const place = findWorkPlace(page);
  if (!place) return null;
  const found = await readWork(place, undefined, onShare);
  return {
    network: found.work.type === "work" ? found.work.network : null,
    index: found.index,
    connect: (store, openEarlier) => connectJournal({ store, place, found, loadShipped, openEarlier }),
  };
}
