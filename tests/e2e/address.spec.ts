import { expect } from "@playwright/test";
import { actorInPicture, openApp, test } from "./app-test";

test("the address is the view: another window opened at it shows the same", async ({ page, context }) => {
  await openApp(page);
  // The actor first: what a filter leaves draws together in its own time, and a click meant for it might miss.
  await actorInPicture(page, "National Biobank Consortium").click();
  await page.getByText("Health & biomedicine").first().click();
  await expect(page).toHaveURL(/actor=national-biobank-consortium/);
  await expect(page).toHaveURL(/sector=health/);
  const other = await context.newPage();
  await openApp(other, new URL(page.url()).hash);
  await expect(other.getByRole("heading", { name: "National Biobank Consortium" })).toBeVisible();
  await expect(other.getByText(/^37 of 65 actors/).first()).toBeVisible();
});

test("Back goes to the view before", async ({ page }) => {
  await openApp(page);
  await actorInPicture(page, "TSMC").click();
  await expect(page).toHaveURL(/actor=tsmc/);
  await actorInPicture(page, "Canada").click();
  await expect(page).toHaveURL(/actor=canada/);
  await page.goBack();
  await expect(page).toHaveURL(/actor=tsmc/);
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
});

const BAD_LINKS: readonly (readonly [string, RegExp])[] = [
  ["#actor=tsmcc&v=1", /tsmcc/],
  ["#sector=health", /version|cut/i],
  ["#v=99&actor=tsmc", /99/],
  ["#%E0%A4%A&v=1", /link/i],
];
for (const [link, reason] of BAD_LINKS) {
  test(`a bad link opens the app and says why: ${link}`, async ({ page }) => {
    await openApp(page, link);
    await expect(page.getByText(reason).first()).toBeVisible();
    await expect(page.getByText(/of 65 actors/).first()).toBeVisible();
  });
}
