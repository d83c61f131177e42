import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** WCAG 2.2 A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds fault with on a page that has come to rest: rules, each with the elements; WCAG 2.2 A and AA, and `within` an element
 * good practice too. Frames of other origins are left out.
 */
export async function findAxeFaults(page: Page, within?: string): Promise<string[]> {
  // Half way between two colours the contrast is that of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // What is in order is not asked for, and nothing is looked through in a second page: together they took five times as long.
  const runOnly = within === undefined ? { runOnly: { type: "tag" as const, values: TAGS } } : {};
  axe.options({ resultTypes: ["violations"], ...runOnly });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
