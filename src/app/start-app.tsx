import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { completeMessages, createI18n, loadCatalogues, switchLanguage } from "../i18n/create-i18n";
import { DEFAULT_PREFERENCES } from "../store/change-preferences";
import { createAppStore } from "../store/create-app-store";
import { App } from "../ui/App";
import { AppProvider } from "../ui/app-context";
import { connectOffline } from "./connect-offline";
import { acceptDroppedFiles } from "./accept-dropped-files";
import { createServices } from "./create-services";
import { createFileOpener } from "./create-file-opener";
import { loadMeasures } from "./load-measures";
import type { PageHost } from "./page-host";
import { persistPreferences, readPreferences } from "./persist-preferences";
import { showRestoring } from "./show-restoring";
import { findTalkKey, wasOnStage } from "./talk-key";
import { tellUnknownControls } from "./tell-unknown-controls";
import { dressPage, syncPage } from "./sync-page";
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
    const preferences = {
      ...DEFAULT_PREFERENCES,
      ...readPreferences(host.storage, navigator.languages),
      ...host.preferences,
    };
    dressPage(page, preferences);
    const given = host.loadNetwork();
    // Asked for at once, and wanted only where nothing is stored; without the net, stored work is enough.
    given.catch(() => undefined);
    const { language } = preferences;
    const messages = createI18n(language, await loadCatalogues(language));
    const stored = (await host.findWork?.((share) => showRestoring(root, messages, share))) ?? null;
    const store = createAppStore({
      network: stored?.network ?? (await given),
      ...(stored?.index ? { index: stored.index } : {}),
      preferences,
    });
    const isForWork = host.kind === "served" && host.mode.type === "desk";
    if (!isForWork) store.actions.setSaving({ type: "reading" });
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
    const files = createFileOpener(store, host.openProjectWorker);
    const openEarlier = (content: string | Blob) =>
      void files.open(new File([content], messages.t("storage.earlierName")));
    const work = stored?.connect(store, openEarlier) ?? null;
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
