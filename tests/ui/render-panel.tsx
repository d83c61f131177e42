import { run as runAxe } from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { render } from "vitest-browser-react";

import { createI18n, type Language } from "../../src/i18n/create-i18n";
import { ENGLISH } from "../../src/i18n/english";
import { TRADITIONAL_CHINESE } from "../../src/i18n/traditional-chinese";
import type { Network } from "../../src/model/network";
import { rankTexts } from "../../src/model/rank-texts";
import { type AppStore, createAppStore } from "../../src/store/create-app-store";
import { AppProvider } from "../../src/ui/app-context";
import type { Services, TableRows } from "../../src/ui/services";

/** Services that only remember what was asked of them. */
export interface FakeServices extends Services {
  readonly copied: string[];
  readonly downloaded: TableRows[];
  /** What was asked for of the coverage. */
  readonly covered: ("sentences" | "passages")[];
}

/** Services for a panel under test. `canCopy`: whether the browser allows it. */
export function createFakeServices({ canCopy = true } = {}): FakeServices {
  const nothing = () => {};
  const copied: string[] = [];
  const downloaded: TableRows[] = [];
  const covered: FakeServices["covered"] = [];
  return {
    copied,
    downloaded,
    covered,
    pageKind: "served",
    mode: { type: "desk" },
    mountPicture: () => nothing,
    loadStage: async () => {
      throw new Error("This test has no stage.");
    },
    loadHandout: async () => {
      throw new Error("This test has no handout.");
    },
    loadPrint: async () => ({
      describePage: () => ({ title: "", description: "", legend: [], source: "" }),
    }),
    picture: {
      fit: nothing,
      zoomBy: nothing,
      focusOnActor: nothing,
      focusOnRelationship: nothing,
      toggleFullScreen: nothing,
    },
    map: { mount: () => nothing, fit: nothing, zoomBy: nothing },
    layout: { pause: nothing, resume: nothing, again: nothing, cancel: nothing },
    copyText: async (text) => {
      if (canCopy) copied.push(text);
      return canCopy;
    },
    saveFile: async () => {},
    rankTexts: async (texts, sortedIn) => rankTexts(texts, sortedIn),
    downloadTable: async (rows) => {
      downloaded.push(rows);
    },
    downloadCoverage: async (rows) => {
      covered.push(rows);
    },
    openFile: async () => {},
    cancelOpening: nothing,
    saveProject: async () => {},
    useNewVersion: () => {},
    exports: {
      savePicture: async () => ({ type: "saved", name: "picture.png" }),
      copyPicture: async () => ({ type: "copied" }),
      saveData: async (format) => ({ type: "saved", name: format }),
      savePage: async () => ({ type: "saved", name: "network.html" }),
    },
    work: {
      retry: nothing,
      openShipped: nothing,
      openEarlier: nothing,
      downloadRaw: async () => {},
      discardDamaged: nothing,
    },
    viewAddress: () => "https://example.org/",
  };
}

/** Puts a panel on the page over a fresh store; `prepare` brings the store to where the test begins. */
export async function renderPanel(
  panel: ReactNode,
  {
    network,
    language = "en",
    theme = "light",
    services = createFakeServices(),
    prepare,
    sizePx = { width: 400, height: 640 },
  }: {
    readonly network: Network;
    readonly language?: Language;
    readonly theme?: "light" | "dark";
    readonly services?: FakeServices;
    readonly prepare?: (store: AppStore) => void;
    readonly sizePx?: { readonly width: number; readonly height: number };
  },
) {
  const store = createAppStore({ network, preferences: { language } });
  prepare?.(store);
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.lang = language;
  const screen = await render(
    <AppProvider
      store={store}
      services={services}
      messages={createI18n(language, { en: ENGLISH, "zh-Hant": TRADITIONAL_CHINESE })}
    >
      <main style={{ ...sizePx, overflow: "auto" }}>{panel}</main>
    </AppProvider>,
  );
  return { screen, store, services };
}

/** Ends every change of colour under way: half way between two, contrast is that of neither. */
async function endTransitions(): Promise<void> {
  // A transition begins with the frame after what changes it.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

/** Fails with the rules and elements axe finds fault with: WCAG 2.2 A and AA, and good practice. */
export async function expectNoAxeViolations(root: Element): Promise<void> {
  await endTransitions();
  const { violations } = await runAxe(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // A panel is not a page: its headings go on from the page's, and the page has the landmarks.
    rules: { "page-has-heading-one": { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found).toEqual([]);
}
