import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { selectOptionCounts } from "../../../src/store/select-option-counts";
import { TimeBar } from "../../../src/ui/time/TimeBar";
import { buildHealthNetwork } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<TimeBar onClose={() => {}} />, { network, sizePx: { width: 800, height: 400 }, ...options });

describe("the time bar", () => {
  it("steps by dated year, with buttons and arrow keys, moving the filter of the years", async () => {
    const { screen, store } = await show();
    const years = () => store.getState().view.filters.years;
    await expect.element(screen.getByRole("heading", { name: "In 2023" })).toBeVisible();
    await screen.getByRole("button", { name: "Previous dated year" }).click();
    expect(years()?.to).toBe(2019);
    await expect.element(screen.getByRole("heading", { name: "In 2019" })).toBeVisible();
    await expect.element(screen.getByText("Biobank Consortium: Launched")).toBeVisible();
    screen.getByRole("slider", { name: "Year" }).element().focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(screen.getByRole("heading", { name: "In 2023" })).toBeVisible();
    expect(years()).toBeNull();
  });

  it("says how many are undated, and leaves them out on demand", async () => {
    const { screen, store } = await show();
    const { undated } = selectOptionCounts(store.getState());
    expect(undated).toBeGreaterThan(1);
    await screen.getByText(`${undated} undated relationships are shown too`).click();
    expect(store.getState().view.filters.years?.includeUndated).toBe(false);
    await expect.element(screen.getByText(`${undated} undated relationships are left out`)).toBeVisible();
  });

  it("shows a year alone on demand", async () => {
    const { screen, store } = await show();
    await screen.getByRole("button", { name: "Previous dated year" }).click();
    await screen.getByText("The year alone").click();
    expect(store.getState().view.filters.years).toEqual({ from: 2019, to: 2019, includeUndated: true });
  });

  it("plays from the first year to the last and stops", async () => {
    const { screen, store } = await show();
    await screen.getByRole("button", { name: "Play the years" }).click();
    expect(store.getState().view.filters.years?.to).toBe(2019);
    await expect.element(screen.getByRole("button", { name: "Pause" })).toBeVisible();
    await expect.poll(() => store.getState().view.filters.years, { timeout: 6000 }).toBeNull();
    await expect.element(screen.getByRole("button", { name: "Play the years" })).toBeVisible();
  });

  it("lists what happened with its passages; a press selects it", async () => {
    const { screen, store } = await show();
    await screen.getByRole("link").first().click();
    const { actors, relationships } = store.getState().view.selection;
    expect(actors.length + relationships.length).toBe(1);
    expect(screen.container.querySelectorAll(".passage-line").length).toBeGreaterThan(0);
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(["en", "zh-Hant"] as const)("axe finds nothing (%s)", async (language) => {
    const { screen } = await show({ theme, language });
    await expectNoAxeViolations(screen.container);
  });
});
