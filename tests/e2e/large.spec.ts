import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { writeProjectFile } from "../../src/formats/project-file";
import { buildNetworkOf } from "../unit/render/build-network-of";
import { openApp, test } from "./app-test";
import { findAxeFaults } from "./find-axe-faults";

const ACTORS = 5000;
const project = Buffer.from(writeProjectFile(buildNetworkOf(ACTORS, 2 * ACTORS)));

async function openLarge(page: Page): Promise<void> {
  await openApp(page);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: /Open a project file/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name: "large.entente.json", mimeType: "application/json", buffer: project });
  await expect(page.getByText("5,000 of 5,000 actors").first()).toBeVisible();
  await expect(page.locator("canvas.entente-mass")).toBeVisible();
  // The picture before is seen through the new one until that is drawn.
  await expect(picture(page)).toHaveCount(1);
}

const picture = (page: Page) => page.getByRole("application");
const drawn = (page: Page) => page.locator("svg.entente-drawing");

/** Where an actor that is drawn as an element is on the page. */
async function findMiddle(page: Page, name: string) {
  const box = await drawn(page).locator(`g.entente-node[aria-label^="${name},"]`).boundingBox();
  if (!box) throw new Error(`${name} is not drawn as an element.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

test("a network of 5,000 actors is walked, selected, pointed at, dragged and moved about", async ({
  page,
}) => {
  await openLarge(page);
  await picture(page).focus();
  await page.keyboard.press("Home");
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Body 0, /);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Body 0" })).toBeVisible();
  await expect(drawn(page).locator("g.entente-node[data-selected]")).toHaveCount(1);

  const at = await findMiddle(page, "Body 0");
  await page.mouse.move(at.x, at.y);
  await expect(drawn(page).locator('g.entente-link[data-emphasis="lit"]').first()).toBeAttached();
  await page.mouse.wheel(0, -600);
  await page.mouse.wheel(0, -600);
  // What is under the pointer stays there; a symbol's box and its middle differ by some pixels.
  await expect.poll(async () => (await findMiddle(page, "Body 0")).width).toBeGreaterThan(at.width * 1.15);
  const from = await findMiddle(page, "Body 0");
  expect(Math.hypot(from.x - at.x, from.y - at.y)).toBeLessThan(30);
  await page.mouse.move(from.x, from.y);

  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await findMiddle(page, "Body 0")).x - from.x).toBeGreaterThan(80);
  await expect(drawn(page).locator('g.entente-node[aria-label*="pinned"]')).toHaveCount(1);
});

test("filters bring a network of 5,000 actors back to elements, where it was", async ({ page }) => {
  await openLarge(page);
  await picture(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("f");
  await expect(page.locator("canvas.entente-mass")).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Body 0, /);
  await page.keyboard.press("Escape");
  await expect(page.locator("canvas.entente-mass")).toBeVisible();
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Body 0, /);
  await expect(picture(page)).toHaveCount(1);
});

test("a network of 5,000 actors leaves as SVG with everything in it", async ({ page }) => {
  await openLarge(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByText("SVG, for print and editing").click();
  const saving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Download", exact: true }).click();
  const svg = await readFile(await (await saving).path(), "utf8");
  expect(svg.match(/<title>Body \d+, Kind /g)).toHaveLength(ACTORS);
});

/** The part of the picture's height that what is drawn as pixels takes up. */
function measureHeight(page: Page): Promise<number> {
  return page.locator("canvas.entente-mass").evaluate((canvas: HTMLCanvasElement) => {
    const sheet = new OffscreenCanvas(canvas.width, canvas.height);
    const pen = sheet.getContext("2d");
    if (!pen) throw new Error("There is no canvas to read from.");
    pen.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    const isGround = (pixel: number) => pixel === pixels[0];
    const first = pixels.findIndex((pixel) => !isGround(pixel));
    const last = pixels.findLastIndex((pixel) => !isGround(pixel));
    // As the picture is wider than it is high, its height is what the camera goes by.
    const heightPx = canvas.parentElement?.clientHeight ?? Number.NaN;
    const drawnPx = Math.floor(last / canvas.width) - Math.floor(first / canvas.width);
    return (drawnPx * canvas.clientHeight) / canvas.height / heightPx;
  });
}

test("axe finds nothing in a network of 5,000 actors, which is framed once it is laid out", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1800, height: 900 });
  await openLarge(page);
  await expect(page.getByText("Laying out")).toBeHidden();
  await expect.poll(() => measureHeight(page)).toBeGreaterThan(0.75);
  expect(await findAxeFaults(page)).toEqual([]);
});
