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

test("what the address changes shows at once: every frame of a transition would paint the whole page anew", async ({
  page,
}) => {
  await openApp(page);
  await page.evaluate(() => {
    const fading: string[] = [];
    document.addEventListener("transitionrun", ({ target, propertyName }) => {
      // In the picture of few actors what is lit fades in and out.
      if (target instanceof Element && !target.closest(".entente-picture"))
        fading.push(`${target.className} ${propertyName}`);
    });
    Object.assign(window, { fading });
  });
  const goTo = (hash: string) => page.evaluate((next) => (window.location.hash = next), hash);
  await goTo("#sector=health&v=1");
  await expect(page.getByText(/^37 of 65 actors/).first()).toBeVisible();
  await goTo("#actor=tsmc&v=1");
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(page.getByText(/^65 of 65 actors|^65 actors/).first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "fading"))).toEqual([]);
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
