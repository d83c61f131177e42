import type { Network } from "../model/network";
import type { AppStore } from "../store/create-app-store";
import { findWorkPlace } from "./browser-work-place";
import { type ConnectedJournal, connectJournal } from "./connect-journal";
import { readWork } from "./read-work";

/** The work of this browser, before the app has a state to keep. */
export interface PageWork {
  /** What was stored; `null` where nothing was, or nothing that could be read. */
  readonly network: Network | null;
  /** Keeps the state from now on. `openText` opens the project file of the earlier work. */
  readonly connect: (store: AppStore, openText: (text: string) => void) => ConnectedJournal;
}

/** Looks for stored work; `null` where this page may keep nothing at all. */
export async function findWork(
  page: Document,
  loadShipped: () => Promise<Network>,
): Promise<PageWork | null> {
  const place = findWorkPlace(page);
  if (!place) return null;
  const found = await readWork(place);
  return {
    network: found.work.type === "work" ? found.work.network : null,
    connect: (store, openText) => connectJournal({ store, place, found, loadShipped, openText }),
  };
}
