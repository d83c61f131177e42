import { expect, type Locator, type Page } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";

const current = (page: Page) => page.locator(".sentence[aria-current]");
const status = (page: Page) => page.locator(".status-line").first();

test("reads on with the keyboard: the picture follows, and the address brings the sentence back", async ({
  page,
}) => {
  await openApp(page, "#view=read&v=1");
  await expect(current(page)).toContainText("Taiwan stands as a global leader");
  await expect(status(page)).toHaveText(/^3 of 65 actors, 2 of 123 relationships/);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(current(page)).toContainText("TSMC produces nearly 90 percent");
  await expect(page).toHaveURL(/read=2~dim/);
  await page.reload();
  await expect(current(page)).toContainText("TSMC produces nearly 90 percent");
  await expect(current(page)).toBeInViewport();
});

test("the network builds as the article is read, and is whole at its end", async ({ page }) => {
  await openApp(page, "#view=read&read=0~hide&v=1");
  await expect(picture(page).getByRole("img")).toHaveCount(3 + 2);
  const slider = page.getByRole("slider", { name: "Place in the article" });
  await slider.focus();
  await page.keyboard.press("PageDown");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Paragraph 2, sentence 5 /);
  const early = await picture(page).getByRole("img").count();
  expect(early).toBeGreaterThan(5);
  await page.keyboard.press("End");
  await expect(picture(page).getByRole("img")).toHaveCount(65 + 123);
  await page.keyboard.press("Home");
  await expect(picture(page).getByRole("img")).toHaveCount(3 + 2);
});

test("plays and pauses", async ({ page }) => {
  await openApp(page, "#view=read&v=1");
  await page.getByText("2×").click();
  await page.getByRole("button", { name: "Read on by itself" }).click();
  await expect(current(page)).toContainText("At the heart of this achievement", { timeout: 10_000 });
  await page.getByRole("button", { name: "Stop reading on" }).click();
  await expect(page.getByRole("button", { name: "Read on by itself" })).toBeVisible();
});

test("an actor clicked in the picture shows its sentences one by one; a sentence clicked shows its subgraph", async ({
  page,
}) => {
  await openApp(page, "#view=read&v=1");
  await actorInPicture(page, "TSMC").click();
  await expect(page.getByText(/^Passage 1 of \d+, paragraph 1$/)).toBeVisible();
  await expect(page.locator(".read-text mark[data-current]").first()).toBeInViewport();
  await page.getByRole("button", { name: "Next passage" }).click();
  await expect(page.getByText(/^Passage 2 of \d+/)).toBeVisible();
  await page.waitForTimeout(600);
  // The middle of a sentence that runs over several lines may lie beside it: its first words never do.
  const start = await page.getByText("In a world often divided by").evaluate((sentence) => {
    const [line] = sentence.getClientRects();
    return { x: (line?.left ?? 0) + 4, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  await page.mouse.click(start.x, start.y);
  await expect(current(page)).toContainText("In a world often divided by");
  await expect(page).not.toHaveURL(/actor=/);
});

/** Whether this is there within two seconds: a sentence that is never reached must cost the walk no more than that. */
const appears = (what: Locator): Promise<boolean> =>
  what.waitFor({ state: "attached", timeout: 2_000 }).then(
    () => true,
    () => false,
  );

test("every relationship and every actor leads to its sentence and back, one key each way", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openApp(page, "#view=read&read=0~show&v=1");
  const shapes = picture(page).getByRole("img");
  await expect(shapes).toHaveCount(65 + 123);
  const names = await shapes.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  const lost: string[] = [];
  for (const [place, name] of names.entries()) {
    const shape = shapes.nth(place);
    await shape.evaluate((element: SVGElement) => element.focus());
    await page.keyboard.press("Enter");
    const isThere = await appears(
      page.locator(".read-text [data-sentence][tabindex='0']:has(mark[data-current])").first(),
    );
    await page.locator(".read-text [data-sentence][tabindex='0']").focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".read-text mark")).toHaveCount(0);
    const isBack = await appears(shape.and(page.locator("[data-emphasis='lit']")));
    if (!isThere || !isBack) lost.push(name);
  }
  expect(lost).toEqual([]);
});

test("with reduced motion the text and the picture cut", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, "#view=read&v=1");
  await page.getByRole("slider", { name: "Place in the article" }).focus();
  await page.keyboard.press("End");
  const places = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const text = document.querySelector(".read-text");
              const shape = document.querySelector("[role=application] [role=img]");
              resolve(`${text?.scrollTop} ${JSON.stringify(shape?.getBoundingClientRect())}`);
            }),
          );
        }),
    );
  const first = await places();
  await page.waitForTimeout(400);
  expect(await places()).toBe(first);
});

test("coverage is summed up and exported", async ({ page }) => {
  await openApp(page, "#view=read&v=1");
  await page.getByRole("tab", { name: "Coverage: 35 of 45" }).click();
  await expect(page.getByRole("button", { name: "science diplomacy – health" })).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Sentences" }).click();
  expect((await download).suggestedFilename()).toMatch(/coverage-sentences\.csv$/);
});

test("on a phone the picture is above the article, and nothing is cut off at the side", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, "#view=read&read=9~dim&v=1");
  const above = await picture(page).boundingBox();
  const below = await page.locator(".read-text").boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
  await expect(current(page)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
