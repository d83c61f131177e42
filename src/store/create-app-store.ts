import { createStore, type StoreApi } from "zustand/vanilla";
import type { Network } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { DEFAULT_VIEW, type View } from "../model/view";
import { type AppActions, createActions } from "./actions";
import { buildDocument } from "./build-document";
import { DEFAULT_PREFERENCES } from "./change-preferences";
import { NEW_SESSION } from "./change-session";
import { pruneView } from "./prune-view";
import type { AppState, PreferencesState } from "./state";

/** The whole state, and everything that can be done to it. */
export interface AppStore extends StoreApi<AppState> {
  readonly actions: AppActions;
}

/** What a store starts from. Ids in `view` that the network does not know are left out. */
export interface AppStoreOptions {
  readonly network: Network;
  /** Look-ups over the network, where they are built already. */
  readonly index?: NetworkIndex;
  readonly preferences?: Partial<PreferencesState>;
  readonly view?: View;
}

/** A new store; each test and each page has its own. */
export function createAppStore({ network, index, preferences, view }: AppStoreOptions): AppStore {
  const document = buildDocument(network, index);
  const store = createStore<AppState>(() => ({
    document,
    view: pruneView(view ?? DEFAULT_VIEW, document.index),
    session: NEW_SESSION,
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
  }));
  return { ...store, actions: createActions(store) };
}
