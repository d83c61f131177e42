// Anchors of 500 passages in a 1 MB article, all moved by an insertion, against indexOf for each passage in the same run.
// Fails on a ratio, never on a time: node tests/bench/anchors.mjs
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TEXT_LENGTH = 1_000_000;
const PASSAGES = 500;
const RUNS = 5;
const LEAST_TIMES_FASTER = 2;
// Twice is linear; the rest is room for noise. Quadratic would be four times.
const MOST_FOR_TWICE_THE_TEXT = 3;

const load = async (file) =>
  (await runnerImport(`${ROOT}src/${file}`, { root: ROOT, configFile: false, logLevel: "error" })).module;
const { locateAnchors } = await load("evidence/locate-anchor.ts");

/** Mulberry32: the same article in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Made-up words, the common ones far more often than the rare, as in any language (Zipf's law). */
function createVocabulary(random, size) {
  const syllables =
    "ta wan sci dip lo ma cy he al th re se ar ch bio ban k ing pa ci fic gen ome ne tra de".split(" ");
  const pick = () => syllables[Math.floor(random() * syllables.length)];
  const words = Array.from({ length: size }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, pick).join(""),
  );
  return () => words[Math.floor(size ** random()) - 1];
}

function writeArticle(random, length) {
  const nextWord = createVocabulary(random, 8_000);
  const parts = [];
  for (let size = 0; size < length;) {
    const word = nextWord() + (random() < 0.05 ? "." : "");
    parts.push(word);
    size += word.length + 1;
  }
  return parts.join(" ").slice(0, length);
}

function choosePassages(random, text) {
  return Array.from({ length: PASSAGES }, () => {
    const start = 100 + Math.floor(random() * (text.length - 600));
    const end = start + 60 + Math.floor(random() * 200);
    return {
      source: "article",
      exact: text.slice(start, end),
      prefix: text.slice(start - 32, start),
      suffix: text.slice(end, end + 32),
      start,
      end,
    };
  });
}

/** What the states are worked out from, passage by passage: every place where the words stand. */
function findOneByOne(text, passages) {
  return passages.map(({ exact }) => {
    const places = [];
    for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
    return places;
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
function timeMs(run) {
  const begun = performance.now();
  const outcome = run();
  return { ms: performance.now() - begun, outcome };
}

/** Medians over the runs, in milliseconds: ours, ours for the first half of the text, and one by one. */
function compare(text, passages) {
  const half = text.slice(0, text.length / 2);
  const ours = [];
  const oursForHalf = [];
  const oneByOne = [];
  for (let run = 0; run < RUNS; run++) {
    const located = timeMs(() => locateAnchors(text, passages));
    ours.push(located.ms);
    oursForHalf.push(timeMs(() => locateAnchors(half, passages)).ms);
    const found = timeMs(() => findOneByOne(text, passages));
    oneByOne.push(found.ms);
    const isWrong = (anchor, at) =>
      found.outcome[at].length === 1 && (anchor.state !== "moved" || anchor.start !== found.outcome[at][0]);
    if (located.outcome.some(isWrong)) throw new Error("An anchor is not where indexOf finds the words.");
  }
  return { ours: median(ours), oursForHalf: median(oursForHalf), oneByOne: median(oneByOne) };
}

const random = createRandom(20260101);
const article = writeArticle(random, TEXT_LENGTH);
// The worst text for a search: the same sentence over and over, every passage in it thousands of times.
const refrain = `${writeArticle(random, 300)}\n`.repeat(TEXT_LENGTH / 300);

let failed = false;
for (const [id, text, leastTimesFaster] of [
  ["anchors in an article", article, LEAST_TIMES_FASTER],
  ["anchors in a text that repeats itself", refrain, 0],
]) {
  const passages = choosePassages(random, text);
  const { ours, oursForHalf, oneByOne } = compare(`A new first sentence. ${text}`, passages);
  const timesFaster = oneByOne / ours;
  const forTwiceTheText = ours / oursForHalf;
  console.log(
    JSON.stringify({
      id,
      characters: text.length,
      passages: PASSAGES,
      oursMs: Math.round(ours),
      oneByOneMs: Math.round(oneByOne),
      timesFaster: Number(timesFaster.toFixed(1)),
      forTwiceTheText: Number(forTwiceTheText.toFixed(2)),
    }),
  );
  if (timesFaster < leastTimesFaster || forTwiceTheText > MOST_FOR_TWICE_THE_TEXT) failed = true;
}
if (failed) {
  console.error(
    `Expected in an article at least ${LEAST_TIMES_FASTER} times the speed of indexOf for each passage, and ` +
      `everywhere at most ${MOST_FOR_TWICE_THE_TEXT} times as long for twice the text.`,
  );
  process.exit(1);
}
