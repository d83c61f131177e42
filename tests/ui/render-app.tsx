import { StrictMode } from "react";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";

import { createI18n, type Language } from "../../src/i18n/create-i18n";
import { ENGLISH } from "../../src/i18n/english";
import { TRADITIONAL_CHINESE } from "../../src/i18n/traditional-chinese";
import { type AppStore, createAppStore } from "../../src/store/create-app-store";
import type { Target } from "../../src/store/state";
import { App } from "../../src/ui/App";
import { AppProvider } from "../../src/ui/app-context";
import { buildHealthNetwork } from "../health-network";
import { createFakeServices, type FakeServices } from "./render-panel";

/** Services that also remember what was asked of the picture and the layout, in order. */
export interface RecordingServices extends FakeServices {
  readonly asked: string[];
  readonly focused: Target[];
}

/** Services for the whole app under test. */
export function createRecordingServices(): RecordingServices {
  const asked: string[] = [];
  const focused: Target[] = [];
  const ask = (what: string) => () => void asked.push(what);
  return {
    ...createFakeServices(),
    asked,
    focused,
    mountPicture: (host) => {
      asked.push("mount");
      const picture = document.createElement("div");
      host.append(picture);
      return () => {
        asked.push("unmount");
        picture.remove();
      };
    },
    picture: {
      fit: ask("fit"),
      zoomBy: (factor) => void asked.push(factor > 1 ? "zoom in" : "zoom out"),
      focusOnActor: (id) => void focused.push({ type: "actor", id }),
      focusOnRelationship: (id) => void focused.push({ type: "relationship", id }),
      toggleFullScreen: ask("full screen"),
    },
    map: {
      mount: () => () => {},
      fit: ask("fit map"),
      zoomBy: (factor) => void asked.push(factor > 1 ? "map in" : "map out"),
    },
    layout: { pause: ask("pause"), resume: ask("resume"), again: ask("again"), cancel: ask("cancel") },
    openFile: async () => void asked.push("open"),
    cancelOpening: ask("cancel opening"),
    saveProject: async () => void asked.push("save"),
    useNewVersion: () => {},
    exports: {
      savePicture: async ({ format, scale }) => {
        asked.push(`save ${format} ${scale}`);
        return { type: "saved", name: `network.${format}` };
      },
      copyPicture: async () => {
        asked.push("copy picture");
        return { type: "copied" };
      },
      saveData: async (format) => {
        asked.push(`save ${format}`);
        return { type: "saved", name: `network.${format}` };
      },
      savePage: async () => {
        asked.push("save page");
        return { type: "saved", name: "network.html" };
      },
    },
  };
}

/** Puts the whole screen on the page over a fresh store, in a window of the given size. */
export async function renderApp({
  language = "en",
  theme = "light",
  sizePx = [1280, 800],
  prepare,
}: {
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly sizePx?: readonly [width: number, height: number];
  readonly prepare?: (store: AppStore) => void;
} = {}) {
  await page.viewport(...sizePx);
  const store = createAppStore({ network: buildHealthNetwork(), preferences: { language } });
  const messages = createI18n(language, { en: ENGLISH, "zh-Hant": TRADITIONAL_CHINESE });
  store.subscribe(({ preferences }) => void messages.changeLanguage(preferences.language));
  prepare?.(store);
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.lang = language;
  const services = createRecordingServices();
  const screen = await render(
    <StrictMode>
      <AppProvider store={store} services={services} messages={messages}>
        <App />
      </AppProvider>
    </StrictMode>,
  );
  return { screen, store, services };
}
