import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { selectVisibleSummary } from "../../../src/store/select-visible";
import { FiltersPanel } from "../../../src/ui/filters/FiltersPanel";
import type { SectorId } from "../../../src/model/ids";
import type { Network } from "../../../src/model/network";
import { buildHealthNetwork } from "../../health-network";
import { id } from "../../unit/analysis/build-test-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<FiltersPanel />, { network, ...options });

describe("FiltersPanel", () => {
  it("is the legend: every sector, kind, status and basis with its count", async () => {
    const { screen } = await show();
    const names = screen
      .getByRole("checkbox")
      .elements()
      .map((box) => box.closest("label")?.textContent);
    expect(names).toEqual([
      "Health4",
      "Diplomacy6",
      "Institution4",
      "Country2",
      "Agreement1",
      "Barrier2",
      "Operating2",
      "Signed2",
      "Proposed2",
      "Obstacle1",
      "Stated6",
      "Inferred1",
      "Include undated5",
    ]);
  });

  it("filters by a sector, says what is hidden, and lifts it with the group's own button", async () => {
    const { screen, store } = await show();
    await screen.getByRole("checkbox", { name: "Health" }).click();
    expect(store.getState().view.filters.sectors).toEqual(["health"]);
    const { shownActors } = selectVisibleSummary(store.getState());
    await expect.element(screen.getByText(/^Hidden: 5 actors/)).toBeVisible();
    expect(shownActors).toBe(4);
    await screen.getByRole("button", { name: "Clear: Sector" }).click();
    expect(store.getState().view.filters.sectors).toEqual([]);
    await expect.element(screen.getByText("Nothing is hidden.")).toBeVisible();
    await expect.element(screen.getByRole("checkbox", { name: "Health" })).toHaveFocus();
  });

  it("lets counts follow the other filters and leaves a group's own counts alone", async () => {
    const { screen } = await show();
    await screen.getByRole("checkbox", { name: "Health" }).click();
    await expect.element(screen.getByRole("checkbox", { name: "Country 0" })).toBeVisible();
    await expect.element(screen.getByRole("checkbox", { name: "Diplomacy 6" })).toBeVisible();
  });

  it.each([
    ["Institution", "kinds", ["institution"]],
    ["Signed", "statuses", ["signed"]],
    ["Inferred", "bases", ["inferred"]],
  ] as const)("filters by %s", async (name, group, expected) => {
    const { screen, store } = await show();
    await screen.getByRole("checkbox", { name }).click();
    expect(store.getState().view.filters[group]).toEqual(expected);
    await screen.getByRole("button", { name: /^Clear: / }).click();
    expect(store.getState().view.filters[group]).toEqual([]);
  });

  it("dims instead of hiding, and says so", async () => {
    const { screen, store } = await show();
    await screen.getByRole("checkbox", { name: "Health" }).click();
    await screen.getByText("Dim", { exact: true }).click();
    expect(store.getState().view.filters.rest).toBe("dim");
    await expect.element(screen.getByText(/^Dimmed: 5 actors/)).toBeVisible();
  });

  it("restricts the number of relationships with the keyboard, and lifts it at the full range", async () => {
    const { screen, store } = await show();
    const from = screen.getByRole("slider", { name: "Relationships per actor: from" });
    from.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(store.getState().view.filters.degree).toEqual({ from: 2, to: 4 });
    await expect.element(screen.getByText("2 to 4")).toBeVisible();
    await userEvent.keyboard("{ArrowLeft}");
    expect(store.getState().view.filters.degree).toBeNull();
  });

  it("never lets the ends of a range pass each other", async () => {
    const { screen, store } = await show();
    screen.getByRole("slider", { name: "Relationships per actor: to" }).element().focus();
    await userEvent.keyboard("{Home}");
    expect(store.getState().view.filters.degree).toEqual({ from: 1, to: 1 });
    screen.getByRole("slider", { name: "Relationships per actor: from" }).element().focus();
    await userEvent.keyboard("{End}");
    expect(store.getState().view.filters.degree).toEqual({ from: 1, to: 1 });
  });

  it("leaves undated relationships out when asked", async () => {
    const { screen, store } = await show();
    await screen.getByRole("checkbox", { name: /^Include undated/ }).click();
    expect(store.getState().view.filters.years).toEqual({ from: 2023, to: 2023, includeUndated: false });
    await screen.getByRole("button", { name: "Clear: Year" }).click();
    expect(store.getState().view.filters.years).toBeNull();
  });

  it("clears every filter with one button, which has nothing to do before", async () => {
    const { screen, store } = await show();
    const clear = screen.getByRole("button", { name: "Clear filters" });
    await expect.element(clear).toHaveAttribute("aria-disabled", "true");
    await screen.getByRole("checkbox", { name: "Health" }).click();
    await screen.getByRole("checkbox", { name: "Operating" }).click();
    await clear.click();
    expect(store.getState().view.filters).toMatchObject({ sectors: [], statuses: [] });
    await expect.element(clear).toHaveFocus();
  });

  it("opens the palette from its find field", async () => {
    const { screen, store } = await show();
    await screen.getByRole("button", { name: /^Find actors/ }).click();
    expect(store.getState().session.dialog).toBe("palette");
  });

  it.each([
    ["light", "en"],
    ["light", "zh-Hant"],
    ["dark", "en"],
    ["dark", "zh-Hant"],
  ] as const)("is without fault for axe in %s, %s", async (theme, language) => {
    const { screen } = await show({
      theme,
      language,
      prepare: ({ actions, getState }) => {
        const [sector] = getState().document.network.sectors;
        if (sector) actions.toggleSector(sector.id);
      },
    });
    await expectNoAxeViolations(screen.container);
  });
});

describe("a filter of two hundred sectors", () => {
  const pattern = network.sectors[0];
  if (!pattern) throw new Error("The test network has no sectors.");
  const sectors = Array.from({ length: 200 }, (_, at) => ({
    ...pattern,
    id: id<SectorId>(`sector-${at}`),
    label: { en: `Sector ${at}`, "zh-Hant": `領域 ${at}` },
  }));
  const many: Network = {
    ...network,
    sectors,
    actors: network.actors.map((actor, at) => ({ ...actor, sectors: [id<SectorId>(`sector-${190 + at}`)] })),
  };
  const namesIn = (screen: Awaited<ReturnType<typeof show>>["screen"]) =>
    screen
      .getByRole("checkbox", { name: /^Sector/u })
      .elements()
      .map((box) => box.closest("label")?.querySelector(".option-label")?.textContent);

  it("begins with the largest, and shows all when asked", async () => {
    const { screen } = await show({ network: many });
    expect(namesIn(screen)).toEqual(Array.from({ length: 8 }, (_, at) => `Sector ${190 + at}`));
    const all = screen.getByRole("button", { name: "Show all 200" });
    await all.click();
    expect(namesIn(screen)).toHaveLength(200);
    const fewer = screen.getByRole("button", { name: "Show fewer" });
    await expect.element(fewer).toHaveAttribute("aria-expanded", "true");
    await expect.element(fewer).toHaveFocus();
    await fewer.click();
    expect(namesIn(screen)).toHaveLength(8);
  });

  it("finds a sector by its name in either language, says how many, and keeps what is chosen in sight", async () => {
    const { screen, store } = await show({ network: many });
    const field = screen.getByRole("searchbox", { name: "Sector: find among 200" });
    await field.fill("領域 17");
    await expect.element(screen.getByText("12 found")).toBeVisible();
    await screen.getByRole("checkbox", { name: "Sector 17 0" }).click();
    expect(store.getState().view.filters.sectors).toEqual(["sector-17"]);
    await field.fill("");
    await expect.poll(() => namesIn(screen)).toEqual(expect.arrayContaining(["Sector 17", "Sector 190"]));
    await screen.getByRole("button", { name: "Clear: Sector" }).click();
    await expect.poll(() => namesIn(screen)).toHaveLength(8);
    await expect.poll(() => document.activeElement?.getAttribute("type")).toBe("search");
  });

  it.each(["en", "zh-Hant"] as const)("has nothing axe finds fault with (%s)", async (language) => {
    const { screen } = await show({ network: many, language });
    await screen.getByRole("searchbox").fill("1");
    await expectNoAxeViolations(screen.container);
  });

  it("cuts a name of ten thousand characters", async () => {
    const [first, ...others] = sectors;
    if (!first) throw new Error("no sector");
    const { screen } = await show({
      network: { ...many, sectors: [{ ...first, label: "Long ".repeat(2000) }, ...others] },
    });
    await screen.getByRole("searchbox").fill("long");
    const name = screen.getByRole("checkbox", { name: /^Long/u }).element().closest("label")?.textContent;
    expect(name).toMatch(/…0$/u);
    expect(name?.length).toBeLessThan(100);
  });
});
