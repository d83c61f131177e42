import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { buildHealthNetwork, withId } from "../../health-network";
import { createProblem } from "../../../src/model/problem";
import type { StoryId } from "../../../src/model/ids";
import { id } from "../../unit/analysis/build-test-network";
import { renderApp } from "../render-app";
import { expectNoAxeViolations } from "../render-panel";

const network = buildHealthNetwork();
const PHONE = [390, 844] as const;
const selectConsortium = ({ actions }: AppStore) => {
  actions.select({ type: "actor", id: withId(network.actors, "consortium").id });
};

const nextFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Parts of the bars that reach past the window's edge, and the page itself where it scrolls sideways. */
function listOverflowing(width: number): readonly string[] {
  const bars = document.querySelectorAll("html, .top-bar *, .status-bar *, .phone-bar *");
  return [...bars]
    .filter((element) => element.closest(".sr-only, .skip-links") === null)
    .filter(
      (element) =>
        element.getBoundingClientRect().right > width + 1 ||
        (element.matches("html") && element.scrollWidth > width),
    )
    .map((element) => element.outerHTML.slice(0, 200));
}

/** Whether something is there and lies wholly above or below an element. */
function isClear(element: Element, name: string): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const other = document.querySelector(name)?.getBoundingClientRect();
  return other !== undefined && other.height > 0 && (other.bottom <= top || other.top >= bottom);
}

describe("the keyboard's focus", () => {
  it("is on the network when the desk comes back, and is not taken when it opens", async () => {
    const { screen, store } = await renderApp();
    const main = screen.getByRole("main");
    await expect.element(main).not.toHaveFocus();
    store.actions.setOnStage({ story: id<StoryId>("gone"), step: 0 });
    await expect.element(main).not.toBeInTheDocument();
    store.actions.setOnStage(null);
    await expect.element(main).toHaveFocus();
  });
});

describe("the picture's place", () => {
  it("is mounted once in the end, though StrictMode mounts it twice", async () => {
    const { screen, services } = await renderApp();
    expect(services.asked).toEqual(["mount", "unmount", "mount"]);
    expect(screen.container.querySelector(".picture-host")?.childElementCount).toBe(1);
  });

  it("stays mounted behind the table, out of reach", async () => {
    const { screen, services } = await renderApp();
    await screen.getByRole("button", { name: "Table", exact: true }).click();
    expect(screen.container.querySelector(".picture")?.hasAttribute("inert")).toBe(true);
    await screen.getByRole("button", { name: "Network", exact: true }).click();
    expect(screen.container.querySelector(".picture")?.hasAttribute("inert")).toBe(false);
    expect(services.asked).toEqual(["mount", "unmount", "mount"]);
  });

  it("has a button for everything a wheel or a key does", async () => {
    const { screen, services, store } = await renderApp();
    for (const name of ["Zoom in", "Zoom out", "Fit the whole network", "Lay out again"]) {
      await screen.getByRole("button", { name }).click();
    }
    expect(services.asked.slice(3)).toEqual(["zoom in", "zoom out", "fit", "again"]);
    const hulls = screen.getByRole("button", { name: "Outline the sectors" });
    await hulls.click();
    expect(store.getState().view.hulls).toBe(true);
    await expect.element(hulls).toHaveAttribute("aria-pressed", "true");
  });

  it("pauses a layout that runs and goes on with one that is paused", async () => {
    const { screen, services, store } = await renderApp();
    await expect
      .element(screen.getByRole("button", { name: "Pause the layout" }))
      .toHaveAttribute("aria-disabled", "true");
    store.actions.setLayoutStatus({ type: "running", progress: 0.424, canCancel: false });
    await expect.element(screen.getByText("Laying out… 42 %")).toBeVisible();
    await screen.getByRole("button", { name: "Pause the layout" }).click();
    store.actions.setLayoutStatus({ type: "paused", progress: 0.5 });
    await screen.getByRole("button", { name: "Go on with the layout" }).click();
    expect(services.asked.slice(3)).toEqual(["pause", "resume"]);
  });

  it("cancels a layout of the whole network, and no other", async () => {
    const { screen, services, store } = await renderApp();
    const cancel = screen.getByRole("button", { name: "Cancel the layout" });
    store.actions.setLayoutStatus({ type: "running", progress: 0.2, canCancel: false });
    await expect.element(screen.getByText("Laying out… 20 %")).toBeVisible();
    expect(cancel.query()).toBeNull();
    store.actions.setLayoutStatus({ type: "running", progress: 0.62, canCancel: true });
    await expect.element(screen.getByText("Laying out… 62 %")).toBeVisible();
    await cancel.click();
    expect(services.asked.slice(3)).toEqual(["cancel"]);
    expect(document.activeElement?.id).toBe("main");
  });

  it("offers the quality of layouts beside laying out again, and says what it is worth here", async () => {
    const { screen, store } = await renderApp();
    const button = screen.getByRole("button", { name: "Quality of the layout" });
    await button.click();
    const balanced = screen.getByRole("menuitemradio", { name: "Balanced" });
    await expect.element(balanced).toBeChecked();
    await expect.element(balanced).toHaveAccessibleDescription(/names and lines stay apart/);
    const best = screen.getByRole("menuitemradio", { name: "Best" });
    await expect.element(best).toHaveAccessibleDescription("The same as balanced for a network this small.");
    await expect
      .element(screen.getByRole("menu"))
      .toHaveAccessibleDescription(/Stored places stay until you lay out again/);
    await expectNoAxeViolations(document.body);
    await userEvent.keyboard("{Home}{Enter}");
    await expect.poll(() => store.getState().preferences.layoutQuality).toBe("fast");
    await expect.element(button).toHaveFocus();
  });

  it("says when the layout runs in the page, and why", async () => {
    const { screen, store } = await renderApp();
    store.actions.setLayoutStatus({ type: "fallback", reason: "worker-silent" });
    await expect.element(screen.getByText(/stopped answering/)).toBeVisible();
  });
});

describe("the masthead", () => {
  it("switches the language live, in names as well", async () => {
    const { screen } = await renderApp();
    await expect
      .element(screen.getByRole("heading", { level: 1, name: "A small health network" }))
      .toBeVisible();
    await screen.getByRole("button", { name: "繁體中文" }).click();
    await expect.element(screen.getByRole("heading", { level: 1, name: "小型衛生網絡" })).toBeVisible();
    await expect.element(screen.getByText(/^9／9 個行動者/)).toBeVisible();
  });

  it("chooses a theme from a menu that gives the focus back", async () => {
    const { screen, store } = await renderApp();
    const button = screen.getByRole("button", { name: "Theme" });
    await button.click();
    await expect.element(screen.getByRole("menuitemradio", { name: "As the system" })).toBeChecked();
    await screen.getByRole("menuitemradio", { name: "Dark" }).click();
    expect(store.getState().preferences.theme).toBe("dark");
    await expect.element(button).toHaveFocus();
  });

  it("opens and downloads project files", async () => {
    const { screen, services } = await renderApp();
    await screen.getByRole("button", { name: "Project" }).click();
    await screen.getByRole("menuitem", { name: /^Open/ }).click();
    await screen.getByRole("button", { name: "Project" }).click();
    await screen.getByRole("menuitem", { name: /^Download/ }).click();
    expect(services.asked.slice(3)).toEqual(["open", "save"]);
  });
});

describe("what is said", () => {
  it("is how much is shown, always", async () => {
    const { screen, store } = await renderApp();
    const line = () => screen.container.querySelector(".status-line")?.textContent;
    expect(line()).toBe("9 of 9 actors, 7 of 7 relationships");
    store.actions.toggleSector(withId(network.sectors, "health").id);
    await expect.poll(line).toBe("4 of 9 actors, 2 of 7 relationships");
  });

  it("is one message for a selection and one for a filter, none for a layout at work", async () => {
    const { screen, store } = await renderApp();
    const said = () => screen.container.querySelector(".app > output")?.textContent;
    selectConsortium(store);
    await expect.poll(said).toBe("Selected: Biobank Consortium.");
    store.actions.setLayoutStatus({ type: "running", progress: 0.5, canCancel: false });
    store.actions.toggleSector(withId(network.sectors, "health").id);
    await expect.poll(said).toBe("4 of 9 actors, 2 of 7 relationships.");
    store.actions.clearSelection();
    await expect.poll(said).toBe("Nothing selected.");
  });

  it("is a word when a layout of the whole network begins and one when it ends, none in between", async () => {
    const { screen, store } = await renderApp();
    const heard: string[] = [];
    const output = screen.container.querySelector(".app > output");
    if (output)
      new MutationObserver(() => heard.push(output.textContent ?? "")).observe(output, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    for (const progress of [0, 0.3, 0.6])
      store.actions.setLayoutStatus({ type: "running", progress, canCancel: true });
    await expect.poll(() => heard).toEqual(["Laying out the network."]);
    store.actions.setLayoutStatus({ type: "idle" });
    await expect.poll(() => heard).toEqual(["Laying out the network.", "Layout ended."]);
  });

  it("is a notice until it is dismissed; an error interrupts", async () => {
    const { screen, store } = await renderApp();
    const problems = [createProblem("unknown-actor", "links[14].source", { id: "tsmcc" })];
    const parameters = { name: "a.json" };
    store.actions.notify({ tone: "error", message: "notices.fileRefused", parameters, problems });
    const alert = screen.getByRole("alert");
    await expect
      .element(alert)
      .toHaveTextContent("“a.json” was not opened: links[14].source: no node “tsmcc”");
    store.actions.setLanguage("zh-Hant");
    await expect.element(alert).toHaveTextContent("未開啟「a.json」：links[14].source：沒有 node「tsmcc」");
    store.actions.setLanguage("en");
    await alert.getByRole("button", { name: "Dismiss" }).click();
    expect(store.getState().session.notices).toEqual([]);
    await expect.element(screen.getByRole("main")).toHaveFocus();
  });

  it("that only confirms goes by itself, but not while the reader points at it or is in it", async () => {
    const { screen, store } = await renderApp();
    const confirm = (name: string) =>
      store.actions.notify({
        tone: "info",
        message: "notices.fileSaved",
        parameters: { name },
        isPassing: true,
      });
    const kept = () => store.getState().session.notices.map(({ message }) => message);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      store.actions.notify({ tone: "info", message: "storage.earlierKept", parameters: {} });
      confirm("a.json");
      await nextFrames();
      const line = screen.getByText("Saved “a.json”.").element().parentElement;
      const button = line?.querySelector("button");
      const over = (type: string) => line?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      for (const [begin, end] of [
        [() => over("pointerover"), () => over("pointerout")],
        [() => button?.focus(), () => button?.blur()],
      ] as const) {
        begin();
        await nextFrames();
        vi.advanceTimersByTime(60_000);
        expect(kept()).toEqual(["storage.earlierKept", "notices.fileSaved"]);
        end();
        await nextFrames();
        vi.advanceTimersByTime(7900);
        expect(kept()).toEqual(["storage.earlierKept", "notices.fileSaved"]);
      }
      vi.advanceTimersByTime(200);
      expect(kept()).toEqual(["storage.earlierKept"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ["the picture", "network", [".top-bar", ".picture-tools", ".status-bar", ".phone-bar"]],
    ["the table", "table", [".top-bar", "thead", ".status-bar", ".phone-bar"]],
  ] as const)("covers neither counts nor tools on a phone: %s", async (_what, kind, names) => {
    const { screen, store } = await renderApp({ sizePx: PHONE });
    store.actions.setViewKind(kind);
    store.actions.notify({ tone: "warning", message: "notices.fullScreenRefused", parameters: {} });
    const notice = screen.getByRole("region", { name: "Messages" });
    await expect.element(notice).toHaveTextContent(/./u);
    await expect
      .poll(() => names.map((name) => isClear(notice.element(), name)))
      .toEqual([true, true, true, true]);
  });

  it("is a way back when filters leave nothing", async () => {
    const { screen, store } = await renderApp();
    store.actions.setDegree({ from: 90, to: 99 });
    await expect.element(screen.getByText("No actor passes these filters.")).toBeVisible();
    await screen.getByRole("main").getByRole("button", { name: "Clear filters" }).click();
    expect(store.getState().view.filters.degree).toBeNull();
    await expect.element(screen.getByRole("main")).toHaveFocus();
  });
});

describe("the side panels", () => {
  it("are put away and brought back", async () => {
    const { screen } = await renderApp();
    const panel = screen.getByRole("complementary", { name: "Find and filter" });
    await screen.getByRole("button", { name: "Hide panel: Find and filter" }).click();
    await expect.element(panel).not.toBeInTheDocument();
    await screen.getByRole("button", { name: "Show panel: Find and filter" }).click();
    await expect.element(panel).toBeVisible();
  });

  it("are resized with the keyboard, and with a click for whoever cannot drag", async () => {
    const { screen } = await renderApp();
    const line = screen.getByRole("separator", { name: "Width of panel: Find and filter" });
    const width = () => Number(line.element().getAttribute("aria-valuenow"));
    line.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(width()).toBe(296);
    await userEvent.keyboard("{Home}");
    expect(width()).toBe(240);
    await line.click({ position: { x: 0, y: 100 } });
    expect(width()).toBe(560);
  });

  it("show evidence or the article, by arrow keys too", async () => {
    const { screen, store } = await renderApp();
    screen.getByRole("tab", { name: "Evidence" }).element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().view.panel).toBe("article");
    await expect.element(screen.getByRole("tab", { name: "Article" })).toHaveFocus();
    await expect.element(screen.getByRole("tabpanel")).toHaveTextContent(/biobank/i);
  });
});

describe("skip links", () => {
  it("lead to the picture and to panels, even one that is put away", async () => {
    const { screen } = await renderApp();
    await screen.getByRole("button", { name: "Hide panel: Evidence and article" }).click();
    const skip = (name: string) => {
      screen
        .getByRole("button", { name })
        .element()
        .dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return expect.poll(() => document.activeElement?.id);
    };
    await skip("Skip to the picture").toBe("main");
    await skip("Skip to evidence").toBe("details");
    await skip("Skip to find and filter").toBe("filters");
  });
});

describe("keys", () => {
  it("are letters while the reader types", async () => {
    const { screen, store } = await renderApp();
    store.actions.setDialog("share");
    await screen.getByRole("textbox", { name: "Address of this view" }).click();
    await userEvent.keyboard("/?");
    expect(store.getState().session.dialog).toBe("share");
  });

  it("undo and redo a pin", async () => {
    const { store } = await renderApp();
    const { id } = withId(network.actors, "most");
    store.actions.pin([id]);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(store.getState().document.pinned.has(id)).toBe(false);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(store.getState().document.pinned.has(id)).toBe(true);
  });
});

describe("on a phone", () => {
  it("panels are sheets: raised by a button, lowered by Escape, focus back on the button", async () => {
    const { screen } = await renderApp({ sizePx: PHONE });
    const sheet = screen.getByRole("complementary", { name: "Find and filter" });
    await expect.element(sheet).not.toBeInTheDocument();
    const button = screen.getByRole("button", { name: "Filter", exact: true });
    await button.click();
    await expect.element(sheet).toHaveFocus();
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    await expect.element(sheet).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  it("the bar names what is selected", async () => {
    const { screen } = await renderApp({ sizePx: PHONE, prepare: selectConsortium });
    await screen.getByRole("button", { name: "Biobank Consortium" }).click();
    await expect
      .element(screen.getByRole("complementary").getByRole("heading", { name: "Biobank Consortium" }))
      .toBeVisible();
  });
});

describe.each([
  [1280, 800],
  [768, 1024],
  [390, 844],
  [320, 256],
] as const)("in a window of %i × %i", (width, height) => {
  it.each(["en", "zh-Hant"] as const)("nothing needs sideways scrolling (%s)", async (language) => {
    await renderApp({ language, sizePx: [width, height], prepare: selectConsortium });
    expect(listOverflowing(width)).toEqual([]);
  });
});

describe("with text twice as large and spaced out (WCAG 1.4.4, 1.4.12)", () => {
  it.each([1280, 1440, 1920])("nothing leaves its bar in a window %i wide", async (width) => {
    const style = document.createElement("style");
    style.textContent = `html { font-size: 200% }
      * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }`;
    document.head.append(style);
    const { screen } = await renderApp({ sizePx: [width, 900], prepare: selectConsortium });
    expect(listOverflowing(width)).toEqual([]);
    const bar = screen.container.querySelector(".status-bar");
    expect(bar?.scrollWidth).toBe(bar?.clientWidth);
    style.remove();
  });
});

describe.each([
  ["light", "en"],
  ["dark", "en"],
  ["light", "zh-Hant"],
  ["dark", "zh-Hant"],
] as const)("in %s, %s", (theme, language) => {
  it.each([
    ["the network", () => {}],
    ["a selection", selectConsortium],
    [
      "the article",
      ({ actions }: AppStore) => {
        actions.setPanel("article");
      },
    ],
    [
      "the table",
      ({ actions }: AppStore) => {
        actions.setViewKind("table");
      },
    ],
    [
      "a focus and a notice",
      ({ actions }: AppStore) => {
        actions.focusOn([withId(network.actors, "most").id]);
        actions.notify({ tone: "warning", message: "notices.fullScreenRefused", parameters: {} });
      },
    ],
  ] as const)("axe finds no fault with %s", async (_what, prepare) => {
    await renderApp({ theme, language, prepare });
    await expectNoAxeViolations(document.body);
  });
});
