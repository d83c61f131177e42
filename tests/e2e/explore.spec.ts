import { expect } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";

test("the first drawn frame is settled: no actor moves after it", async ({ page }) => {
  await openApp(page);
  const places = () =>
    picture(page)
      .getByRole("img")
      .evaluateAll((shapes) => shapes.map((shape) => JSON.stringify(shape.getBoundingClientRect())));
  const first = await places();
  expect(first.length).toBeGreaterThan(100);
  await page.waitForTimeout(1_000);
  expect(await places()).toEqual(first);
});

test("shows every actor and relationship of the article and says how many", async ({ page }) => {
  await openApp(page);
  await expect(page.getByText("65 of 65 actors, 123 of 123 relationships").first()).toBeVisible();
  await expect(picture(page).getByRole("img")).toHaveCount(65 + 123);
});

test("a click on an actor shows the article's own words for it", async ({ page }) => {
  await openApp(page);
  await actorInPicture(page, "TSMC").click();
  const details = page.getByRole("complementary", { name: "Evidence" });
  await expect(details.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(details.locator("mark").first()).toContainText("TSMC");
  await expect(page).toHaveURL(/actor=tsmc/);
});

test("a filter leaves what it lets through, says what is hidden, and is cleared with one click", async ({
  page,
}) => {
  await openApp(page);
  const filters = page.getByRole("complementary", { name: "Find and filter" });
  await filters.getByText("Semiconductors").click();
  await expect(page.getByText(/^8 of 65 actors/).first()).toBeVisible();
  await expect(page).toHaveURL(/sector=semiconductors/);
  await filters.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByText(/^65 of 65 actors/).first()).toBeVisible();
});

test("finds an actor by its Chinese name and forgives a slip", async ({ page }) => {
  await openApp(page);
  const find = async (key: string, words: string, expected: string) => {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole("option").first()).toContainText(expected);
    await page.keyboard.press("Enter");
  };
  await find("/", "台積電", "TSMC");
  await expect(page).toHaveURL(/actor=tsmc/);
  await find("ControlOrMeta+k", "Canda", "Canada");
  await expect(page).toHaveURL(/actor=canada/);
});

test("a dragged actor stays where it was put and is marked as pinned", async ({ page }) => {
  await openApp(page);
  const actor = actorInPicture(page, "TSMC");
  const box = await actor.boundingBox();
  if (!box) throw new Error("TSMC is not on screen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 8 });
  await page.mouse.up();
  await expect(actor).toHaveAccessibleName(/pinned/);
});

test("focus shows only what is within one step, and Escape steps back", async ({ page }) => {
  await openApp(page);
  await actorInPicture(page, "Canada").dblclick();
  await expect(page).toHaveURL(/focus=1~canada/);
  await expect(page.getByText(/^2 of 65 actors/).first()).toBeVisible();
  await picture(page).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/^65 of 65 actors/).first()).toBeVisible();
});
