import { countSlips, forgivenSlips } from "./count-slips";
import type { Query } from "./match-text";
import { SEARCH_FIELDS, type SearchField } from "./search-records";
import { pairUp, type Token } from "./tokenize";

/**
 * Which records hold which words: an inverted index whose postings are plain numbers, so that the first letter of a
 * query, which half of a network answers, costs a few milliseconds at 100,000 actors.
 */
export interface TermIndex {
  /** Takes in words that records may have, without saying yet which; what many have needs to be read only once. */
  readonly read: (tokens: readonly Token[]) => WordList;
  /** Takes in the texts of the next record; records are numbered 0, 1, 2 … as they come. */
  readonly add: (texts: readonly ReadText[]) => void;
  /**
   * Records that have every word of the query or the beginning of it, at most so many: names first, then aliases,
   * quotes, sentences; of these first those that begin with a word of the query; then in the order of the records.
   */
  readonly findSure: (query: Query, most: number) => readonly number[];
  /** Records that have every word of the query or one a slip away from it, in the same order. */
  readonly findSimilar: (query: Query, most: number) => readonly number[];
}

/** The terms of some words, by their numbers. */
export interface WordList {
  /** Those that the words begin with. */
  readonly begins: readonly number[];
  readonly others: readonly number[];
}

/** A text of a record: its words, in parts that nothing but spaces parts. */
export interface ReadText {
  readonly field: SearchField;
  readonly words: readonly WordList[];
}

/** A posting is its record times `CODES` plus how well the word stands there: its field, and whether it comes first. */
const CODES = 2 * SEARCH_FIELDS.length;
const NONE = 255;
/** As much of a Chinese name as must be right when not all of it is; as `matchText` judges. */
const PAIRS_NEEDED = 0.5;
/** Words of late whose terms are remembered: a query is looked at whole and in parts, and asks for each of its words often. */
const WORDS_REMEMBERED = 64;

/** What a record must have: any of these terms. */
type Requirement = readonly number[];

/** What a query's word asks of a record. */
interface Demand {
  /** How many postings may meet it. */
  readonly postings: number;
  /** How well each record meets it, `NONE` where it does not. */
  readonly weigh: () => Uint8Array;
}

/** An empty index. */
export function createTermIndex(): TermIndex {
  const terms: string[] = [];
  /** Which characters each term has; see `maskOf`. */
  const masks: number[] = [];
  const postings: number[][] = [];
  const numberOf = new Map<string, number>();
  const byFirstUnit = new Map<number, number[]>();
  const similarOf = new Map<string, Requirement>();
  let records = 0;

  const enter = (term: string): number => {
    const known = numberOf.get(term);
    if (known !== undefined) return known;
    const number = terms.push(term) - 1;
    masks.push(maskOf(term));
    numberOf.set(term, number);
    postings.push([]);
    similarOf.clear();
    const alike = byFirstUnit.get(term.charCodeAt(0));
    if (alike) alike.push(number);
    else byFirstUnit.set(term.charCodeAt(0), [number]);
    return number;
  };
  const post = (number: number, code: number): void => {
    const list = postings[number] ?? [];
    const last = list.at(-1);
    const posting = records * CODES + code;
    if (last === undefined || last < records * CODES) list.push(posting);
    else if (posting < last) list[list.length - 1] = posting;
  };

  const read = (tokens: readonly Token[]): WordList => {
    const begins: number[] = [];
    const others: number[] = [];
    const first = tokens[0]?.start;
    for (const token of tokens) {
      listTerms(token).forEach((term, at) => {
        (token.start === first && at === 0 ? begins : others).push(enter(term));
      });
    }
    return { begins, others };
  };

  const add = (texts: readonly ReadText[]): void => {
    for (const { field, words } of texts) {
      let code = 2 * SEARCH_FIELDS.indexOf(field);
      const after = code + 1;
      for (const { begins, others } of words) {
        for (const number of begins) post(number, code);
        for (const number of others) post(number, after);
        if (begins.length > 0) code = after;
      }
    }
    records++;
  };

  const beginningWith = (beginning: string): Requirement =>
    (byFirstUnit.get(beginning.charCodeAt(0)) ?? []).filter((term) => terms[term]?.startsWith(beginning));
  const exactly = (term: string): Requirement => {
    const number = numberOf.get(term);
    return number === undefined ? [] : [number];
  };
  const similarTo = (word: string): Requirement => {
    const known = similarOf.get(word) ?? findSimilarTerms(word);
    if (similarOf.size >= WORDS_REMEMBERED) similarOf.clear();
    similarOf.set(word, known);
    return known;
  };
  const findSimilarTerms = (word: string): Requirement => {
    const most = forgivenSlips(word);
    const beginning = beginningWith(word);
    if (most === 0) return beginning;
    const mask = maskOf(word);
    const similar: number[] = [];
    for (let number = 0; number < terms.length; number++) {
      if (countBits(mask ^ (masks[number] ?? 0)) > 2 * most) continue;
      if (countSlips(word, terms[number] ?? "", most) <= most) similar.push(number);
    }
    return [...beginning, ...similar];
  };

  /** How well each record meets a requirement, `NONE` where it does not. */
  const weigh = (requirement: Requirement): Uint8Array => {
    const codes = new Uint8Array(records).fill(NONE);
    for (const term of requirement) {
      for (const posting of postings[term] ?? []) {
        const record = Math.floor(posting / CODES);
        const code = posting - record * CODES;
        if (code < (codes[record] ?? 0)) codes[record] = code;
      }
    }
    return codes;
  };

  /** How well each record has enough of a run's pairs, `NONE` where it has too few. */
  const weighPairs = (pairs: readonly string[]): Uint8Array => {
    const codes = new Uint8Array(records);
    const found = new Uint16Array(records);
    for (const pair of pairs) {
      weigh(exactly(pair)).forEach((code, record) => {
        if (code === NONE) return;
        found[record] = (found[record] ?? 0) + 1;
        codes[record] = Math.max(codes[record] ?? 0, code);
      });
    }
    return codes.map((code, record) => ((found[record] ?? 0) / pairs.length < PAIRS_NEEDED ? NONE : code));
  };

  const demandAny = (requirement: Requirement): Demand => ({
    postings: countPostings(requirement),
    weigh: () => weigh(requirement),
  });
  const demandPairs = (pairs: readonly string[]): Demand => ({
    postings: countPostings(pairs.flatMap(exactly)),
    weigh: () => weighPairs(pairs),
  });
  const countPostings = (requirement: Requirement): number =>
    requirement.reduce((sum, term) => sum + (postings[term]?.length ?? 0), 0);

  const findSure = ({ tokens }: Query, most: number): readonly number[] =>
    pickBest(
      tokens.flatMap(({ folded, offsets }) => {
        const pairs = offsets ? pairUp(folded) : [];
        return pairs.length > 1
          ? pairs.map((pair) => demandAny(exactly(pair)))
          : [demandAny(beginningWith(folded))];
      }),
      most,
    );

  const findSimilar = ({ tokens }: Query, most: number): readonly number[] =>
    pickBest(
      tokens.map(({ folded, offsets }) => {
        const pairs = offsets ? pairUp(folded) : [];
        if (pairs.length > 1) return demandPairs(pairs);
        return demandAny(offsets ? beginningWith(folded) : similarTo(folded));
      }),
      most,
    );

  return { read, add, findSure, findSimilar };
}

/**
 * A bit for each character a text has, 32 sorts of them. A slip changes two bits at most (one character in another's
 * place), so texts that differ in more need not be compared letter by letter: nearly all, in a large network.
 */
function maskOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

/** How many bits are set, 0 … 32. */
function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The records that meet every demand, best first; a record is as good as its worst word. */
function pickBest(demands: readonly Demand[], most: number): readonly number[] {
  // Most sentences have a word that is nowhere: then the others, which may be everywhere, need no look.
  if (demands.some(({ postings }) => postings === 0)) return [];
  const [first, ...others] = demands.map(({ weigh }) => weigh());
  if (!first) return [];
  for (const other of others) {
    for (let record = 0; record < first.length; record++) {
      first[record] = Math.max(first[record] ?? NONE, other[record] ?? NONE);
    }
  }
  const byCode = Array.from({ length: CODES }, (): number[] => []);
  for (let record = 0; record < first.length; record++) {
    const alike = byCode[first[record] ?? NONE];
    if (alike && alike.length < most) alike.push(record);
  }
  return byCode.flat().slice(0, most);
}

/** What of a token goes into the index: a word; a run's pairs, and its last character for asking by a single one. */
function listTerms({ folded, offsets }: Token): readonly string[] {
  return offsets ? pairUp(folded).concat(Array.from(folded).at(-1) ?? "") : [folded];
}
