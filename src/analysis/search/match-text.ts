import { countSlips, forgivenSlips } from "./count-slips";
import { pairUp, type Token, tokenize } from "./tokenize";

/** What is looked for, taken apart once for many texts. */
export interface Query {
  readonly tokens: readonly Token[];
  /** All of it as it is compared, words parted by single spaces. */
  readonly whole: string;
}

/**
 * How well a text answers: it is what was asked (`whole`), begins with it (`start`), has every word or the beginning of
 * it (`words`), or has them when a slip of typing is forgiven (`slip`).
 */
export type MatchQuality = "whole" | "start" | "words" | "slip";

/** What of a text answers a query. */
export interface TextMatch {
  readonly quality: MatchQuality;
  /** Stretches of the text, UTF-16 code units, in order and apart. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** A part of a run's pairs that must be there when the run as a whole is not: one character in a name may be wrong. */
const PAIRS_NEEDED = 0.5;

/** Takes a query apart. Without letters or digits it has no tokens and nothing answers it. */
export function parseQuery(text: string): Query {
  const tokens = tokenize(text).filter((token) => !token.isCompound);
  return { tokens, whole: joinTokens(tokens) };
}

/** A text in the form that two texts share when they are the same words. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => !token.isCompound)
    .map((token) => token.folded)
    .join(" ");
}

/** What of a text answers the query, or `null` when a word of the query is not in it. */
export function matchText(query: Query, text: string): TextMatch | null {
  if (query.tokens.length === 0) return null;
  const tokens = tokenize(text);
  const ranges: { start: number; end: number }[] = [];
  let hasSlip = false;
  for (const wanted of query.tokens) {
    const found = wanted.offsets ? findRun(wanted.folded, tokens) : findWord(wanted.folded, tokens);
    if (!found) return null;
    hasSlip ||= found.hasSlip;
    ranges.push(...found.ranges);
  }
  return { quality: hasSlip ? "slip" : judge(query, joinTokens(tokens)), ranges: mergeRanges(ranges) };
}

function judge(query: Query, whole: string): MatchQuality {
  if (whole === query.whole) return "whole";
  return whole.startsWith(query.whole) ? "start" : "words";
}

interface Finding {
  readonly hasSlip: boolean;
  readonly ranges: readonly { start: number; end: number }[];
}

function findWord(wanted: string, tokens: readonly Token[]): Finding | null {
  const beginning = tokens.filter((token) => !token.offsets && token.folded.startsWith(wanted));
  if (beginning.length > 0) {
    return { hasSlip: false, ranges: beginning.map((token) => cutBeginning(token, wanted.length)) };
  }
  const most = forgivenSlips(wanted);
  if (most === 0) return null;
  const similar = tokens.filter((token) => !token.offsets && countSlips(wanted, token.folded, most) <= most);
  return similar.length === 0
    ? null
    : { hasSlip: true, ranges: similar.map(({ start, end }) => ({ start, end })) };
}

/** The typed beginning of a word; all of it where folding has changed its length. */
function cutBeginning({ folded, start, end }: Token, length: number): { start: number; end: number } {
  return { start, end: folded.length === end - start ? start + length : end };
}

function findRun(wanted: string, tokens: readonly Token[]): Finding | null {
  const whole = tokens.flatMap((token) => findAll(wanted, token));
  if (whole.length > 0) return { hasSlip: false, ranges: whole };
  const pairs = pairUp(wanted);
  if (pairs.length < 2) return null;
  const found = pairs.map((pair) => tokens.flatMap((token) => findAll(pair, token)));
  const present = found.filter((ranges) => ranges.length > 0).length;
  return present / pairs.length < PAIRS_NEEDED ? null : { hasSlip: true, ranges: found.flat() };
}

function findAll(wanted: string, { folded, offsets }: Token): { start: number; end: number }[] {
  if (!offsets) return [];
  const ranges: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    ranges.push({ start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? 0 });
  }
  return ranges;
}

function mergeRanges(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
