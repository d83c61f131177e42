// The built app with 100,000 actors and 200,000 relationships: what each thing a reader does costs the page's main thread,
// in milliseconds and against reading the same file as JSON in the same page. The picture is measured by other benchmarks
// and left out here; `PICTURE=drawn` leaves it in. `PROFILES=folder` writes a processor profile of each action. Run:
// node tests/with-chromium.mjs node tests/bench/large-app.mjs
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { buildLargeProject } from "./build-large-project.mjs";
import { ACTIONS, waitForActors } from "./large-app-actions.mjs";
import { listSlowest } from "./list-slowest.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ACTORS = Number(process.env.ACTORS ?? 100_000);
const isDrawn = process.env.PICTURE === "drawn";
const { PROFILES } = process.env;
/** So much of the main thread one action may take; each task of it, where it works in slices. */
const MOST_MS = 100;

const withoutPicture = {
  name: "bench:without-picture",
  enforce: "pre",
  load: (id) =>
    id.endsWith("/src/app/create-graph-view.ts")
      ? `export * from ${JSON.stringify(join(import.meta.dirname, "no-picture.mjs"))};`
      : null,
};

const round = (value) => Math.round(value * 10) / 10;
const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
const file = join(folder, "large.entente.json");
writeFileSync(
  file,
  buildLargeProject({ actors: ACTORS, relationships: 2 * ACTORS, hub: Math.round(ACTORS / 20) }),
);
await build({
  root: ROOT,
  logLevel: "silent",
  ...(isDrawn ? {} : { plugins: [withoutPicture] }),
  build: { outDir: join(folder, "dist"), sourcemap: false, minify: PROFILES === undefined },
});
const server = await preview({
  root: ROOT,
  logLevel: "error",
  build: { outDir: join(folder, "dist") },
  preview: { port: 0, strictPort: false },
});
const browser = await chromium.launch(
  process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {},
);

/** Where on the screen something to press is. */
async function locate(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Measures what happens until the page has been quiet for a while. */
async function openMeter(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Profiler.enable");
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const find = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { workMs: 1000 * find("TaskDuration"), heapMB: find("JSHeapUsedSize") / 2 ** 20 };
  };
  const settle = async () => {
    let { workMs } = await read();
    for (let quiet = 0; quiet < 3;) {
      await page.waitForTimeout(250);
      const now = await read();
      quiet = now.workMs - workMs < 12 ? quiet + 1 : 0;
      workMs = now.workMs;
    }
  };
  const profile = async (name, work) => {
    if (PROFILES === undefined) {
      await work();
      return;
    }
    await session.send("Profiler.start");
    await work();
    const { profile: found } = await session.send("Profiler.stop");
    mkdirSync(PROFILES, { recursive: true });
    writeFileSync(join(PROFILES, `${name.replaceAll(/\W+/g, "-")}.cpuprofile`), JSON.stringify(found));
    console.log(listSlowest(found));
  };
  let idleShare = 0;
  const measure = async (name, work) => {
    await page.evaluate(() => window.longTasks.splice(0));
    const before = await read();
    const startMs = performance.now();
    await profile(name, async () => {
      await work(page);
      await settle();
    });
    const after = await read();
    const wallMs = performance.now() - startMs;
    const tasks = await page.evaluate(() => window.longTasks.splice(0));
    return {
      action: name,
      // What the page does with nothing to do, being asked how much it has done, is not the action's.
      workMs: round(after.workMs - before.workMs - idleShare * wallMs),
      longestMs: round(Math.max(0, ...tasks)),
      longTasks: tasks.length,
      wallMs: round(wallMs),
      heapMB: Math.round(after.heapMB),
    };
  };
  const idle = await measure("nothing", () => page.waitForTimeout(2000));
  idleShare = idle.workMs / idle.wallMs;
  /** Measures a start of the page; the browser counts from there. */
  const measureStart = async (name, start) => {
    const startMs = performance.now();
    await start(page);
    await settle();
    const wallMs = performance.now() - startMs;
    const { workMs, heapMB } = await read();
    const tasks = await page.evaluate(() => window.longTasks.splice(0));
    return {
      action: name,
      workMs: round(workMs - idleShare * wallMs),
      longestMs: round(Math.max(0, ...tasks)),
      longTasks: tasks.length,
      wallMs: round(wallMs),
      heapMB: Math.round(heapMB),
    };
  };
  return { measure, measureStart };
}

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  page.on("pageerror", (error) => console.error(error));
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.goto(server.resolvedUrls.local[0]);
  await page
    .getByText(/ of 65 actors/)
    .first()
    .waitFor();
  const { measure, measureStart } = await openMeter(page);
  const context = { file, actors: ACTORS, megabytes: round(statSync(file).size / 2 ** 20) };
  const rows = [];
  for (const { name, isSliced, find, run } of ACTIONS) {
    const at = find ? await locate(find(page)) : null;
    const row = await measure(name, () => run(page, { ...context, at }));
    rows.push({ ...row, isSliced: isSliced === true });
    console.log(JSON.stringify(row));
  }
  await page
    .getByText(/Saved in this browser/)
    .first()
    .waitFor({ timeout: 60_000 });
  const restored = await measureStart("start with what is kept", async () => {
    await page.reload({ waitUntil: "commit" });
    await waitForActors(page, ACTORS);
  });
  rows.push({ ...restored, isSliced: true });
  console.log(JSON.stringify(restored));
  // The reference: the same text, parsed on the same thread of the same page.
  const text = buildLargeProject({ actors: ACTORS, relationships: 2 * ACTORS, hub: Math.round(ACTORS / 20) });
  const parseMs = await page.evaluate((json) => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      JSON.parse(json);
      return performance.now() - start;
    });
    return times.sort((one, other) => one - other)[1];
  }, text);
  const tooSlow = rows.filter(({ isSliced, workMs, longestMs }) => (isSliced ? longestMs : workMs) > MOST_MS);
  console.log(
    JSON.stringify({
      id: "large app",
      ...context,
      file: undefined,
      parseMs: round(parseMs),
      tooSlow: tooSlow.map(({ action }) => action),
    }),
  );
  for (const { action, workMs } of rows)
    console.log(`${(workMs / parseMs).toFixed(2).padStart(6)} × JSON.parse  ${action}`);
  if (tooSlow.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await new Promise((resolve) => server.httpServer.close(resolve));
  rmSync(folder, { recursive: true });
}
