import { expect } from "@playwright/test";
import { goTo, openApp, test } from "./app-test";
import { findAxeFaultsInBothThemes } from "./find-axe-faults";

/** Every view, and every way of looking at it that puts other things on the screen. */
const VIEWS = [
  "#view=table&v=1",
  "#view=read&v=1",
  "#view=read&read=9~hide&actor=tsmc&v=1",
  "#view=map&v=1",
  "#view=map&lens=obstacles&time=upTo&years=1987~2019~undated&v=1",
  "#view=matrix&matrix=actors~community&v=1",
  "#view=matrix&matrix=countries~sector&v=1",
  "#actor=tsmc&v=1",
  "#actor=tsmc&panel=article&v=1",
  "#layout=sectors&colour=community&size=betweenness&v=1",
  "#layout=rings&centre=tsmc&actor=canada&colour=kind&v=1",
  "#layout=time&time=only&years=2019~2019&v=1",
  "#lens=obstacles&v=1",
  "#lens=proposed&v=1",
  "#path=tsmc~canada&v=1",
  "#path=tsmc~canada&status=proposed&v=1",
];

/** What an address says, whatever the order. */
const parts = (hash: string) => hash.slice(1).split("&").sort();

for (const language of ["en-US", "zh-TW"]) {
  test.describe(language, () => {
    test.use({ locale: language });
    test("axe finds nothing at the first visit and in any view, light or dark", async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await openApp(page);
      for (const view of ["", ...VIEWS]) {
        if (view) await goTo(page, view);
        await expect(page.locator(".loading")).toHaveCount(0);
        // A view that is not the one asked for would pass as it.
        expect(parts(new URL(page.url()).hash)).toEqual(parts(view));
        expect.soft(await findAxeFaultsInBothThemes(page), view || "the first visit").toEqual([]);
      }
    });
  });
}
