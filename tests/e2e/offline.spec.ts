import { expect } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";

test.use({ serviceWorkers: "allow" });

test("after one visit the app opens and works without a network, exports included", async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state !== "activated")
      await new Promise((resolve) =>
        registration.active?.addEventListener("statechange", resolve, { once: true }),
      );
  });
  await context.setOffline(true);
  await page.reload();
  await expect(picture(page).getByRole("img").first()).toBeAttached();
  await actorInPicture(page, "TSMC").click();
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("row").nth(3)).toBeVisible();
  await page.getByRole("button", { name: "繁體中文" }).click();
  await expect(page.getByRole("button", { name: "匯出" })).toBeVisible();
  await page.getByRole("button", { name: "匯出" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "GraphML" }).click();
  expect((await download).suggestedFilename()).toMatch(/graphml$/);
});

test("the app has what installing it needs", async ({ page, request }) => {
  await openApp(page);
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await request.get(new URL(address ?? "", page.url()).href)).json();
  expect(manifest).toMatchObject({ name: "Entente", display: "standalone" });
  for (const icon of manifest.icons) expect((await request.get(icon.src)).status(), icon.src).toBe(200);
});
