import type { i18n } from "i18next";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { useStore } from "zustand";

import type { AppActions } from "../store/actions";
import type { AppStore } from "../store/create-app-store";
import type { AppState } from "../store/state";
import type { Services } from "./services";
import { MessagesProvider } from "./use-messages";

interface App {
  readonly store: AppStore;
  readonly services: Services;
}

const AppContext = createContext<App | null>(null);

/** Gives the panels beneath it the state, the services and the messages. */
export function AppProvider({
  store,
  services,
  messages,
  children,
}: App & { readonly messages: i18n; readonly children: ReactNode }) {
  const app = useMemo(() => ({ store, services }), [store, services]);
  return (
    <AppContext value={app}>
      <I18nextProvider i18n={messages}>
        <MessagesProvider>{children}</MessagesProvider>
      </I18nextProvider>
    </AppContext>
  );
}

function useAppContext(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("A panel was rendered outside <AppProvider>: wrap it in one.");
  return app;
}

/** A part of the state; renders again when it changes. A selector that builds a new object each time must be memoized. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useStore(useAppContext().store, select);
}

/** Everything that can be done to the state. The same object for as long as the store lives. */
export function useActions(): AppActions {
  return useAppContext().store.actions;
}

/** The store itself, for reading the state in an event handler. */
export function useAppStore(): AppStore {
  return useAppContext().store;
}

/** What a panel may ask of the world outside React. */
export function useServices(): Services {
  return useAppContext().services;
}
