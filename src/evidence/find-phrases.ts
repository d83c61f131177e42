import { createMultiSearch, type OnMatch } from "./multi-search";

/** Phrases at least this long are found by samples. */
const LONG = 32;
/** Code units of one sample. */
const SAMPLE = LONG / 2;
/** The furthest two samples lie apart. */
const MAX_STRIDE = 64;
/** Code units that may be compared for each unit of text and phrases before a text counts as repeating itself. */
const PATIENCE = 32;

interface Match {
  readonly phrase: number;
  readonly start: number;
}

/** A number for the `SAMPLE` code units from `at`; equal ones have equal numbers. */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < SAMPLE; offset++) {
    hash = Math.imul(hash ^ text.charCodeAt(at + offset), 0x01_00_01_93);
  }
  return hash ^ (hash >>> 15);
}

/** Where in which phrases each sample may come from: chains of entries by hash. */
interface SampleTable {
  readonly mask: number;
  readonly firstOf: Int32Array;
  readonly next: Int32Array;
  readonly hashes: Int32Array;
}

/** Entry `index * stride + offset` is the sample of phrase `index` that begins at `offset`. */
function buildSampleTable(phrases: readonly string[], stride: number): SampleTable {
  const count = phrases.length * stride;
  const mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1;
  const firstOf = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count);
  const hashes = new Int32Array(count);
  phrases.forEach((phrase, index) => {
    for (let offset = 0; offset < stride; offset++) {
      const entry = index * stride + offset;
      const hash = hashAt(phrase, offset);
      hashes[entry] = hash;
      next[entry] = firstOf[hash & mask] ?? -1;
      firstOf[hash & mask] = entry;
    }
  });
  return { mask, firstOf, next, hashes };
}

/**
 * Finds long phrases by comparing only samples of the text, so far apart that each place of each phrase holds exactly
 * one that begins in the phrase's first `stride` units (after Karp and Rabin's fingerprints, 1987). In a text that
 * repeats itself nearly everything is worth a closer look: then the answer is null, given after time linear in the text.
 */
function findBySamples(text: string, phrases: readonly string[]): readonly Match[] | null {
  const shortest = phrases.reduce((least, { length }) => Math.min(least, length), Infinity);
  const stride = Math.min(shortest - SAMPLE + 1, MAX_STRIDE);
  const { mask, firstOf, next, hashes } = buildSampleTable(phrases, stride);
  const matches: Match[] = [];
  let patience = PATIENCE * phrases.reduce((sum, { length }) => sum + length, text.length);
  for (let at = 0; at + SAMPLE <= text.length; at += stride) {
    const hash = hashAt(text, at);
    for (let entry = firstOf[hash & mask] ?? -1; entry !== -1; entry = next[entry] ?? -1) {
      if (--patience < 0) return null;
      if (hashes[entry] !== hash) continue;
      const phrase = Math.floor(entry / stride);
      const start = at - (entry % stride);
      const words = phrases[phrase] ?? "";
      patience -= words.length;
      if (start >= 0 && text.startsWith(words, start)) matches.push({ phrase, start });
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}

/**
 * Reports every place where any of many phrases stands, in time linear in the text and the phrases plus what is
 * reported. The places of one phrase come in the order of the text. Where phrases are long, as quotations are, only a
 * sample of the text is looked at; all others are sought by an automaton.
 */
export function findPhrases(text: string, phrases: readonly string[], onMatch: OnMatch): void {
  const indices = phrases.map((_, index) => index);
  const isLong = (index: number) => (phrases[index]?.length ?? 0) >= LONG;
  const long = indices.filter(isLong);
  const textOf = (index: number) => phrases[index] ?? "";
  const matches = long.length === 0 ? [] : findBySamples(text, long.map(textOf));
  const done = new Set<number>();
  for (const { phrase, start } of matches ?? []) {
    const index = long[phrase] ?? 0;
    if (!done.has(index) && onMatch(index, start) === false) done.add(index);
  }
  const others = matches === null ? indices : indices.filter((index) => !isLong(index));
  if (others.length === 0) return;
  createMultiSearch(others.map(textOf)).search(text, (other, start) => onMatch(others[other] ?? 0, start));
}
