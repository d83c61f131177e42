import type { Page } from "@playwright/test";
import axe from "axe-core";

/** WCAG 2.2 A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

declare global {
  interface Window {
    /** There once a page has been looked through. */
    axe?: typeof axe;
  }
}

/**
 * What axe finds fault with on a page that has come to rest: rules, each with the elements; WCAG 2.2 A and AA, and `within` an element
 * good practice too. Frames are left out.
 */
export async function findAxeFaults(page: Page, within?: string): Promise<string[]> {
  // Read once for each page: to read it again before each look cost more than the look.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ part, values }) => {
      // The page hears of another theme with a frame, and draws it with the next.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      // Half way between two colours the contrast is that of neither.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      if (!window.axe) return ["axe is not there"];
      const { violations } = await window.axe.run(part ?? document, {
        iframes: false,
        // What is in order is not asked for: to describe it takes longer than to find it.
        resultTypes: ["violations"],
        ...(part === undefined && { runOnly: { type: "tag", values } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    },
    { part: within, values: TAGS },
  );
}

/** The same in light and in dark, one after the other; each fault says in which. */
export async function findAxeFaultsInBothThemes(page: Page, within?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await findAxeFaults(page, within)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}
