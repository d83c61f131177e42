import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

import { measureContrast } from "../../src/model/colour-contrast";
import { ROOMS } from "../../src/render/stage-colours";
import { contrastBetween } from "../unit/render/measure-colours";
import { findAxeFaults } from "./find-axe-faults";
import { openApp, picture, test } from "./app-test";

/** Goes on stage with the first story, in either language. */
async function goOnStage(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Present|簡報)$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Start|開始)/ })
    .first()
    .click();
  await expect(picture(page)).toBeVisible();
}

/** Every colour that is drawn for an audience, with what it lies on: `[what, colour, ground]`, as `#rrggbb`. */
function readColours(page: Page) {
  return page.evaluate(() => {
    const toHex = (colour: string) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return "";
      context.fillStyle = colour;
      return context.fillStyle;
    };
    const isClear = (colour: string) => /transparent|, 0\)$/.test(colour);
    const groundOf = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      if (!isClear(backgroundColor)) return toHex(backgroundColor);
      return element.parentElement ? groundOf(element.parentElement) : "#ffffff";
    };
    const root = document.querySelector(".on-stage");
    const picked: [string, string, string][] = [];
    for (const element of root?.querySelectorAll("p, h2, mark, blockquote, figcaption, button, span, kbd") ??
      []) {
      const hasText = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== "",
      );
      if (hasText && element.checkVisibility() && !element.closest(".sr-only"))
        picked.push(["words", toHex(getComputedStyle(element).color), groundOf(element)]);
    }
    const ground = root ? groundOf(root) : "";
    for (const element of root?.querySelectorAll(".entente-labels text") ?? [])
      picked.push(["words", toHex(getComputedStyle(element).fill), ground]);
    for (const element of root?.querySelectorAll(
      ".entente-node:not([data-emphasis=dimmed]) > .entente-symbol, .entente-link:not([data-emphasis=dimmed]) > .entente-line",
    ) ?? []) {
      const { fill, stroke } = getComputedStyle(element);
      const isFilled = fill !== "none" && element.classList.contains("entente-symbol");
      picked.push(["shape", toHex(isFilled ? fill : stroke), ground]);
    }
    return picked;
  });
}

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en-US", "zh-TW"]) {
    test.describe(`${theme}, ${language}`, () => {
      test.use({ colorScheme: theme, locale: language });

      test("axe finds nothing on stage, in its overview, beside an answer and in the presenter's window", async ({
        page,
        context,
      }) => {
        await openApp(page);
        await goOnStage(page);
        expect(await findAxeFaults(page)).toEqual([]);
        await page.keyboard.press("o");
        await expect(page.locator(".stage-overview")).toBeVisible();
        expect(await findAxeFaults(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.keyboard.type("8");
        await page.keyboard.press("Enter");
        await page.locator(".entente-node:not([data-emphasis=dimmed])").last().click();
        await expect(page.locator(".stage-evidence")).toBeVisible();
        expect(await findAxeFaults(page)).toEqual([]);
        await page.keyboard.press("Escape");
        const opened = context.waitForEvent("page");
        await page.keyboard.press("s");
        const presenter = await opened;
        await expect(presenter.locator(".presenter-notes p")).not.toHaveText("");
        expect(await findAxeFaults(presenter)).toEqual([]);
      });

      test("what is drawn can be read and seen off a projector", async ({ page }) => {
        await openApp(page);
        await goOnStage(page);
        const worst = { words: Infinity, shape: Infinity, wordsLit: Infinity, shapeDim: Infinity };
        for (let step = 1; step <= 12; step++) {
          await expect(page.locator(".stage-position")).toHaveText(`${step} / 12`);
          await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
          await expect(page.locator(".entente-labels text").first()).toBeAttached();
          for (const [what, colour, ground] of await readColours(page)) {
            const nominal = contrastBetween(colour, ground);
            if (what === "words") {
              worst.words = Math.min(worst.words, nominal);
              worst.wordsLit = Math.min(worst.wordsLit, measureContrast(colour, ground, ROOMS.lit));
            } else {
              worst.shape = Math.min(worst.shape, nominal);
              worst.shapeDim = Math.min(worst.shapeDim, measureContrast(colour, ground, ROOMS.dim));
            }
          }
          await page.keyboard.press("PageDown");
        }
        const figures = Object.entries(worst).map(([name, value]) => [name, Number(value.toFixed(2))]);
        console.log(JSON.stringify({ id: "A20", theme, language, ...Object.fromEntries(figures) }));
        expect(worst.words).toBeGreaterThanOrEqual(7.4);
        expect(worst.wordsLit).toBeGreaterThanOrEqual(4.5);
        expect(worst.shape).toBeGreaterThanOrEqual(3.86);
        expect(worst.shapeDim).toBeGreaterThanOrEqual(3);
      });
    });
  }
}

/** Opens the shipped network with a first story of one step in each view. */
async function openViews(page: Page): Promise<void> {
  const project = JSON.parse(await readFile("data/taiwan-science-diplomacy.json", "utf8"));
  const [step] = project.stories[0].steps;
  const views = [
    { kind: "read", reading: { sentence: 20, unread: "dim" } },
    { kind: "map" },
    { kind: "matrix", matrix: { rows: "countries", order: "sector" } },
    { kind: "table" },
    { kind: "network", camera: { x: 0, y: 0, zoom: 1.5 } },
  ];
  project.stories[0].steps = views.map((view, at) => ({
    ...step,
    id: `view-${at}`,
    title: { en: `In the ${view.kind}` },
    view: { ...step.view, ...view },
  }));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: /^Open/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: "views.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(project)),
  });
  await expect(page.getByText("views.json").first()).toBeVisible();
}

test("a step shows its own view: the sentence that is read, the map, the matrix, the table", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openApp(page);
  await openViews(page);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Start “From/ })
    .click();
  await expect(page.locator(".stage-reading mark")).toContainText("33 biobanks");
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("application", { name: /map/i })).toBeVisible();
  await expect(page.locator(".entente-land path").first()).toHaveAttribute("d", /M/);
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("grid").getByRole("rowheader").first()).toBeVisible();
  const size = await page
    .getByRole("grid")
    .getByRole("rowheader")
    .first()
    .evaluate(
      (cell: HTMLElement) => Number.parseFloat(getComputedStyle(cell).fontSize) * cell.currentCSSZoom,
    );
  expect(size).toBeGreaterThanOrEqual(18);
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("table").getByRole("rowheader").first()).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
});

test("a camera saved at a desk shows as much on a small stage", async ({ page }) => {
  const countNames = () =>
    page.evaluate(() => {
      const box = document.querySelector(".picture-host")?.getBoundingClientRect();
      return [...document.querySelectorAll(".entente-node")].filter((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const [atX, atY] = [x + width / 2, y + height / 2];
        return box && atX > box.left && atX < box.right && atY > box.top && atY < box.bottom;
      }).length;
    });
  const fillsScreen = () => page.evaluate(() => document.fullscreenElement !== null);
  await openApp(page);
  await openViews(page);
  await page.getByRole("tab", { name: "Stories" }).click();
  await page.getByRole("button", { name: /^Go to step 5: / }).click();
  await expect(page).toHaveURL(/camera=/);
  const atDesk = await countNames();
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Start “From/ })
      .click();
    await expect(page.locator(".stage-position")).toHaveText("1 / 5");
    await expect.poll(fillsScreen).toBe(true);
    await page.keyboard.press("End");
    await expect(page.getByRole("heading", { name: "In the network" })).toBeVisible();
    await expect.poll(countNames).toBeGreaterThanOrEqual(atDesk);
    await page.keyboard.press("Escape");
    // A window that still fills the screen cannot be given another size.
    await expect.poll(fillsScreen).toBe(false);
  }
});

test("? on stage lists its keys", async ({ page }) => {
  await openApp(page);
  await goOnStage(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Keys, on stage" })).toBeVisible();
  await expect(page.getByText("a number, then Enter: that step")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator(".on-stage")).toBeVisible();
});
