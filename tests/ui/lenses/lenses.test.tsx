import { describe, expect, it } from "vitest";

import { renderApp } from "../render-app";
import { expectNoAxeViolations } from "../render-panel";

describe("view options", () => {
  it("choose layout, colour, size and lens, and explain each in a sentence", async () => {
    const { store, screen } = await renderApp();
    const choose = async (option: string, value: string) => {
      await screen.getByRole("button", { name: new RegExp(`^${option}:`) }).click();
      await screen.getByRole("menuitemradio", { name: value, exact: true }).click();
    };
    await choose("Layout", "Rings round the selected");
    await choose("Colour", "Kind");
    await choose("Size", "Go-between");
    expect(store.getState().view).toMatchObject({ layout: "rings", colourBy: "kind", sizeBy: "betweenness" });
    await expect.element(screen.getByText(/stands in the middle/)).toBeVisible();
    await expect.element(screen.getByText(/^Colour is the kind of actor/)).toBeVisible();
    await expect.element(screen.getByText(/^Size is betweenness/)).toBeVisible();
  });

  it("are those that change something in the view: no layout on the map, no lens in the article, none in the matrix", async () => {
    const { store, screen } = await renderApp();
    const options = () =>
      [...screen.container.querySelectorAll(".view-option button")].map(
        (button) => button.textContent?.split(":")[0],
      );
    await expect.poll(options).toEqual(["Layout", "Colour", "Size", "Lens"]);
    store.actions.setViewKind("map");
    await expect.poll(options).toEqual(["Colour", "Size", "Lens"]);
    store.actions.setViewKind("read");
    await expect.poll(options).toEqual(["Colour", "Size"]);
    store.actions.setViewKind("matrix");
    await expect.poll(options).toEqual([]);
  });

  it("the legend follows what colour says", async () => {
    const { store, screen } = await renderApp();
    expect(screen.container.querySelectorAll(".filters .swatch").length).toBeGreaterThan(0);
    store.actions.setColourBy("status");
    await expect.poll(() => screen.container.querySelectorAll(".filters .option-row .swatch").length).toBe(0);
    expect(screen.container.querySelector(".colour-legend")?.textContent).toContain("Operating");
  });
});

describe("lenses", () => {
  it("obstacles: says what is hindered, by what, and what remains", async () => {
    const { store, screen } = await renderApp();
    store.actions.setLens("obstacles");
    await expect.element(screen.getByRole("heading", { name: "What stands in the way" })).toBeVisible();
    await expect.element(screen.getByRole("heading", { name: "1 relationship is hindered" })).toBeVisible();
    expect(screen.container.querySelectorAll(".hindrance-obstacles .tie")).toHaveLength(1);
    await expect.element(screen.getByText("5 relationships that nothing here hinders")).toBeVisible();
    await screen.getByRole("button", { name: "Leave the lens" }).click();
    expect(store.getState().view.lens).toBe("none");
  });

  it("are told beside the map as well, and light it", async () => {
    const { screen } = await renderApp({
      prepare: ({ actions }) => {
        actions.setViewKind("map");
        actions.setLens("obstacles");
      },
    });
    await expect.element(screen.getByRole("heading", { name: "What stands in the way" })).toBeVisible();
  });

  it("what if: switches the proposed on and off as a group and gives numbers both ways", async () => {
    const { store, screen } = await renderApp();
    store.actions.setLens("proposed");
    await expect.element(screen.getByRole("row", { name: "Relationships 5 7" })).toBeVisible();
    await screen.getByRole("radiogroup", { name: "Proposed relationships" }).getByText("Left out").click();
    expect(store.getState().view.lens).toBe("without-proposed");
  });

  it.each([
    ["obstacles", "light", "en"],
    ["proposed", "dark", "zh-Hant"],
  ] as const)("%s is without fault for axe in %s, %s", async (lens, theme, language) => {
    const { screen } = await renderApp({
      theme,
      language,
      prepare: ({ actions }) => {
        actions.setLens(lens);
        actions.setColourBy("kind");
      },
    });
    await expect.poll(() => screen.container.querySelector(".lens-title")).not.toBeNull();
    await expectNoAxeViolations(document.body);
  });
});
