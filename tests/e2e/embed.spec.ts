import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { expect, type Frame, type FrameLocator, type Page, test as base } from "@playwright/test";
import jsqr from "jsqr";

import { openApp, test } from "./app-test";
import { findAxeFaultsInBothThemes } from "./find-axe-faults";

interface Answer {
  readonly body: Buffer;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

interface Served {
  readonly server: Server;
  readonly address: string;
}

/** Serves on a port, and so an origin, of its own. */
async function serve(answer: (path: string) => Promise<Answer>): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    void answer(pathname).then(({ body, type }) =>
      // A sandboxed frame has no origin, and a host has to allow that.
      response.writeHead(200, { "Content-Type": type, "Access-Control-Allow-Origin": "*" }).end(body),
    );
  });
  await new Promise<void>((listen) => {
    server.listen(0, "127.0.0.1", listen);
  });
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The server has no port.");
  return { server, address: `http://127.0.0.1:${at.port}/` };
}

const serveApp = () =>
  serve(async (path) => {
    const file = path === "/" ? "/index.html" : path;
    return {
      body: await readFile(join("dist", file)).catch(() => Buffer.from("")),
      type: TYPES[extname(file)] ?? "application/octet-stream",
    };
  });

/** Serves a page of another origin that has the app in a frame. */
const serveBlog = (address: string, attributes: string) =>
  serve(async () => ({
    body: Buffer.from(
      `<!doctype html><html lang="en"><title>Blog</title><main><h1>Blog</h1><iframe title="Network" src="${address}" ${attributes}></iframe></main></html>`,
    ),
    type: "text/html",
  }));

/** The pixels of a screenshot, red, green, blue and opacity of each. */
async function readPixels(page: Page, png: Buffer) {
  const { width, height, text } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const codes: string[] = [];
    for (const value of pixels) codes.push(String.fromCharCode(value));
    return { width: image.width, height: image.height, text: btoa(codes.join("")) };
  }, png.toString("base64"));
  return { width, height, data: new Uint8ClampedArray(Buffer.from(text, "base64")) };
}

/** What a frame has left in its browser: names of databases, keys of storages, caches and workers. */
const listTraces = (frame: Frame) =>
  frame.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);

base.describe("in the frame of a page of another origin", () => {
  let app: Served;
  let blog: Served | null = null;
  const openFrame = async (page: Page, query: string, attributes: string): Promise<FrameLocator> => {
    blog = await serveBlog(app.address + query, attributes);
    await page.goto(blog.address);
    return page.frameLocator("iframe");
  };
  base.beforeAll(async () => {
    app = await serveApp();
  });
  base.afterAll(() => {
    app.server.close();
    blog?.server.close();
  });

  base("evidence opens by click and by keyboard, and nothing is stored", async ({ page }) => {
    const frame = await openFrame(page, "?embed#v=1", 'width="800" height="560"');
    const picture = frame.getByRole("application");
    await picture.getByRole("img", { name: /^TSMC, / }).click();
    await expect(frame.getByRole("heading", { name: "TSMC" })).toBeVisible();
    await expect(frame.locator("mark").first()).toContainText("TSMC");
    await frame.getByRole("button", { name: "Close" }).click();
    await expect(frame.getByRole("heading", { name: "TSMC" })).toHaveCount(0);

    await picture.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(frame.getByRole("complementary", { name: "Evidence" })).toBeVisible();
    await frame.getByRole("button", { name: "Close" }).press("Escape");
    await expect(frame.getByRole("complementary", { name: "Evidence" })).toHaveCount(0);
    const inner = page.frames().find((each) => each.url().includes("embed"));
    if (!inner) throw new Error("The frame is gone.");
    expect(await listTraces(inner)).toEqual([]);
    const href = await frame.getByRole("link", { name: /^Open in Entente/ }).getAttribute("href");
    expect(href).not.toContain("embed");
  });

  base("it works sandboxed, without storage", async ({ page }) => {
    const uncaught: string[] = [];
    page.on("pageerror", (error) => uncaught.push(error.message));
    const frame = await openFrame(
      page,
      "?embed#actor=tsmc&v=1",
      'sandbox="allow-scripts" width="320" height="240"',
    );
    await expect(frame.getByRole("heading", { name: "TSMC" })).toBeVisible();
    await frame.getByRole("button", { name: "Close" }).click();
    await expect(frame.getByRole("application").getByRole("img", { name: /^TSMC, / })).toBeVisible();
    expect(uncaught).toEqual([]);
  });
});

test("a frame has the picture, the legend and the evidence, and no control of the desk", async ({ page }) => {
  await page.goto("./?embed#actor=tsmc&v=1");
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(page.getByText("Semiconductors").first()).toBeVisible();
  for (const name of ["Project", "Present", "Share", "Export", "Network", "Map"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: /filter/i })).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

const CONTROLS = ["Network", "Read", "Map", "Matrix", "Table", "Present", "Share", "Export", "繁體中文"];
for (const [query, wanted] of [
  ["", []],
  ["map,table", ["Map", "Table"]],
  ["network,present,export,language", ["Network", "Present", "Export", "繁體中文"]],
] as const) {
  test(`a reader’s page has exactly the chosen controls: ${query || "none"}`, async ({ page }) => {
    await openApp(page, `?reader=${query}#v=1`);
    for (const name of CONTROLS) {
      const expected = (wanted as readonly string[]).includes(name) ? 1 : 0;
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(expected);
    }
    for (const name of ["Project", "Theme"]) await expect(page.getByRole("button", { name })).toHaveCount(0);
    await expect(page.getByRole("tab", { name: "Stories" })).toHaveCount(0);
    await expect(page.locator("#filters")).toHaveCount(0);
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await listTraces(page.mainFrame())).toEqual([]);
  });
}

test("a reader’s page finds without offering what its author left out, and stories cannot be edited", async ({
  page,
}) => {
  await openApp(page, "?reader=search,stories#panel=stories&v=1");
  await expect(page.getByRole("tab", { name: "Stories" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit" })).toHaveCount(0);
  await page.keyboard.press("/");
  const palette = page.getByRole("dialog");
  await expect(palette.getByRole("option").first()).toBeVisible();
  await palette.getByRole("combobox").fill("map");
  await expect(palette.getByRole("option", { name: "Go to view: Map" })).toHaveCount(0);
});

test("the desk has what a reader’s page is refused: the command, and a trace in the browser", async ({
  page,
}) => {
  await openApp(page);
  await page.keyboard.press("/");
  await page.getByRole("dialog").getByRole("combobox").fill("map");
  await expect(page.getByRole("dialog").getByRole("option", { name: "Go to view: Map" })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "繁體中文" }).click();
  await expect.poll(() => listTraces(page.mainFrame())).toContain("entente.preferences");
});

test("a reader’s link with controls there are none of opens and says which", async ({ page }) => {
  await openApp(page, "?reader=map,edit,%3Cb%3E#v=1");
  await expect(
    page.getByText(/controls Entente does not have.*: edit, <b>\. It knows: network, /),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Map", exact: true })).toBeVisible();
});

test("the share dialog gives the HTML of a frame and a link for readers, of this very view", async ({
  page,
}) => {
  await openApp(page, "#actor=tsmc&v=1");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByText("Embed in a page").click();
  await page.getByRole("spinbutton", { name: "Width" }).fill("640");
  const html = page.getByRole("textbox", { name: "HTML to paste" });
  await expect(html).toHaveValue(
    /^<iframe src="http:\/\/[^"]+\/\?embed#actor=tsmc&amp;v=1" title="[^"]+" width="640"/,
  );
  await page.getByText("Link for readers", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Map view" }).check();
  await page.getByRole("checkbox", { name: "Help" }).uncheck();
  const link = page.getByRole("textbox", { name: "Address for readers" });
  await expect(link).toHaveValue(/\?reader=network,read,map,table,search,language#actor=tsmc&v=1$/);
  await page.goto(await link.inputValue());
  await expect(page.getByRole("heading", { name: "TSMC" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Map", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const) {
  for (const view of ["#actor=tsmc&v=1", "#view=map&lens=obstacles&time=upTo&years=1987~2019~undated&v=1"]) {
    test(`a camera reads the address of ${view} off the share dialog, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openApp(page, view);
      await page.getByRole("button", { name: "Share", exact: true }).click();
      const code = page.getByRole("img", { name: "QR code of this address" });
      await expect(code).toBeVisible();
      const shot = await page.getByRole("dialog").screenshot();
      const seen = await readPixels(page, shot);
      const read = jsqr(seen.data, seen.width, seen.height);
      expect(read?.data).toBe(await page.getByRole("textbox", { name: "Address of this view" }).inputValue());
      expect(read?.data).toContain(view);
    });
  }
}

for (const query of ["?embed#actor=tsmc&v=1", "?reader=map,search#v=1"]) {
  test(`axe finds nothing at ${query}, light or dark`, async ({ page }) => {
    await page.goto(`./${query}`);
    await expect(page.getByRole("application").getByRole("img").first()).toBeVisible();
    if (query.includes("actor")) await expect(page.locator("mark").first()).toBeVisible();
    expect(await findAxeFaultsInBothThemes(page)).toEqual([]);
  });
}
