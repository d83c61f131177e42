import { expect, type Page } from "@playwright/test";
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

/** Waits until the browser has stored the whole app, then cuts the network. */
async function visitOnce(page: Page): Promise<void> {
  await openApp(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
  await page.context().setOffline(true);
}

/** Starts the app anew, without a network, at a view. */
async function startAt(page: Page, view: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./${view}`);
  await expect(page.getByText(/ of 65 actors|／65 個行動者/).first()).toBeAttached();
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();
const sees = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();
const nodeCount = (page: Page) => picture(page).locator(".entente-node");

/** A file of the export dialog. */
async function takes(page: Page, button: string, ending: RegExp): Promise<void> {
  await startAt(page, "");
  await press(page, "Export");
  if (/svg/.test(ending.source)) await page.getByText("SVG, for print and editing").click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(ending);
}

/** Types into the palette and waits for what it finds. */
async function finds(page: Page, words: string): Promise<void> {
  await page.getByRole("combobox", { name: /Find/ }).fill(words);
  await expect(page.getByRole("option", { name: /TSMC/ }).first()).toBeVisible();
}

async function presents(page: Page): Promise<void> {
  await startAt(page, "");
  await press(page, "Present");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Start “From/ })
    .click();
  await expect(page.locator(".stage-position")).toHaveText("1 / 12");
}

/** Everything the app does for a reader, an author and a speaker, each from a fresh start without a network. */
const FEATURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the network and its evidence": async (page) => {
    await startAt(page, "#actor=tsmc&v=1");
    await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  },
  "the read view": async (page) => {
    await startAt(page, "#view=read&v=1");
    await expect(page.locator(".sentence").first()).toBeVisible();
  },
  "the map, with land": async (page) => {
    await startAt(page, "#view=map&v=1");
    await expect(page.locator(".entente-land path").first()).toHaveAttribute("d", /M/);
  },
  "the matrix": async (page) => {
    await startAt(page, "#view=matrix&v=1");
    await expect(page.getByRole("grid").getByRole("rowheader").first()).toBeVisible();
  },
  "the tables": async (page) => {
    await startAt(page, "#view=table&v=1");
    await expect(page.getByRole("row").nth(3)).toBeVisible();
  },
  "the whole article": async (page) => {
    await startAt(page, "#actor=tsmc&panel=article&v=1");
    await expect(page.locator("#details mark").first()).toBeVisible();
  },
  "colour by community": async (page) => {
    await startAt(page, "#colour=community&v=1");
    await sees(page, /^Round /);
  },
  "size by betweenness": async (page) => {
    await startAt(page, "#size=betweenness&v=1");
    await expect(nodeCount(page)).toHaveCount(65);
  },
  "the layouts by sector, in rings and by time": async (page) => {
    for (const layout of ["sectors", "rings", "time"]) {
      await startAt(page, `#layout=${layout}&actor=tsmc&v=1`);
      await expect(nodeCount(page)).toHaveCount(65);
    }
  },
  "laying out again": async (page) => {
    await startAt(page, "");
    const before = await nodeCount(page).first().getAttribute("transform");
    await press(page, "Lay out again");
    await expect.poll(() => nodeCount(page).first().getAttribute("transform")).not.toBe(before);
  },
  "the time bar": async (page) => {
    await startAt(page, "#time=upTo&v=1");
    await expect(page.getByRole("region", { name: "Time" })).toBeVisible();
  },
  "the lens of obstacles": async (page) => {
    await startAt(page, "#lens=obstacles&v=1");
    await sees(page, "What stands in the way");
  },
  "the lens of the proposed": async (page) => {
    await startAt(page, "#lens=proposed&v=1");
    await sees(page, "Proposed relationships");
  },
  "how two are connected": async (page) => {
    await startAt(page, "#path=tsmc~canada&v=1");
    await expect(page.locator(".entente-node[data-emphasis=lit], .entente-node").first()).toBeAttached();
    await sees(page, /TSMC/);
  },
  "find, in both languages": async (page) => {
    await startAt(page, "");
    await page.keyboard.press("/");
    await finds(page, "台積電");
  },
  filters: async (page) => {
    await startAt(page, "#sector=health&v=1");
    await sees(page, /37 of 65 actors/);
  },
  help: async (page) => {
    await startAt(page, "");
    await page.keyboard.press("?");
    await expect(page.getByRole("heading", { name: "Keys, on stage" })).toBeVisible();
  },
  "a link and its QR code": async (page) => {
    await startAt(page, "#actor=tsmc&v=1");
    await press(page, "Share");
    await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  },
  繁體中文: async (page) => {
    await startAt(page, "");
    await press(page, "繁體中文");
    await expect(page.getByRole("button", { name: "匯出" })).toBeVisible();
    await press(page, "English");
  },
  "editing a story, kept over a reload": async (page) => {
    await startAt(page, "#panel=stories&v=1");
    await press(page, /^Go to step 2: /);
    await press(page, "Edit");
    await page.getByLabel("Title", { exact: true }).fill("Told without a network");
    await sees(page, "Saved in this browser");
    await startAt(page, "#panel=stories&v=1");
    await sees(page, "Told without a network");
  },
  "presenting, the overview and an answer": async (page) => {
    await presents(page);
    await page.keyboard.press("o");
    await expect(page.getByRole("region", { name: "All steps" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await finds(page, "TSMC");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  },
  "the presenter's window": async (page) => {
    await presents(page);
    const opened = page.context().waitForEvent("page");
    await page.keyboard.press("s");
    const presenter = await opened;
    await expect(presenter.getByText("Stage connected.")).toBeVisible({ timeout: 15_000 });
    await presenter.keyboard.press("PageDown");
    await expect(page.locator(".stage-position")).toHaveText("2 / 12");
    await presenter.close();
  },
  handout: async (page) => {
    await startAt(page, "");
    await press(page, "Present");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Handout/ })
      .first()
      .click();
    await expect(page.getByText(/^Ready to print/)).toBeAttached();
  },
  "export PNG": (page) => takes(page, "Download", /png$/),
  "export SVG": (page) => takes(page, "Download", /svg$/),
  "export HTML": (page) => takes(page, "Download HTML", /html$/),
  "export project": (page) => takes(page, "Project file", /json$/),
  "export actors": (page) => takes(page, "Actors (CSV)", /csv$/),
  "export relationships": (page) => takes(page, "Relationships (CSV)", /csv$/),
  "export annotations": (page) => takes(page, "Annotations (JSON-LD)", /jsonld$/),
  "export GEXF": (page) => takes(page, "GEXF 1.3", /gexf$/),
  "export GraphML": (page) => takes(page, "GraphML", /graphml$/),
};

test("N1: after one visit every feature and every export works with the network cut", async ({ page }) => {
  test.setTimeout(300_000);
  await visitOnce(page);
  const failed: string[] = [];
  for (const [name, works] of Object.entries(FEATURES)) {
    try {
      await works(page);
    } catch (error) {
      failed.push(`${name}: ${String(error).slice(0, 300)}`);
    }
  }
  const all = Object.keys(FEATURES).length;
  console.log(JSON.stringify({ id: "N1", works: `${all - failed.length} of ${all}` }));
  expect(failed).toEqual([]);
});
