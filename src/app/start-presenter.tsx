import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { readProjectFile } from "../formats/project-file";
import { completeMessages, createI18n, loadCatalogues, switchLanguage } from "../i18n/create-i18n";
import type { Network } from "../model/network";
import { createAppStore } from "../store/create-app-store";
import { AppProvider } from "../ui/app-context";
import { PresenterWindow } from "../ui/presenter/PresenterWindow";
import { createFileOpener } from "./create-file-opener";
import { createServices } from "./create-services";
import { joinTalk } from "./join-talk";
import type { PageHost } from "./page-host";
import { persistPreferences, readPreferences } from "./persist-preferences";
import { syncPage } from "./sync-page";
import { readTalkMemory } from "./talk-memory";
import { findTalkDocument } from "./talk-store";

/** What a presenter's window starts from. */
export interface PresenterOptions {
  readonly page: Document;
  readonly root: Element;
  readonly key: string;
  /** Gives the document the app came with, for where none was handed over. */
  readonly host: PageHost;
}

/** Fills a presenter's window. */
export async function startPresenter({ page, root, key, host }: PresenterOptions): Promise<void> {
  const preferences = { ...readPreferences(host.storage, navigator.languages), ...host.preferences };
  const network = (await findHandedOver(key, host)) ?? (await host.loadNetwork());
  const store = createAppStore({ network, preferences });
  const { language } = store.getState().preferences;
  const messages = createI18n(language, await loadCatalogues(language));
  await completeMessages(messages);
  store.subscribe((state, before) => {
    if (state.preferences.language !== before.preferences.language)
      void switchLanguage(messages, state.preferences.language);
  });
  syncPage(store, page);
  persistPreferences(store, host.storage);
  const remembered = readTalkMemory(page, "presenter");
  const talk = joinTalk(
    page,
    { key, role: "presenter", state: remembered?.key === key ? remembered.state : null },
    ({ story }) =>
      store.getState().document.network.stories.find(({ id }) => id === story)?.steps.length ?? 0,
  );
  createRoot(root).render(
    <StrictMode>
      <AppProvider
        store={store}
        services={createServices(
          page,
          store,
          messages,
          host,
          () => undefined,
          null,
          createFileOpener(store, null),
        )}
        messages={messages}
      >
        <PresenterWindow talk={talk} />
      </AppProvider>
    </StrictMode>,
  );
}

/** The document the stage has handed over; `null` where this browser keeps nothing or it cannot be read. */
async function findHandedOver(key: string, { findWork }: PageHost): Promise<Network | null> {
  // Local files share one storage and readers' pages keep nothing, so nothing was handed over there.
  if (findWork === null) return null;
  try {
    const text = await findTalkDocument(key);
    const result = text === null ? null : readProjectFile(text);
    return result?.ok ? result.value : null;
  } catch {
    return null;
  }
}
