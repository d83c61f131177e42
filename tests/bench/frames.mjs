// Frames of the shipped network while every actor moves in each of them, against a naive D3 drawing of the same network in
// the same run. Frame times are as a reader sees them and depend on what else the machine does; the page's own processor
// time per frame does not, so its ratio is what decides: node tests/with-chromium.mjs node tests/bench/frames.mjs
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { createServer } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FRAMES = 260;
const ROUNDS = 3;
const CONTESTANTS = ["ours", "naive"];
/** Ours draws marks, halos and labels that keep off one another; so much more may it cost than the bare drawing. */
const MOST_TIMES_NAIVE = 3;

const round = (value) => Math.round(value * 100) / 100;
function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.floor((sorted.length - 1) * share)]);
  return { p50: at(0.5), p95: at(0.95) };
}

async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.waitForFunction(() => "timeContestant" in window);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const readWorkMs = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  /** Times of the frames of one contestant and the processor time of the page for all of them, ms. */
  const time = async (name) => {
    const before = await readWorkMs();
    const frames = await page.evaluate(([who, count]) => window.timeContestant(who, count), [name, FRAMES]);
    return { frames, workMs: (await readWorkMs()) - before };
  };
  return { page, time };
}

const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  cacheDir: `${ROOT}node_modules/.vite-bench`,
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
// Without these, a frame takes 16.7 ms however little there is to draw.
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: ["--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
try {
  const { page, time } = await openPage(browser, `${server.resolvedUrls.local[0]}tests/bench/frames.html`);
  for (const name of CONTESTANTS) await time(name);
  const frames = { ours: [], naive: [] };
  const workMs = { ours: 0, naive: 0 };
  for (let number = 0; number < ROUNDS; number++) {
    for (const name of number % 2 === 0 ? CONTESTANTS : [...CONTESTANTS].reverse()) {
      const timed = await time(name);
      frames[name].push(...timed.frames);
      workMs[name] += timed.workMs / (ROUNDS * FRAMES);
    }
  }
  const ratio = workMs.ours / workMs.naive;
  console.log(
    JSON.stringify({
      id: "frames while actors move",
      ...(await page.evaluate(() => window.networkSize)),
      frames: frames.ours.length,
      oursMs: quantiles(frames.ours),
      naiveMs: quantiles(frames.naive),
      oursWorkMs: round(workMs.ours),
      naiveWorkMs: round(workMs.naive),
      timesNaive: round(ratio),
    }),
  );
  if (!(ratio <= MOST_TIMES_NAIVE)) {
    console.error(
      `A frame is ${round(ratio)} times a naive one's work; ${MOST_TIMES_NAIVE} is the most it may be.`,
    );
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}
