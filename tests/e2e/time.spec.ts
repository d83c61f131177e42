import { expect, type Page } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";
import { findAxeFaultsInBothThemes } from "./find-axe-faults";

const bar = (page: Page) => page.getByRole("region", { name: "Time" });
const inYear = (page: Page, year: number) => bar(page).getByRole("heading", { name: `In ${year}` });
const lines = (page: Page) => picture(page).locator(".entente-link");

test("the years are stepped through with the keyboard, and the address brings year and mode back", async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole("button", { name: "Step through the years" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/time=upTo/);
  await expect(inYear(page, 2023)).toBeVisible();
  const all = await lines(page).count();
  await bar(page).getByRole("slider", { name: "Year" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(inYear(page, 2019)).toBeVisible();
  await expect(page).toHaveURL(/years=1987~2019~undated/);
  await expect.poll(() => lines(page).count()).toBeLessThan(all);
  await page.keyboard.press("Home");
  await expect(inYear(page, 1987)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(inYear(page, 2019)).toBeVisible();
  const upTo = await lines(page).count();
  await bar(page).getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await expect(bar(page).getByText(/undated relationships are left out$/)).toBeVisible();
  await expect.poll(() => lines(page).count()).toBeLessThan(upTo);
  await bar(page).getByText("The year alone").click();
  await expect(page).toHaveURL(/time=only&years=2019~2019&/);
  const alone = await lines(page).count();
  await page.reload();
  await expect(inYear(page, 2019)).toBeVisible();
  await expect(bar(page).getByRole("radio", { name: "The year alone" })).toBeChecked();
  await expect(bar(page).getByRole("checkbox")).not.toBeChecked();
  await expect.poll(() => lines(page).count()).toBe(alone);
  await bar(page).getByRole("button", { name: "Close the time bar" }).click();
  await expect(bar(page)).toBeHidden();
  await expect(page).not.toHaveURL(/time=/);
  await expect(page).toHaveURL(/years=2019~2019/);
});

test("the years play from the first to the last, pause, and can be dragged to", async ({ page }) => {
  await openApp(page, "#time=upTo&v=1");
  await bar(page).getByRole("button", { name: "Play the years" }).click();
  await expect(inYear(page, 1987)).toBeVisible();
  await expect(inYear(page, 2019)).toBeVisible();
  await bar(page).getByRole("button", { name: "Pause" }).click();
  await expect(bar(page).getByRole("button", { name: "Play the years" })).toBeVisible();
  await bar(page).getByRole("button", { name: "Play the years" }).click();
  await expect(inYear(page, 2023)).toBeVisible();
  await expect(bar(page).getByRole("button", { name: "Play the years" })).toBeVisible();
  await expect(page).not.toHaveURL(/years=/);
  const slider = await bar(page).getByRole("slider", { name: "Year" }).boundingBox();
  if (!slider) throw new Error("The slider has no box.");
  await page.mouse.click(slider.x + 0.8 * slider.width, slider.y + slider.height / 2);
  await expect(inYear(page, 2019)).toBeVisible();
});

test("with reduced motion the picture cuts from year to year", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, "#time=upTo&v=1");
  await bar(page).getByRole("button", { name: "Previous dated year" }).click();
  await expect(inYear(page, 2019)).toBeVisible();
  const place = () =>
    actorInPicture(page, "TSMC").evaluate(
      (shape) =>
        new Promise<string>((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(JSON.stringify(shape.getBoundingClientRect()));
            });
          });
        }),
    );
  // The names left are placed at once; the layout, worked out elsewhere, comes a little later, in one cut as well.
  const looks: string[] = [];
  for (let look = 0; look < 40; look++) looks.push(await place());
  const changes = looks.filter((each, at) => at > 0 && each !== looks[at - 1]);
  expect(changes.length).toBeLessThanOrEqual(1);
});

test("the years go with the map, and what happened leads to its words", async ({ page }) => {
  await openApp(page, "#view=map&time=upTo&years=1987~2019~undated&v=1");
  await expect(inYear(page, 2019)).toBeVisible();
  await bar(page).getByRole("link").first().click();
  await expect(page).toHaveURL(/(actor|relationship)=/);
  await expect(page.getByRole("complementary", { name: "Evidence" }).locator("mark").first()).toBeVisible();
});

test("axe finds nothing in the time bar, light or dark", async ({ page }) => {
  await openApp(page, "#time=only&years=2019~2019&v=1");
  await expect(inYear(page, 2019)).toBeVisible();
  expect(await findAxeFaultsInBothThemes(page, ".time-bar")).toEqual([]);
});
