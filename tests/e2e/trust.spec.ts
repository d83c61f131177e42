import { mkdir, readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, expect, type Page } from "@playwright/test";

import { openApp, picture, test } from "./app-test";
import { findAxeFaults } from "./find-axe-faults";

/** Words that would run, break out, be taken for a formula or break a parser, where nobody looked after them. */
const PAYLOADS: readonly string[] = [
  "</script><script>__pwn('script')</script><!--<script>]]>\u2028",
  "\"'><img src=x onerror=__pwn('image')><svg onload=__pwn('svg')>",
  "javascript:__pwn('link')",
  '=HYPERLINK("https://pwn.invalid/","a")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "&xxe;<!DOCTYPE a [<!ENTITY xxe SYSTEM 'https://pwn.invalid/'>]><?xml-stylesheet href='https://pwn.invalid/'?>",
  "control \u0000\u0001\u0008\u000b\u001b\u007f\ufffe\uffff ends",
  "half \ud800 a pair, and \udc00 the other; \u202egnihton",
  "{{constructor.constructor('__pwn(1)')()}}${__pwn('template')}",
];

type Texts = Record<string, unknown>;
interface Project {
  title: unknown;
  summary: unknown;
  sources: { title: unknown; author: unknown; text: string }[];
  sectors: Texts[];
  kinds: Texts[];
  nodes: (Texts & { evidence: unknown[] })[];
  links: Texts[];
  stories: { title: unknown; steps: (Texts & { passages: unknown[] })[] }[];
}

/** The shipped network with a payload wherever a reader's words may stand; says how many there are. */
async function buildHostileProject(): Promise<{ readonly text: string; readonly placed: number }> {
  const project: Project = JSON.parse(await readFile("data/taiwan-science-diplomacy.json", "utf8"));
  let placed = 0;
  const next = () => PAYLOADS[placed++ % PAYLOADS.length] ?? "";
  project.title = next();
  project.summary = next();
  for (const each of [...project.sectors, ...project.kinds]) each["label"] = next();
  for (const node of project.nodes) {
    node["label"] = next();
    node["summary"] = next();
    node["aliases"] = [next()];
  }
  for (const link of project.links) {
    link["label"] = next();
    link["note"] = next();
  }
  const [source] = project.sources;
  if (!source) throw new Error("The shipped network has no article.");
  source.title = next();
  source.author = next();
  for (const exact of PAYLOADS) {
    placed++;
    source.text += `\n${exact}`;
    const quoted = {
      source: "article",
      exact,
      prefix: "",
      suffix: "",
      start: source.text.length - exact.length,
      end: source.text.length,
    };
    project.nodes[0]?.evidence.push(quoted);
    project.stories[0]?.steps[0]?.passages.push(quoted);
  }
  for (const story of project.stories) {
    story.title = next();
    for (const step of story.steps) for (const field of ["title", "body", "notes"]) step[field] = next();
  }
  return { text: JSON.stringify(project), placed };
}

/** Counts what runs and what is asked of other hosts in every page of a context. */
async function watchContext(context: BrowserContext): Promise<string[]> {
  const mishaps: string[] = [];
  await context.exposeFunction("__pwn", (what: string) => mishaps.push(`ran: ${what}`));
  context.on("request", (request) => {
    if (request.url().includes("pwn")) mishaps.push(`request: ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    mishaps.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return mishaps;
}

async function openProject(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: /^Open/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name: "hostile.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.getByText("hostile.json").first()).toBeVisible();
}

/** Presses a button of the export dialog and keeps what comes in a folder of the test. */
async function take(page: Page, button: string, folder: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  const file = await waiting;
  await mkdir(folder, { recursive: true });
  const path = `${folder}/${button.replaceAll(/\W+/g, "-")}${extname(file.suggestedFilename())}`;
  await writeFile(path, await readFile(await file.path()));
  return path;
}

function extend(row: string[], character: string): void {
  row.push((row.pop() ?? "") + character);
}

/** Rows and cells of a CSV file by RFC 4180; a parser of its own, so that writer and reader do not err alike. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const row = rows.at(-1) ?? [];
    if (isQuoted && character === '"' && text[at + 1] === '"') extend(row, text[++at] ?? "");
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ",") row.push("");
    else if (!isQuoted && (character === "\n" || character === "\r")) {
      if (character === "\r" && text[at + 1] === "\n") at++;
      rows.push([""]);
    } else extend(row, character);
  }
  return rows.filter((row) => row.length > 1);
}

test("every export of hostile words opens in a browser, runs nothing and is read again", async ({
  page,
  context,
  browser,
}, info) => {
  test.slow();
  const mishaps = await watchContext(context);
  const { text, placed } = await buildHostileProject();
  await openApp(page);
  await openProject(page, text);
  await expect(picture(page).getByRole("img").first()).toBeAttached();

  const folder = info.outputPath("taken");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const png = await take(page, "Download", folder);
  const data: string[] = [];
  for (const button of [
    "Project file",
    "Actors (CSV)",
    "Relationships (CSV)",
    "Annotations (JSON-LD)",
    "GEXF 1.3",
    "GraphML",
  ])
    data.push(await take(page, button, folder));
  const html = await take(page, "Download HTML", folder);
  await page.getByText("SVG, for print and editing").click();
  const svg = await take(page, "Download", folder);
  const files = [png, svg, html, ...data];
  expect(files.map((path) => extname(path))).toEqual([
    ".png",
    ".svg",
    ".html",
    ".json",
    ".csv",
    ".csv",
    ".jsonld",
    ".gexf",
    ".graphml",
  ]);

  const outside = await browser.newContext({ offline: true, acceptDownloads: false });
  mishaps.push(...(await watchAndOpen(outside, files)));
  const reader = await outside.newPage();
  for (const path of files) {
    const bytes = await readFile(path);
    const content = bytes.toString("utf8");
    if (/svg|gexf|graphml/.test(extname(path))) {
      const errors = await reader.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("parsererror").length,
        content,
      );
      expect(errors, path).toBe(0);
    } else if (extname(path).startsWith(".json")) expect(JSON.parse(content)).toBeTruthy();
    else if (extname(path) === ".csv") {
      const [head, ...rows] = parseCsv(content);
      expect(rows.length, path).toBe(path.includes("Actors") ? 65 : 123);
      for (const row of rows) {
        expect(row.length, path).toBe(head?.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r\0]|^-[^\d]/u);
      }
    } else if (extname(path) === ".png") {
      const widthPx = await reader.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image.naturalWidth;
      }, bytes.toString("base64"));
      expect(widthPx).toBeGreaterThan(500);
    }
  }
  const alive = await reader.evaluate(
    (xml) =>
      [...new DOMParser().parseFromString(xml, "image/svg+xml").querySelectorAll("*")].filter(
        ({ localName, attributes }) =>
          /^(script|foreignObject|image|use|a|style|animate|set)$/i.test(localName) ||
          [...attributes].some(({ name }) => /^on|href$|^style$/i.test(name)),
      ).length,
    await readFile(svg, "utf8"),
  );
  expect(alive, "elements of the SVG that could run or fetch").toBe(0);
  const sizes = Object.fromEntries(
    await Promise.all(
      files.map(async (path) => [path.split("/").at(-1), (await readFile(path)).byteLength] as const),
    ),
  );
  console.log(
    JSON.stringify({ id: "H14-H15", placed, files: files.length, executions: mishaps.length, sizes }),
  );
  expect(mishaps).toEqual([]);
  await outside.close();
});

/** Opens every file as a page of its own, without any policy but its own, and says what ran. */
async function watchAndOpen(outside: BrowserContext, files: readonly string[]): Promise<readonly string[]> {
  const mishaps = await watchContext(outside);
  for (const path of files) {
    const opened = await outside.newPage();
    // What a browser shows is opened; what it would store again cannot run.
    await opened.goto(pathToFileURL(path).href).catch(() => undefined);
    if (path.endsWith(".html")) {
      await expect(picture(opened).getByRole("img").first()).toBeAttached();
      await opened.getByRole("button", { name: "Present", exact: true }).click();
      await opened
        .getByRole("dialog")
        .getByRole("button", { name: /^Start/ })
        .first()
        .click();
      for (let step = 1; step <= 3; step++) {
        await expect(opened.locator(".stage-position")).toHaveText(new RegExp(`^${step} `));
        await opened.keyboard.press("PageDown");
      }
    }
    await opened.close();
  }
  return mishaps;
}

/** Makes a stand-alone file of the shipped network. */
async function takePage(page: Page, folder: string): Promise<string> {
  await openApp(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  return take(page, "Download HTML", folder);
}

async function goOnStage(alone: Page): Promise<void> {
  await alone.getByRole("button", { name: "Present", exact: true }).click();
  await alone
    .getByRole("dialog")
    .getByRole("button", { name: /^Start “From/ })
    .click();
  await expect(alone.locator(".stage-position")).toHaveText("1 / 12");
}

test("M10: another local file can neither steer a stand-alone file on stage nor read it", async ({
  page,
  browser,
}, info) => {
  const path = await takePage(page, info.outputPath("taken"));
  const attacker = info.outputPath("attacker.html");
  await writeFile(attacker, "<!doctype html><title>attacker</title><script>heard = [];</script>");
  const context = await browser.newContext({ offline: true });
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(path).href);
  const other = await context.newPage();
  await other.goto(pathToFileURL(attacker).href);
  const names = [
    "entente",
    "Entente",
    "talk",
    "entente-talk",
    "entente talk",
    "entente:talk",
    "presenter",
    "stage",
    "journal",
    "entente journal",
  ];
  await other.evaluate((channels) => {
    const heard: unknown[] = [];
    Reflect.set(globalThis, "heard", heard);
    for (const name of channels)
      new BroadcastChannel(name).addEventListener("message", ({ data }) => heard.push(data));
    addEventListener("storage", ({ key }) => heard.push(key));
  }, names);
  await goOnStage(alone);
  const opened = context.waitForEvent("page");
  await alone.keyboard.press("s");
  const presenter = await opened;
  await expect(presenter.getByText("Stage connected.")).toBeVisible({ timeout: 15_000 });
  await alone.keyboard.press("PageDown");
  await expect(presenter.getByText("Step 2 of 12").first()).toBeAttached();

  const heard = await other.evaluate(() => JSON.stringify(Reflect.get(globalThis, "heard")));
  expect(heard).toBe("[]");
  const attack = await other.evaluate(async (channels) => {
    let attempts = 0;
    const talk = { story: "from-chips-to-health", step: 9, blank: "black" };
    for (const name of channels) {
      const channel = new BroadcastChannel(name);
      for (const message of [
        { type: "go", step: 9 },
        {
          type: "state",
          version: 1,
          from: "x",
          number: 9,
          state: { stamp: { count: 999, writer: "z" }, talk },
        },
        "next",
      ]) {
        attempts++;
        channel.postMessage(message);
      }
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    attempts += 3;
    return { attempts, read: [databases, Object.keys(localStorage), Object.keys(sessionStorage)].flat() };
  }, names);
  // A whole heartbeat and more, in which a message would have been taken: the presenter drives on meanwhile.
  await presenter.keyboard.press("PageDown");
  await expect(alone.locator(".stage-position")).toHaveText("3 / 12");
  await expect(alone.locator(".stage-blank")).toHaveCount(0);
  // It does hear: its own messages, and none but those.
  await expect
    .poll(() => other.evaluate((): unknown => Reflect.get(globalThis, "heard")?.length))
    .toBe(attack.attempts - 3);
  console.log(JSON.stringify({ id: "M10", attempts: attack.attempts, successes: attack.read.length }));
  expect(attack.read).toEqual([]);
  await context.close();
});

test("a stand-alone file lays out without a worker, presents, and axe finds nothing in it", async ({
  page,
  browser,
}, info) => {
  test.slow();
  const path = await takePage(page, info.outputPath("taken"));
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, "Worker", { value: undefined });
  });
  const alone = await context.newPage();
  const errors: string[] = [];
  alone.on("pageerror", ({ message }) => errors.push(message));
  await alone.goto(`${pathToFileURL(path).href}#colour=community&v=1`);
  await expect(picture(alone).getByRole("img").first()).toBeAttached();
  await expect(alone.getByText(/^Round /).first()).toBeVisible();
  const before = await alone.locator(".entente-node").first().getAttribute("transform");
  await alone.getByRole("button", { name: "Lay out again" }).click();
  await expect(alone.getByText(/in this page and may be slower/).first()).toBeAttached();
  await expect.poll(() => alone.locator(".entente-node").first().getAttribute("transform")).not.toBe(before);
  expect(await findAxeFaults(alone)).toEqual([]);
  await goOnStage(alone);
  expect(await findAxeFaults(alone)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
