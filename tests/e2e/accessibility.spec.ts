import { expect } from "@playwright/test";
import { openApp, test } from "./app-test";
import { findAxeFaults } from "./find-axe-faults";

/** Every view, and every way of looking at it that puts other things on the screen. */
const VIEWS = [
  "",
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

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en-US", "zh-TW"]) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ colorScheme: theme, locale: language });
      for (const view of VIEWS) {
        test(`axe finds nothing at ${view || "the first visit"}`, async ({ page }) => {
          await openApp(page, view);
          await expect(page.locator(".loading")).toHaveCount(0);
          expect(await findAxeFaults(page)).toEqual([]);
        });
      }
    });
  }
}
