// Frames and pictures a second while a large picture is panned, zoomed and an actor is dragged with the mouse, against a
// plain d3 and Canvas page in the same run. A frame is what the page shows; content is how often what it shows was drawn
// anew. SIZES=5000,20000 and CONTESTANTS=pixels,elements choose; run it when nothing else runs:
// node tests/with-chromium.mjs node tests/bench/large-picture.mjs
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { createServer } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SIZES = (process.env.SIZES ?? "5000,20000,100000").split(",").map(Number);
const CONTESTANTS = (process.env.CONTESTANTS ?? "plain,pixels").split(",");
const STEPS = 75;
/** No movement, and no contestant, may keep the others waiting longer than this. */
const LONGEST_ACT_MS = 15_000;
const LONGEST_CONTESTANT_MS = 90_000;
/** So many times as often as the plain page must ours be drawn anew while it is panned, from 20,000 actors on. */
const LEAST_TIMES_PLAIN = 1.5;

const round = (value) => Math.round(value * 10) / 10;
const quantile = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b);
  return round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN);
};
/** Fails, saying what came to no end, after so many milliseconds. */
const within = (ms, what, work) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function watch(page, act) {
  await page.evaluate(() => window.startWatch());
  const startMs = performance.now();
  await act(() => performance.now() - startMs < LONGEST_ACT_MS);
  const { times, perSecond } = await page.evaluate(() => window.stopWatch());
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), content: round(perSecond) };
}

async function measure(page, name, actors) {
  const readyMs = performance.now();
  const grip = await page.evaluate(([who, count]) => window.open(who, count), [name, actors]);
  const firstMs = performance.now() - readyMs;
  await pause(1500);
  await page.mouse.move(40, 40);
  await page.mouse.down();
  const pan = await watch(page, async (isInTime) => {
    for (let step = 1; step <= STEPS && isInTime(); step++) {
      await page.mouse.move(40 + 3 * step, 40 + 2 * step);
      await pause(12);
    }
  });
  await page.mouse.up();
  await page.mouse.move(600, 400);
  const zoom = await watch(page, async (isInTime) => {
    for (let step = 1; step <= STEPS && isInTime(); step++) {
      await page.mouse.wheel(0, step < STEPS / 2 ? -40 : 40);
      await pause(12);
    }
  });
  await pause(400);
  const at = (await page.evaluate(() => window.pointOf(3))) ?? grip;
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const drag = await watch(page, async (isInTime) => {
    for (let step = 1; step <= STEPS && isInTime(); step++) {
      await page.mouse.move(at.x + 3 * step, at.y + step);
      await pause(12);
    }
  });
  await page.mouse.up();
  return { actors, name, firstMs: Math.round(firstMs), pan, zoom, drag, load: round(loadavg()[0]) };
}

const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  cacheDir: `${ROOT}node_modules/.vite-bench`,
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  // Without a graphics card, composing pages with its emulation would be most of what is measured.
  args: ["--disable-gpu-compositing", "--disable-background-timer-throttling"],
});
try {
  for (const actors of SIZES) {
    const rows = [];
    for (const name of CONTESTANTS) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on("pageerror", (error) => console.error(error));
      await page.goto(`${server.resolvedUrls.local[0]}tests/bench/large-picture.html`);
      await page.waitForFunction(() => "startWatch" in window);
      try {
        const what = `${name} with ${actors} actors`;
        rows.push(await within(LONGEST_CONTESTANT_MS, what, measure(page, name, actors)));
        console.log(JSON.stringify(rows.at(-1)));
      } catch (error) {
        console.error(error);
        process.exitCode = 1;
      }
      await page.close();
    }
    const [plain, ours] = ["plain", "pixels"].map((who) => rows.find(({ name }) => name === who));
    if (!plain || !ours) continue;
    const ratio = ours.pan.content / plain.pan.content;
    console.log(JSON.stringify({ id: "large picture, panned", actors, timesPlain: round(ratio) }));
    if (actors >= 20_000 && !(ratio >= LEAST_TIMES_PLAIN)) {
      console.error(`Panned, ours is drawn ${round(ratio)} times as often as the plain page.`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await server.close();
}
