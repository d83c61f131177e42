import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { actorInPicture, openApp, picture, test } from "./app-test";

const HOSTILE = "</script><script>alert(1)</script><!--<script>]]>\u2028<img src=x onerror=alert(2)>";

const dialog = (page: Page) => page.getByRole("dialog");

async function download(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly path: string }> {
  const waiting = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: button, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Opens the shipped network with hostile words wherever a reader's words may stand; returns its project. */
async function openHostileProject(page: Page): Promise<{ readonly nodes: { readonly id: string }[] }> {
  const project = JSON.parse(await readFile("data/taiwan-science-diplomacy.json", "utf8"));
  project.title = HOSTILE;
  project.nodes[0].label = HOSTILE;
  project.links[0].label = HOSTILE;
  project.sectors[0].label = HOSTILE;
  project.stories[0].title = HOSTILE;
  project.sources[0].author = HOSTILE;
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: /^Open/ }).click();
  await (
    await choosing
  ).setFiles({
    name: "hostile.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(project)),
  });
  await expect(page.getByText("hostile.json").first()).toBeVisible();
  return project;
}

/** Watches a page for everything a file that stands alone must not do. */
async function watchFile(page: Page): Promise<string[]> {
  const mishaps: string[] = [];
  page.on("dialog", (each) => {
    mishaps.push(`ran: ${each.message()}`);
    void each.dismiss();
  });
  page.on("pageerror", (error) => mishaps.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") mishaps.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) mishaps.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return mishaps;
}

test("a stand-alone file opens without a network, with hostile data in it, and runs nothing of it", async ({
  page,
  browser,
}, info) => {
  await openApp(page);
  const project = await openHostileProject(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const { name, path } = await download(page, "Download HTML");
  expect(name).toMatch(/\.html$/);
  const file = info.outputPath("taken.html");
  const html = await readFile(path, "utf8");
  await writeFile(file, html);

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true });
  const alone = await context.newPage();
  const mishaps = await watchFile(alone);
  await alone.goto(pathToFileURL(file).href);
  await expect(picture(alone).getByRole("img").first()).toBeAttached();
  await expect(picture(alone).getByRole("img")).toHaveCount(65 + 123);

  const carried = await alone.locator("#entente-content").evaluate((element) => element.textContent);
  expect(JSON.parse(carried).project.nodes).toEqual(project.nodes);
  expect(JSON.parse(carried).project.title).toBe(HOSTILE);

  await actorInPicture(alone, "TSMC").click();
  await expect(alone.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(alone.locator("#details mark").first()).toContainText("TSMC");
  await alone.getByRole("button", { name: "Lay out again" }).click();
  await expect
    .poll(() => alone.workers().map((worker) => worker.url()))
    .toEqual([expect.stringMatching(/^blob:/)]);
  await alone.getByRole("button", { name: "繁體中文" }).click();
  await expect(alone.getByRole("button", { name: "匯出" })).toBeVisible();
  expect(mishaps).toEqual([]);
  expect(await alone.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

test("a stand-alone file opens at the view and in the language it was made in", async ({
  page,
  browser,
}, info) => {
  await openApp(page, "#colour=community&sector=health&actor=national-biobank-consortium&v=1");
  await page.getByRole("button", { name: "繁體中文" }).click();
  await page.getByRole("button", { name: "匯出", exact: true }).click();
  const { path } = await download(page, "下載 HTML");
  const file = info.outputPath("taken.html");
  await writeFile(file, await readFile(path));
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  const alone = await context.newPage();
  const mishaps = await watchFile(alone);
  await alone.goto(pathToFileURL(file).href);
  await expect(alone.getByRole("heading", { name: /國家/ }).first()).toBeVisible();
  await expect(alone.getByText(/37／65 個行動者/).first()).toBeVisible();
  // Without a worker beside it the file finds the communities itself.
  await expect(alone.locator(".colour-legend")).toContainText("為首");
  expect(mishaps).toEqual([]);
  await context.close();
});
