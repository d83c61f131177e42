import { chromium } from "playwright";
import { watchHeap } from "./measure-heap.mjs";
import { installProbe } from "./page-probe.mjs";

const SIZE = { width: 1200, height: 800 };
const INPUT_EVERY_MS = 16;
const LOOK_FOR_INPUT_EVERY_MS = 2;
const PAN_MS = 1500;
const ZOOM_MS = 1500;
/** How far a wheel is turned in, and out again. */
const ZOOM_PX = 600;
const DRAG_MS = 1000;
/** A page may take so long after the cap for everything else before it counts as gone. */
const GRACE_MS = 120_000;
/** A browser that has just been started fills two cores with pages of its own for about so long, which is not what is measured. */
const STARTED_MS = 2500;
/** What a page keeps only for a while after its last picture is not what it costs to have it open. */
const REST_MS = 6000;
const LOOK_FOR_REST_EVERY_MS = 200;
const GRIPS = 20;
/** A slow page may show late that an actor came along; the frames measured are those of the input alone. */
const LOOKS = 5;
const LOOK_EVERY_MS = 400;
/** How far inside the picture an actor has to lie to be dragged by (300, 150). */
const GRIP_AREA = { left: 60, top: 60, right: 840, bottom: 600 };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Times of frames and new pictures a second between two moments. A picture counts once a frame, as nobody sees more. */
function summarise(frames, from, to) {
  const times = [];
  let fresh = 0;
  for (let at = 1; at < frames.length; at++) {
    const [[before, drawnBefore], [now, drawn]] = [frames[at - 1], frames[at]];
    if (now <= from || before >= to) continue;
    times.push(now - before);
    if (drawn > drawnBefore) fresh++;
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)] ?? null;
  return { median: at(0.5), p95: at(0.95), perSecond: to > from ? (1000 * fresh) / (to - from) : null };
}

/**
 * Sends input in the rhythm of a hand and says when it began and when the page had the last of it. While the page is busy with one
 * event nothing more is sent, as browsers merge the moves a busy page has not seen yet; what is then late comes at once, so that how
 * often a page shows something new is not how seldom it was asked to.
 */
async function act(page, session, durationMs, makeEvent) {
  const from = await page.evaluate(() => performance.now());
  const start = performance.now();
  let sent = Promise.resolve();
  let isBusy = false;
  const send = (share) => {
    isBusy = true;
    sent = session
      .send("Input.dispatchMouseEvent", { button: "none", ...makeEvent(share) })
      .finally(() => (isBusy = false));
    // A page that is closed meanwhile is noticed where `sent` is waited for.
    sent.catch(() => undefined);
  };
  let dueMs = 0;
  for (let ms = 0; ms < durationMs; ms = performance.now() - start) {
    if (!isBusy && ms >= dueMs) {
      send(ms / durationMs);
      dueMs = ms + INPUT_EVERY_MS;
    }
    await pause(LOOK_FOR_INPUT_EVERY_MS);
  }
  await sent;
  send(1);
  await sent;
  return { from, to: await page.evaluate(() => performance.now()) };
}

async function dragMouse(page, session, start, by, durationMs) {
  const at = (share) => ({ x: start.x + by.x * share, y: start.y + by.y * share });
  const press = (type, place) =>
    session.send("Input.dispatchMouseEvent", { type, ...place, button: "left", buttons: 1, clickCount: 1 });
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...start });
  await press("mousePressed", start);
  const phase = await act(page, session, durationMs, (share) => ({
    type: "mouseMoved",
    ...at(share),
    button: "left",
    buttons: 1,
  }));
  return { phase, release: () => press("mouseReleased", at(1)) };
}

const readScreen = (page, count) =>
  page.evaluate((n) => Array.from({ length: n }, (_, node) => window.bench.screen(node)), count);

/** Drags one of the actors with most relationships, and says whether an actor came along. */
async function dragActor(page, session, graph) {
  const degrees = new Int32Array(graph.n);
  for (const node of [...graph.source, ...graph.target]) degrees[node]++;
  const grips = [...degrees.keys()].sort((a, b) => degrees[b] - degrees[a]).slice(0, GRIPS);
  const before = await readScreen(page, graph.n);
  const { left, top, right, bottom } = GRIP_AREA;
  const grip = grips.find((node) => {
    const [x, y] = before[node];
    return x > left && x < right && y > top && y < bottom;
  });
  if (grip === undefined) return null;
  const [x, y] = before[grip];
  const by = { x: 300, y: 150 };
  const { phase, release } = await dragMouse(page, session, { x, y }, by, DRAG_MS);
  let hasFollowed = false;
  for (let look = 0; look < LOOKS && !hasFollowed; look++) {
    if (look > 0) await pause(LOOK_EVERY_MS);
    const after = await readScreen(page, graph.n);
    hasFollowed = after.some(
      (place, node) =>
        Math.hypot(place[0] - x - by.x, place[1] - y - by.y) < 40 &&
        Math.hypot(place[0] - before[node][0], place[1] - before[node][1]) > 100,
    );
  }
  await release();
  return { phase, hasFollowed };
}

/** Pans, zooms and drags, and keeps in `visit` what each was like. */
async function handle(page, session, graph, visit) {
  const keep = async (name, { from, to }) => {
    const { frames } = await page.evaluate(() => window.probe.read());
    visit[name] = summarise(frames, from, to);
  };
  await page.evaluate(() => window.bench.fit());
  await pause(300);
  const panned = await dragMouse(page, session, { x: 40, y: 40 }, { x: 300, y: 200 }, PAN_MS);
  await panned.release();
  await keep("pan", panned.phase);
  // As far in and out again however many turns of the wheel that is.
  let before = 0;
  const zoomed = await act(page, session, ZOOM_MS, (share) => {
    const by = 2 * ZOOM_PX * (share - before);
    before = share;
    const deltaY = share < 0.5 ? -by : by;
    return { type: "mouseWheel", x: SIZE.width / 2, y: SIZE.height / 2, deltaX: 0, deltaY };
  });
  await keep("zoom", zoomed);
  await page.evaluate(() => window.bench.fit());
  await pause(300);
  const dragged = await dragActor(page, session, graph);
  if (dragged?.hasFollowed) await keep("drag", dragged.phase);
}

/**
 * Waits for a page's own rest, and says whether it came within the cap. The browser is asked as it is: the driver's own way of waiting
 * first puts a third of a megabyte of script into the page, and the page's longest task would be to read that.
 */
async function waitUntilSettled(session, capMs) {
  const expression = "(window.probe?.read().marks.settled ?? null) !== null";
  for (
    const start = performance.now();
    performance.now() - start < capMs;
    await pause(LOOK_FOR_REST_EVERY_MS)
  ) {
    const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
    if (result.value) return true;
  }
  return false;
}

/** Measures one page step by step into `visit`, which keeps what was known if the page stops answering on the way. */
async function measure(page, session, { address, graph, capMs }, visit) {
  const measureHeap = await watchHeap(session);
  await page.addInitScript(installProbe);
  await pause(STARTED_MS);
  await page.goto(address);
  visit.isSettled = await waitUntilSettled(session, capMs);
  // A page that has not come to rest is ended where it is.
  const cappedAt = await page.evaluate(() => performance.now());
  if (!visit.isSettled) await page.evaluate(() => window.bench.stop());
  const { frames, tasks, marks } = await page.evaluate(() => window.probe.read());
  const restMs = visit.isSettled ? marks.settled : cappedAt;
  visit.settleMs = visit.isSettled ? restMs : capMs;
  visit.firstDrawMs = marks.firstDraw;
  visit.longestTaskMs = Math.max(0, ...tasks.filter(([start]) => start < restMs).map(([, ms]) => ms));
  visit.layout = summarise(frames, marks.firstDraw, restMs);
  visit.positions = await page.evaluate(() => Array.from(window.bench.posAll()));
  await handle(page, session, graph, visit);
  await page.evaluate(() => window.bench.stop());
  await pause(REST_MS);
  visit.heap = await measureHeap(page.workers().length);
  visit.isComplete = true;
}

/**
 * Opens a page in a browser of its own, lets it lay out until it rests or the cap (ms) is reached, then pans, zooms and drags with
 * real input. Gives times in ms, memory in MB and the positions at rest; without `isComplete`, and with what was measured until
 * then, for a page that stops answering; null for one that did before its layout was read.
 */
export async function visitPage(options) {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    // Without a graphics card, composing pages with its emulation would be most of what is measured.
    args: ["--disable-gpu-compositing", "--disable-background-timer-throttling"],
  });
  let timer;
  try {
    const page = await browser.newPage({ viewport: SIZE });
    page.on("pageerror", (error) => console.error(error));
    page.setDefaultTimeout(options.capMs + GRACE_MS);
    const session = await page.context().newCDPSession(page);
    const gone = new Promise((resolve) => {
      timer = setTimeout(resolve, options.capMs + GRACE_MS);
    });
    const visit = {};
    const measured = measure(page, session, options, visit);
    // Closing the browser under a page that hangs ends this one too, with an error nobody waits for.
    measured.catch(() => undefined);
    await Promise.race([measured, gone]);
    return visit.positions ? { ...visit } : null;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}
