import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { buildHealthNetwork, withId } from "../../health-network";
import { renderApp } from "../render-app";
import { expectNoAxeViolations } from "../render-panel";

const network = buildHealthNetwork();
const actor = (id: string) => withId(network.actors, id).id;
const ask =
  (from: string, to: string) =>
  ({ actions }: AppStore) => {
    actions.askConnection(actor(from), actor(to));
  };

describe("asking how two actors are connected", () => {
  it("two names in the palette are asked about with Enter, and the focus goes to the answer", async () => {
    const { store, screen } = await renderApp();
    store.actions.setDialog("palette");
    await expect.element(screen.getByRole("dialog").getByRole("combobox")).toHaveFocus();
    await userEvent.keyboard("thailand canada");
    await expect
      .element(screen.getByRole("option").first())
      .toHaveTextContent("How are Thailand and Canada connected?");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.path).toEqual({ from: "thailand", to: "canada", answer: 0 });
    await expect.element(screen.getByRole("region", { name: "Connection" })).toHaveFocus();
    await expect.element(screen.getByRole("region", { name: "Connection" })).toHaveTextContent("4 steps");
  });

  it("an actor’s panel leads to the palette, which asks for the other actor only", async () => {
    const { store, screen } = await renderApp({
      prepare: ({ actions }) => {
        actions.select({ type: "actor", id: actor("thailand") });
      },
    });
    await screen.getByRole("button", { name: "How is this connected to …" }).click();
    await expect
      .element(screen.getByRole("heading", { name: "How is Thailand connected to …" }))
      .toBeVisible();
    await expect.element(screen.getByRole("dialog").getByRole("combobox")).toHaveFocus();
    const names = () =>
      screen
        .getByRole("option")
        .elements()
        .map((option) => option.textContent);
    expect(names().some((name) => name.startsWith("Thailand"))).toBe(false);
    await userEvent.keyboard("canada");
    await expect.element(screen.getByRole("option").first()).toHaveTextContent("Canada");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.path).toMatchObject({ from: "thailand" });
  });

  it("two selected actors are asked about with one button", async () => {
    const { store, screen } = await renderApp({
      prepare: ({ actions }) => {
        actions.selectAll([actor("thailand"), actor("canada")]);
      },
    });
    await screen.getByRole("button", { name: "How are they connected?" }).click();
    expect(store.getState().view.path).toEqual({ from: "thailand", to: "canada", answer: 0 });
  });
});

describe("the answer", () => {
  it("is spelled out hop by hop, each with its sentence, status and the words that prove it", async () => {
    const { screen } = await renderApp({ prepare: ask("thailand", "most") });
    const panel = screen.getByRole("complementary", { name: "Evidence" });
    await expect
      .element(panel.getByRole("heading", { name: /^How are Thailand/ }))
      .toHaveTextContent("How are Thailand and Ministry of Science connected?");
    const hops = panel.element().querySelectorAll(".hop");
    expect(hops).toHaveLength(2);
    for (const hop of hops) {
      expect(hop.querySelector(".tie-sentence")?.textContent).not.toBe("");
      expect(hop.querySelector("q")?.textContent).not.toBe("");
    }
    expect([...hops].map((hop) => hop.querySelector(".hop-status")?.textContent.trim())).toEqual([
      "Proposed",
      "Operating",
    ]);
  });

  it("Escape returns to the view before, and the focus is not lost", async () => {
    const { store, screen } = await renderApp({
      prepare: ({ actions }) => {
        actions.setCamera({ x: 5, y: 6, zoom: 1.5 });
        actions.select({ type: "actor", id: actor("most") });
      },
    });
    const before = store.getState().view;
    store.actions.askConnection(actor("thailand"), actor("canada"));
    await expect.element(screen.getByRole("region", { name: "Connection" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(store.getState().view).toEqual(before);
    await expect.poll(() => document.activeElement?.id).toBe("main");
  });

  it("a step’s sentence leads to its relationship, and back to the answer", async () => {
    const { store, screen } = await renderApp({ prepare: ask("thailand", "most") });
    const panel = screen.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("link").first().click();
    expect(store.getState().view.selection.relationships).toEqual(["consortium-thailand"]);
    await panel.getByRole("button", { name: "Back to the answer" }).click();
    await expect.element(panel.getByRole("heading", { name: /^How are Thailand/ })).toHaveFocus();
    expect(store.getState().view.path).not.toBeNull();
  });

  it("says plainly that nothing connects two actors", async () => {
    const { screen } = await renderApp({ prepare: ask("canada", "health-concern") });
    await expect
      .element(screen.getByRole("region", { name: "Connection" }))
      .toHaveTextContent("Nothing in this network connects Canada and Health as a universal concern.");
  });

  it("says when filters cut the only way, how many there are without them, and lifts them", async () => {
    const { store, screen } = await renderApp({
      prepare: (prepared) => {
        ask("thailand", "most")(prepared);
        prepared.actions.setFilters({ statuses: ["operating"], rest: "dim" });
      },
    });
    const bar = screen.getByRole("region", { name: "Connection" });
    await expect.element(bar).toHaveTextContent("With these filters nothing connects");
    await expect.element(bar).toHaveTextContent("Without filters there is 1 way.");
    await bar.getByRole("button", { name: "Clear filters and focus" }).click();
    await expect.element(bar).toHaveTextContent("Way 1 of 1");
    expect(store.getState().view.filters.statuses).toEqual([]);
  });

  it.each([
    ["light", "en", [1280, 800]],
    ["dark", "zh-Hant", [1280, 800]],
    ["light", "zh-Hant", [390, 844]],
  ] as const)("is without fault for axe in %s, %s, %s", async (theme, language, sizePx) => {
    const { screen } = await renderApp({ theme, language, sizePx, prepare: ask("thailand", "canada") });
    await expect.element(screen.getByRole("region", { name: /Connection|連結/ })).toBeVisible();
    await expectNoAxeViolations(document.body);
  });
});
