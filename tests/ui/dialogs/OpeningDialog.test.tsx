import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { renderApp } from "../render-app";
import { expectNoAxeViolations } from "../render-panel";

const HALF_WAY = { name: "register.json", share: 0.624, isInPage: false };

describe("while a large file is opened", () => {
  for (const [language, theme] of [
    ["en", "light"],
    ["zh-Hant", "dark"],
  ] as const) {
    it(`a dialog says how far that is, in words and as a bar, without a fault axe can find (${language})`, async () => {
      const { screen } = await renderApp({
        language,
        theme,
        prepare: ({ actions }) => {
          actions.setOpening(HALF_WAY);
          actions.setDialog("opening");
        },
      });
      const bar = screen.getByRole("progressbar");
      await expect.element(bar).toHaveAttribute("value", "62");
      await expect.element(bar).toHaveAccessibleName(/62 ?%/);
      await expect.element(screen.getByRole("dialog")).toHaveAccessibleName(/register\.json/);
      await expectNoAxeViolations(document.body);
    });
  }

  it("a button calls it off, and so does Escape", async () => {
    const { screen, services, store } = await renderApp();
    store.actions.setOpening(HALF_WAY);
    store.actions.setDialog("opening");
    await screen.getByRole("button", { name: "Cancel", exact: true }).click();
    await userEvent.keyboard("{Escape}");
    expect(services.asked.slice(3)).toEqual(["cancel opening", "cancel opening"]);
  });

  it("the dialog says so where the page itself has to read", async () => {
    const { screen, store } = await renderApp();
    store.actions.setOpening({ ...HALF_WAY, isInPage: true });
    store.actions.setDialog("opening");
    await expect.element(screen.getByText(/may not answer for a moment/)).toBeVisible();
  });
});
