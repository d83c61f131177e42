import { expect, type Page } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";

/** What the picture looks like: the place of every actor and relationship on screen. */
const placesIn = (page: Page) =>
  picture(page)
    .getByRole("img")
    .evaluateAll((shapes) =>
      shapes.map((shape) => {
        const { x, y } = shape.getBoundingClientRect();
        return `${Math.round(x)} ${Math.round(y)}`;
      }),
    );

async function ask(page: Page, words: string) {
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole("option").first()).toContainText(/How are|如何相連/);
  await page.keyboard.press("Enter");
}

test("two names are answered in the picture and the panel, and Escape returns to the exact view", async ({
  page,
}) => {
  await openApp(page, "#camera=40~-30~1.4&actor=tsmc&v=1");
  await page.waitForTimeout(500);
  const before = { places: await placesIn(page), url: page.url() };
  await ask(page, "TSMC Canada");
  const bar = page.getByRole("region", { name: "Connection" });
  await expect(bar).toContainText("How are TSMC and Canada connected?");
  await expect(bar).toContainText("Way 1 of 5");
  await expect(page).toHaveURL(/path=tsmc~canada/);
  for (const name of ["TSMC", "Canada", "Taiwan"]) await expect(actorInPicture(page, name)).toBeInViewport();
  const hops = page.getByRole("complementary", { name: "Evidence" }).locator(".hop");
  await expect(hops).toHaveCount(4);
  for (const hop of await hops.all()) await expect(hop.locator("q").first()).toContainText(/\w/);
  await bar.getByRole("button", { name: "Next way" }).click();
  await expect(bar).toContainText("Way 2 of 5");
  await expect(page).toHaveURL(/path=tsmc~canada~1/);
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(page).toHaveURL(before.url);
  await expect.poll(() => placesIn(page)).toEqual(before.places);
});

test("the question is understood in Chinese, and a link opens on its answer", async ({ page }) => {
  await openApp(page);
  await ask(page, "台積電 加拿大");
  await expect(page).toHaveURL(/path=tsmc~canada/);
  await page.reload();
  await expect(page.getByRole("region", { name: "Connection" })).toContainText("Way 1 of 5");
});

test("filters that cut the only way are said, and lifting them finds it again", async ({ page }) => {
  await openApp(page, "#path=tsmc~canada&status=proposed&v=1");
  const bar = page.getByRole("region", { name: "Connection" });
  await expect(bar).toContainText("With these filters nothing connects TSMC and Canada.");
  await expect(bar).toContainText("Without filters there are 5 ways or more.");
  await bar.getByRole("button", { name: "Clear filters and focus" }).click();
  await expect(bar).toContainText("Way 1 of 5");
});

test("layouts change and the layout by forces comes back unchanged", async ({ page }) => {
  await openApp(page);
  await page.waitForTimeout(500);
  const before = await placesIn(page);
  const choose = async (name: string) => {
    await page.getByRole("button", { name: /^Layout:/ }).click();
    await page.getByRole("menuitemradio", { name }).click();
  };
  for (const [kind, name] of [
    ["rings", "Rings round the selected"],
    ["sectors", "By sector"],
    ["time", "By time"],
  ] as const) {
    await choose(name);
    await expect(page).toHaveURL(new RegExp(`layout=${kind}`));
    await page.waitForTimeout(600);
    expect(await placesIn(page)).not.toEqual(before);
  }
  await choose("By forces");
  await expect.poll(() => placesIn(page)).toEqual(before);
});

test("rings stay round whom they were asked for, and the address says whom", async ({ page }) => {
  await openApp(page, "#actor=tsmc&v=1");
  await page.getByRole("button", { name: /^Layout:/ }).click();
  await page.getByRole("menuitemradio", { name: "Rings round the selected" }).click();
  await expect(page).toHaveURL(/layout=rings&centre=tsmc/);
  await expect(page.getByText(/^TSMC stands in the middle/)).toBeVisible();
  await actorInPicture(page, "Canada").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/centre=tsmc.*actor=canada/);
  await page.getByRole("button", { name: "Rings round Canada" }).click();
  await expect(page).toHaveURL(/centre=canada/);
  await expect(page.getByText(/^Canada stands in the middle/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Rings round Canada" })).toBeHidden();
});

test("where no worker may run, the page itself works out communities and betweenness", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", { value: undefined });
  });
  await openApp(page, "#colour=community&size=betweenness&v=1");
  await expect(page.locator(".colour-legend")).toContainText("Round Taiwan");
  await expect(page.getByText("Being worked out…")).toBeHidden();
});

test("communities and betweenness are worked out by a worker the policy allows", async ({ page }) => {
  await openApp(page, "#colour=community&size=betweenness&v=1");
  await expect(page.locator(".colour-legend")).toContainText("Round Taiwan");
  await expect(page.getByText("Being worked out…")).toBeHidden();
});
