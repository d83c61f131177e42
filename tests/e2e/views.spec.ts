import { expect } from "@playwright/test";

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
