import { expect, type Page } from "@playwright/test";

import { actorInPicture, openApp, picture, test } from "./app-test";

test("a cell of the matrix selects its relationships, in the picture as well", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "Matrix", exact: true }).click();
  await expect(page).toHaveURL(/view=matrix/);
  await page.getByRole("gridcell", { name: /^TSMC → semiconductor industry: / }).click();
  await expect(page).toHaveURL(/relationship=/);
  await page.getByRole("button", { name: "Network", exact: true }).click();
  await expect(picture(page).locator(".entente-link[data-selected]")).toHaveCount(1);
});

test("the matrix of countries and sectors counts its gaps", async ({ page }) => {
  await openApp(page, "#view=matrix&matrix=countries~sector&v=1");
  await expect(page.getByText(/^30 of 48 cells are gaps/)).toBeVisible();
  await expect(
    page.getByRole("gridcell", { name: /^Canada, Health & biomedicine: Signed 1$/ }),
  ).toBeVisible();
});

test("the matrix is ordered by community, which the address says and the notes explain", async ({ page }) => {
  await openApp(page, "#view=matrix&v=1");
  const heads = page.getByRole("rowheader");
  const first = await heads.first().textContent();
  await page.getByText("By community", { exact: true }).click();
  await expect(page).toHaveURL(/matrix=actors~community/);
  await expect(page.getByText(/^Communities stand together, the largest first/)).toBeVisible();
  await expect(heads.first()).not.toHaveText(first ?? "");
});

test("the map shows actors where they are, over land from its own origin, and says whose borders it draws", async ({
  page,
}) => {
  await openApp(page, "#view=map&v=1");
  await expect(actorInPicture(page, "Canada")).toBeVisible();
  await expect(picture(page).locator(".entente-borders")).toHaveAttribute("d", /^M/);
  await expect(page.getByText(/^Land and borders are Natural Earth’s .* take no position/)).toBeVisible();
  await actorInPicture(page, "Canada").click();
  await expect(page).toHaveURL(/actor=canada/);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/map=/);
  await page.getByRole("region", { name: "Without a place on the map" }).getByText("telemedicine").click();
  await expect(page).toHaveURL(/actor=telemedicine/);
});

/** The names drawn in the picture, and the pairs of them whose letters lie over each other on the screen. */
const readNames = (page: Page) =>
  picture(page)
    .locator(".entente-labels text")
    .evaluateAll((texts) => {
      const names = texts.map((text) => text.textContent ?? "");
      const lines = texts.flatMap((text, of) =>
        [...text.querySelectorAll("tspan")].map((line) => {
          const { left, right, top, bottom } = line.getBoundingClientRect();
          // A font's box is higher than its letters; a line of text claims its own height.
          const [middle, reach] = [(top + bottom) / 2, Number(text.getAttribute("font-size")) * 0.55];
          return { of, left, right, top: middle - reach, bottom: middle + reach };
        }),
      );
      const overlaps = lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter(
            (other) =>
              one.of !== other.of &&
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
          )
          .map((other) => `${names[one.of]} / ${names[other.of]}`),
      );
      return { names, overlaps };
    });

for (const { locale, taiwan } of [
  { locale: "en-US", taiwan: "Taiwan" },
  { locale: "zh-TW", taiwan: "台灣" },
]) {
  for (const { width, height, fewest } of [
    { width: 390, height: 844, fewest: 8 },
    { width: 1440, height: 900, fewest: 12 },
  ]) {
    test.describe(`the map at ${width} × ${height} in ${locale}`, () => {
      test.use({ locale, viewport: { width, height } });
      test("names Taiwan and most of its actors, and no name lies over another", async ({ page }) => {
        await openApp(page, "#view=map&v=1");
        await expect(picture(page).locator(".entente-borders")).toHaveAttribute("d", /^M/);
        await expect.poll(async () => (await readNames(page)).names).toContain(taiwan);
        const { names, overlaps } = await readNames(page);
        expect(overlaps).toEqual([]);
        expect(names.length).toBeGreaterThanOrEqual(fewest);
      });
    });
  }
}
