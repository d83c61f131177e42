import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

import { actorInPicture, openApp, test } from "./app-test";
import { findAxeFaultsInBothThemes } from "./find-axe-faults";

const HOSTILE = "</script><img src=x onerror=alert(1)><b>&amp;";

interface ShippedStep {
  readonly view: object;
  readonly notes: { readonly en: string };
  readonly passages: readonly { readonly exact: string }[];
}
interface ShippedStory {
  title: unknown;
  readonly steps: readonly ShippedStep[];
}

const readProject = async (): Promise<{ readonly stories: ShippedStory[] }> =>
  JSON.parse(await readFile("data/taiwan-science-diplomacy.json", "utf8"));

/** Opens the handout of a story from the dialog that also presents it, and waits for its pictures. */
async function openHandout(page: Page, story: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: story }).click();
  await expect(page.getByText(/^Ready to print/)).toBeAttached();
}

/** Pages of a PDF: each is an object of its own that says how large it is. */
function readPages(pdf: Buffer): { readonly width: number; readonly height: number }[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Type \/Page\b[^s][\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }),
  );
}

const STORIES = [
  ["the tour", /^Handout of “From chips/, 0],
  ["the three minutes", /^Handout of “In three/, 1],
] as const;
const PAPERS = [
  ["A4", 595, 842],
  ["Letter", 612, 792],
] as const;

for (const [name, button, at] of STORIES) {
  for (const [paper, width, height] of PAPERS) {
    test(`${name} on ${paper} is a page for each step and one of sources, with every passage and no notes`, async ({
      page,
    }) => {
      const steps = (await readProject()).stories[at]?.steps ?? [];
      await openApp(page);
      await openHandout(page, button);
      await page.getByText(paper, { exact: true }).click();
      await expect(page.getByText(/^Ready to print/)).toBeAttached();
      const pages = readPages(await page.pdf({ preferCSSPageSize: true }));
      expect(pages).toHaveLength(steps.length + 1);
      for (const each of pages) {
        // A point more or less is how a browser rounds millimetres.
        expect(Math.abs(each.width - width)).toBeLessThanOrEqual(1);
        expect(Math.abs(each.height - height)).toBeLessThanOrEqual(1);
      }

      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("banner")).toBeHidden();
      const words = await page.locator("main").innerText();
      for (const { passages, notes } of steps) {
        for (const { exact } of passages) expect(words).toContain(exact);
        expect(words).not.toContain(notes.en.slice(0, 60));
      }
      const marks = await page.getByRole("superscript").allInnerTexts();
      const numbers = await page
        .getByRole("listitem")
        .evaluateAll((items) =>
          items.flatMap((item) => (item.id.startsWith("handout-note-") ? [item.getAttribute("value")] : [])),
        );
      const wanted = steps.flatMap(({ passages }) => passages).map((_, place) => String(place + 1));
      expect(marks.map((mark) => mark.replace(/^, /, ""))).toEqual(wanted);
      expect(numbers).toEqual(wanted);
    });
  }
}

test("speaker notes are printed once they are asked for, and no step needs another page", async ({
  page,
}) => {
  const steps = (await readProject()).stories[0]?.steps ?? [];
  await openApp(page);
  await openHandout(page, STORIES[0][1]);
  expect(await page.locator("body").innerHTML()).not.toContain(steps[0]?.notes.en.slice(0, 40));
  await page.getByRole("checkbox", { name: "With speaker notes" }).check();
  await expect(page.getByText(/^Ready to print/)).toBeAttached();
  for (const { notes } of steps) await expect(page.getByText(notes.en).first()).toBeVisible();
  expect(readPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(steps.length + 1);
});

test("the handout speaks Chinese, and quotes keep the language of their source", async ({ page }) => {
  await openApp(page);
  await openHandout(page, STORIES[1][1]);
  await page.getByRole("button", { name: "繁體中文" }).click();
  await expect(page.getByText(/^可以列印/)).toBeAttached();
  await expect(page.getByRole("heading", { name: "資料來源" })).toBeVisible();
  const quotes = page.locator("q");
  await expect(quotes).toHaveCount(8);
  for (const quote of await quotes.all()) await expect(quote).toHaveAttribute("lang", "en");
  expect(readPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(6);
});

test("a hostile title is text on every page, and a matrix and a map are drawn", async ({ page }) => {
  const project = await readProject();
  const [, story] = project.stories;
  if (!story) throw new Error("The shipped network has two stories.");
  const [first, second, ...others] = story.steps;
  if (!first || !second) throw new Error("The short story has five steps.");
  story.title = HOSTILE;
  Object.assign(story, {
    steps: [
      {
        ...first,
        title: HOSTILE,
        view: { ...first.view, kind: "map", focus: null, selection: { actors: [], relationships: [] } },
      },
      { ...second, body: HOSTILE, view: { ...second.view, kind: "matrix" } },
      ...others,
    ],
  });
  await openApp(page);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: /^Open/ }).click();
  const buffer = Buffer.from(JSON.stringify(project));
  await (await choosing).setFiles({ name: "hostile.json", mimeType: "application/json", buffer });
  await expect(page.getByText("hostile.json").first()).toBeVisible();
  await openHandout(page, /^Handout of “<\/script>/);
  await expect(page.getByText(HOSTILE).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /^Picture: / })).toHaveCount(5);
  const map = await page
    .getByRole("img", { name: /^Picture: / })
    .first()
    .getAttribute("src");
  expect(decodeURIComponent(map ?? "")).toContain('<g transform="scale(');
  expect(readPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(6);
});

test("axe finds nothing on the handout, light or dark", async ({ page }) => {
  await openApp(page);
  await openHandout(page, STORIES[1][1]);
  expect(await findAxeFaultsInBothThemes(page)).toEqual([]);
});

test("Escape goes back from the handout to the very view, by keyboard alone", async ({ page }) => {
  await openApp(page);
  await actorInPicture(page, "TSMC").click();
  await expect(page).toHaveURL(/actor=tsmc/);
  const address = page.url();
  await openHandout(page, STORIES[0][1]);
  await page.getByRole("link", { name: "Note 3", exact: true }).press("Enter");
  await expect(page.locator("#handout-note-3")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(page.locator("#main")).toBeFocused();
  expect(page.url()).toBe(address);
});

for (const view of ["", "#view=matrix&v=1", "#view=map&v=1"]) {
  test(`the page itself prints as one page: picture, title, legend and source, ${view || "network"}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openApp(page, view);
    await expect(page.locator(".entente-drawing text").first()).toBeAttached();
    // The part that prints comes after the picture.
    await expect(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await expect(page.getByText(/^From: Article by Dr\. Muhammad Qasim/)).toBeAttached({ timeout: 500 });
    }).toPass();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByText(/^From: Article by Dr\. Muhammad Qasim/)).toBeVisible();
    await expect(page.getByRole("list", { name: "Legend" }).getByText("Semiconductors")).toBeVisible();
    await expect(page.locator(".entente-drawing:visible")).toHaveCount(1);
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("complementary")).toHaveCount(0);
    const ink = await page.locator(".entente-drawing:visible text").first().getAttribute("fill");
    expect(ink).toBe("#1f1e1b");
    expect(readPages(await page.pdf({ format: "A4" }))).toHaveLength(1);
  });
}
