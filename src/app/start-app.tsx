import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { completeMessages, createI18n, loadCatalogues, switchLanguage } from "../i18n/create-i18n";
import { createAppStore } from "../store/create-app-store";
import { App } from "../ui/App";
import { AppProvider } from "../ui/app-context";
import { connectOffline } from "./connect-offline";
import { acceptDroppedFiles } from "./accept-dropped-files";
import { createServices } from "./create-services";
import { createFileOpener } from "./create-file-opener";
import { openProjectText } from "./open-file";
import { loadMeasures } from "./load-measures";
import type { PageHost } from "./page-host";
import { persistPreferences, readPreferences } from "./persist-preferences";
import { findTalkKey, wasOnStage } from "./talk-key";
import { tellUnknownControls } from "./tell-unknown-controls";
import { syncPage } from "./sync-page";
import { openAddress, syncUrl } from "./sync-url";

/** Starts the app in the page's `#root`. What keeps it from starting is said there, in words. */
export async function startApp(page: Document, createHost: () => PageHost): Promise<void> {
  const root = page.querySelector("#root");
  if (!root) throw new Error("index.html has no element with the id “root”.");
  try {
    const host = createHost();
    const talkKey = findTalkKey(page.location.hash);
    if (talkKey !== null) {
      const { startPresenter } = await import("./start-presenter");
      return await startPresenter({ page, root, key: talkKey, host });
    }
    const preferences = { ...readPreferences(host.storage, navigator.languages), ...host.preferences };
    const given = host.loadNetwork();
    // Asked for at once, and wanted only where nothing is stored; without the net, stored work is enough.
    given.catch(() => undefined);
    const stored = (await host.findWork?.()) ?? null;
    const store = createAppStore({ network: stored?.network ?? (await given), preferences });
    const isForWork = host.kind === "served" && host.mode.type === "desk";
    if (!isForWork) store.actions.setSaving({ type: "reading" });
    const { language } = store.getState().preferences;
    const messages = createI18n(language, await loadCatalogues(language));
    store.subscribe((state, before) => {
      if (state.preferences.language !== before.preferences.language)
        void switchLanguage(messages, state.preferences.language);
    });
    openAddress(store, page, host.viewCode);
    if (host.kind === "served") tellUnknownControls(store, page);
    if (wasOnStage(page)) (await import("./restore-stage")).restoreStage(store, page);
    loadMeasures(store, host);
    syncPage(store, page);
    syncUrl(store, page, host.mode.type === "embed");
    persistPreferences(store, host.storage);
    const work =
      stored?.connect(store, (text) => {
        openProjectText(store, text, messages.t("storage.earlierName"));
      }) ?? null;
    const files = createFileOpener(store, host.openProjectWorker);
    if (isForWork) acceptDroppedFiles(page, (file) => void files.open(file));
    // The dev server changes its files under the page's feet, so nothing of it is stored.
    const offline = isForWork && import.meta.env.PROD ? connectOffline(store, page) : null;
    const services = createServices(page, store, messages, host, () => offline?.useNewVersion(), work, files);
    createRoot(root).render(
      <StrictMode>
        <AppProvider store={store} services={services} messages={messages}>
          <App />
        </AppProvider>
      </StrictMode>,
    );
    // A panel that is opened asks again.
    completeMessages(messages).catch(() => undefined);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    root.textContent = `Entente could not start. Entente 無法啟動。 ${reason}`;
  }
}
