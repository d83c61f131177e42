import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { openApp, test } from "./app-test";

const VIEWS = [
  "",
  "#view=table&v=1",
  "#view=read&v=1",
  "#view=map&v=1",
  "#view=matrix&matrix=countries~sector&v=1",
  "#actor=tsmc&v=1",
  "#actor=tsmc&panel=article&v=1",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en-US", "zh-TW"]) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ colorScheme: theme, locale: language });
      for (const view of VIEWS) {
        test(`axe finds nothing at ${view || "the first visit"}`, async ({ page }) => {
          await openApp(page, view);
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
          );
          expect(found).toEqual([]);
        });
      }
    });
  }
}
