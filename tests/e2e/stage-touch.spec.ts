import { expect, type Page } from "@playwright/test";

import { openApp, picture, test } from "./app-test";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** A finger that goes sideways over the page, as the browser's own gestures see it. */
async function swipe(page: Page, fromX: number, toX: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // A finger is as quick on a slow machine: the swipe says itself when it was where.
  let timestamp = Date.now() / 1000;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y }],
      timestamp: (timestamp += 0.02),
    });
  await touch("touchStart", fromX);
  for (let part = 1; part <= 8; part++) await touch("touchMove", fromX + ((toX - fromX) * part) / 8);
  await touch("touchEnd", toX);
}

test("a swipe over the words is a step, over the picture it moves the picture, and never the browser's way back", async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole("button", { name: "Present", exact: true }).tap();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Start “From/ })
    .tap();
  const position = page.locator(".stage-position");
  await expect(position).toHaveText("1 / 12");
  await swipe(page, 330, 80, 600);
  await expect(position).toHaveText("2 / 12");
  await swipe(page, 330, 80, 600);
  await expect(position).toHaveText("3 / 12");
  await swipe(page, 80, 330, 600);
  await expect(position).toHaveText("2 / 12");
  await swipe(page, 330, 80, 200);
  await expect(picture(page)).toBeVisible();
  await expect(position).toHaveText("2 / 12");
});
