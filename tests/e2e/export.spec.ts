import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { openApp, test } from "./app-test";

async function download(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const openExport = (page: Page) => page.getByRole("button", { name: "Export", exact: true }).click();

test("the picture leaves as an SVG that opens alone, names itself and carries a legend", async ({
  page,
  context,
}) => {
  await openApp(page);
  await openExport(page);
  await page.getByText("SVG, for print and editing").click();
  const { name, bytes } = await download(page, "Download");
  expect(name).toMatch(/\.svg$/);
  const svg = bytes.toString("utf8");
  expect(svg).not.toMatch(/<script|foreignObject|href=|on\w+=|style=/i);
  const viewer = await context.newPage();
  await viewer.setContent(`<!doctype html><title>t</title><img alt="exported">`);
  const size = await viewer.evaluate(async (text) => {
    const image = document.querySelector("img");
    if (!image) return null;
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      width: image.naturalWidth,
      errors: drawing.querySelectorAll("parsererror").length,
      title: drawing.querySelector("title")?.textContent,
      words: drawing.documentElement.textContent,
    };
  }, svg);
  expect(size?.width).toBeGreaterThan(500);
  expect(size?.errors).toBe(0);
  expect(size?.title).toBe("Taiwan’s science diplomacy");
  expect(size?.words).toContain("Semiconductors · 8");
  expect(size?.words).toContain("Dr. Muhammad Qasim");
});

test("no line of an exported picture is cut, in Chinese and in a narrow window", async ({ browser }) => {
  const context = await browser.newContext({ locale: "zh-TW", viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  await openApp(page);
  await page.getByRole("button", { name: "匯出", exact: true }).click();
  await page.getByText("SVG，供印刷與編輯").click();
  const { bytes } = await download(page, "下載");
  const sheet = await context.newPage();
  await sheet.setContent(bytes.toString("utf8"));
  const cut = await sheet.evaluate(() => {
    const sheet = document.querySelector("svg");
    const right = sheet?.getBoundingClientRect().right ?? 0;
    const texts = [...document.querySelectorAll("svg > text, svg > g > text")];
    return {
      texts: texts.length,
      cut: texts.filter((text) => text.getBoundingClientRect().right > right).map((text) => text.textContent),
    };
  });
  expect(cut.texts).toBeGreaterThan(20);
  expect(cut.cut).toEqual([]);
  await context.close();
});

test("the picture leaves as a PNG of the size asked for", async ({ page }) => {
  await openApp(page);
  await openExport(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("1×").click();
  const single = await download(page, "Download");
  await dialog.getByText("3×").click();
  const triple = await download(page, "Download");
  const widthOf = (bytes: Buffer) => bytes.readUInt32BE(16);
  expect(single.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(widthOf(triple.bytes)).toBe(3 * widthOf(single.bytes));
});

const DATA = [
  ["Project file", ".entente.json", /"format": "entente"/],
  ["Actors (CSV)", ".actors.csv", /National Biobank Consortium/],
  ["Relationships (CSV)", ".relationships.csv", /operating/],
  ["Annotations (JSON-LD)", ".annotations.jsonld", /TextQuoteSelector/],
  ["GEXF 1.3", ".gexf", /<gexf/],
  ["GraphML", ".graphml", /<graphml/],
] as const;
for (const [button, ending, content] of DATA) {
  test(`the data leaves as ${button}`, async ({ page }) => {
    await openApp(page);
    await openExport(page);
    const { name, bytes } = await download(page, button);
    expect(name.endsWith(ending)).toBe(true);
    expect(bytes.toString("utf8")).toMatch(content);
  });
}

test("a PNG larger than browsers draw is refused with the reason, and nothing is saved", async ({ page }) => {
  await page.setViewportSize({ width: 6000, height: 700 });
  await openApp(page);
  await openExport(page);
  const dialog = page.getByRole("dialog");
  const downloads: string[] = [];
  page.on("download", (file) => downloads.push(file.suggestedFilename()));
  await dialog.getByText("4×").click();
  await dialog.getByRole("button", { name: "Download", exact: true }).click();
  await expect(dialog.getByText(/pixels is more than browsers can draw \(16,384 on a side\)/)).toBeVisible();
  expect(downloads).toEqual([]);
});

test("a picture is copied to the clipboard as a PNG", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openApp(page);
  await openExport(page);
  await page.getByRole("dialog").getByRole("button", { name: "Copy picture" }).click();
  await expect(page.getByText("Picture copied.")).toBeVisible();
  const widthPx = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType("image/png");
    return blob ? (await createImageBitmap(blob)).width : 0;
  });
  expect(widthPx).toBeGreaterThan(500);
});
