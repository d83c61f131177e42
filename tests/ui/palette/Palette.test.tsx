import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { buildHealthNetwork, withId } from "../../health-network";
import { renderApp } from "../render-app";
import { expectNoAxeViolations } from "../render-panel";

const network = buildHealthNetwork();

async function openPalette(options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(options);
  app.store.actions.setDialog("palette");
  const field = app.screen.getByRole("dialog").getByRole("combobox");
  await expect.element(field).toHaveFocus();
  const listOptions = () =>
    app.screen
      .getByRole("option")
      .elements()
      .map((option) => option.textContent);
  return { ...app, field, listOptions };
}

describe("Palette", () => {
  it("finds an actor, selects it and puts the keyboard on it in the picture", async () => {
    const { store, services, screen } = await openPalette();
    await userEvent.keyboard("biobank cons");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Biobank Consortium");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.selection.actors).toEqual(["consortium"]);
    expect(store.getState().session.dialog).toBe("none");
    await expect.poll(() => services.focused).toEqual([{ type: "actor", id: "consortium" }]);
  });

  it("finds by the Chinese name while the interface is English, and shows which words answered", async () => {
    const { screen } = await openPalette();
    await userEvent.fill(screen.getByRole("dialog").getByRole("combobox"), "泰國");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Thailand");
    const mark = screen.container.ownerDocument.querySelector(".palette-option mark");
    expect(mark?.textContent).toBe("泰國");
    expect(mark?.closest("[lang]")?.getAttribute("lang")).toBe("zh-Hant");
  });

  it("forgives a slip of typing", async () => {
    const { screen } = await openPalette();
    await userEvent.keyboard("Thialand");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Thailand");
  });

  it("finds quoted words and says what they prove", async () => {
    const { screen } = await openPalette();
    await userEvent.keyboard("460,000");
    await expect
      .element(screen.getByRole("group", { name: "Quoted words" }))
      .toHaveTextContent(/460,000.*proves: Biobank Consortium/);
  });

  it("goes to a relationship", async () => {
    const { store, services, screen } = await openPalette();
    await userEvent.keyboard("pressure biobank");
    await expect.element(screen.getByRole("group", { name: "Relationships" })).toBeVisible();
    await screen.getByRole("group", { name: "Relationships" }).getByRole("option").first().click();
    expect(store.getState().view.selection.relationships).toEqual(["pressure-consortium"]);
    await expect.poll(() => services.focused).toEqual([{ type: "relationship", id: "pressure-consortium" }]);
  });

  it("runs a command, in either language", async () => {
    const { store, screen } = await openPalette();
    await userEvent.fill(screen.getByRole("dialog").getByRole("combobox"), "深色");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Theme: dark");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().preferences.theme).toBe("dark");
  });

  it("opens another dialog from a command", async () => {
    const { screen } = await openPalette();
    await userEvent.keyboard("help{Enter}");
    await expect.element(screen.getByRole("dialog", { name: "How to read and use this" })).toBeVisible();
  });

  it("offers only commands that would do something", async () => {
    const { listOptions } = await openPalette();
    expect(listOptions()).toContain("Lay out again");
    expect(listOptions()).not.toContain("Clear filters");
    expect(listOptions()).not.toContain("Language: English");
  });

  it("goes round with the arrow keys and says which line is active", async () => {
    const { field, screen } = await openPalette();
    const active = () => document.getElementById(field.element().getAttribute("aria-activedescendant") ?? "");
    expect(active()?.textContent).toBe("Fit the whole network");
    await userEvent.keyboard("{ArrowDown}");
    expect(active()?.textContent).toBe("Lay out again");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(active()?.textContent).toBe("Help");
    expect(active()?.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("option", { selected: true }).elements()).toHaveLength(1);
  });

  it("does nothing with Enter while an input method composes a word", async () => {
    const { store, field, screen } = await openPalette();
    await userEvent.keyboard("thai");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Thailand");
    const press = (isComposing: boolean) =>
      field
        .element()
        .dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing }));
    press(true);
    expect(store.getState().session.dialog).toBe("palette");
    press(false);
    expect(store.getState().session.dialog).toBe("none");
  });

  it("says so when nothing is found", async () => {
    const { screen } = await openPalette();
    await userEvent.keyboard("qqqq");
    await expect.element(screen.getByText(/^Nothing found for “qqqq”/)).toBeVisible();
  });

  it("offers what was chosen before, the next time", async () => {
    const { store, listOptions, screen } = await openPalette();
    await userEvent.keyboard("thailand");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Thailand");
    await userEvent.keyboard("{Enter}");
    store.actions.setDialog("palette");
    await expect.element(screen.getByRole("group", { name: "Recent" })).toBeVisible();
    expect(listOptions()[0]).toContain("Thailand");
  });

  it("says when filters hide what it finds, and then leads to its evidence instead of the picture", async () => {
    const prepare = ({ actions }: AppStore) => {
      actions.toggleSector(withId(network.sectors, "health").id);
    };
    const { services, screen } = await openPalette({ prepare });
    await userEvent.keyboard("thailand");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("hidden by filters");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement?.id).toBe("details");
    expect(services.focused).toEqual([]);
  });

  it("gives the focus back when it is closed with Escape", async () => {
    const { screen } = await renderApp();
    const opener = screen.getByRole("button", { name: "Find actors, quotes…" });
    await opener.click();
    await expect.element(screen.getByRole("dialog").getByRole("combobox")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(opener).toHaveFocus();
  });

  it.each([
    ["light", "en"],
    ["dark", "zh-Hant"],
  ] as const)("is without fault for axe in %s, %s", async (theme, language) => {
    await openPalette({ theme, language });
    await userEvent.keyboard("a");
    await expectNoAxeViolations(document.body);
  });
});
