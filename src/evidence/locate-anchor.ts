import type { Passage } from "../model/network";
import { findPhrases } from "./find-phrases";
import { characterAfter, characterBefore, isJoined } from "./word-edges";

/** A stretch of a text, in UTF-16 code units; `end` is not part of it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a passage was found in a text. **exact**: its words stand at `start`; **moved**: they stand at one other place;
 * **ambiguous**: at several, and prefix and suffix do not decide (the first hundred are given); **missing**: nowhere.
 */
export type Anchor =
  | ({ readonly state: "exact" } & TextRange)
  | ({ readonly state: "moved" } & TextRange)
  | { readonly state: "ambiguous"; readonly candidates: readonly TextRange[] }
  | { readonly state: "missing" };

/** How many places of an ambiguous passage are given. */
export const MAX_CANDIDATES = 100;

interface WordEdges {
  readonly first: string;
  readonly last: string;
  /** The passage is known to begin (end) at the edge of a word, so it must do so wherever it is found. */
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
}

/** Half a character, where a context was cut between two UTF-16 code units: it does not tell what stood there. */
const HALF = /^\p{Cs}$/u;

function findWordEdges({ exact, prefix, suffix, start }: Passage): WordEdges {
  const first = characterAfter(exact, 0);
  const last = characterBefore(exact, exact.length);
  const before = characterBefore(prefix, prefix.length);
  const after = characterAfter(suffix, 0);
  return {
    first,
    last,
    // Without a prefix only the text's very beginning tells what stood before.
    beginsWord: (prefix !== "" || start === 0) && !HALF.test(before) && !isJoined(before, first),
    endsWord: suffix !== "" && !HALF.test(after) && !isJoined(last, after),
  };
}

/** Whether words found at `start` are the passage's own words and not part of longer ones (“able” in “unable”). */
function hasWholeWords(text: string, start: number, end: number, edges: WordEdges): boolean {
  return (
    !(edges.beginsWord && isJoined(characterBefore(text, start), edges.first)) &&
    !(edges.endsWord && isJoined(edges.last, characterAfter(text, end)))
  );
}

/** Whether prefix and suffix stand around the words at `start`. */
function isInContext(text: string, start: number, { exact, prefix, suffix }: Passage): boolean {
  return (
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length)
  );
}

function isAtStart(text: string, { exact, start }: Passage, edges: WordEdges): boolean {
  return text.startsWith(exact, start) && hasWholeWords(text, start, start + exact.length, edges);
}

const exactAnchor = ({ start, exact }: Passage): Anchor => ({
  state: "exact",
  start,
  end: start + exact.length,
});

/**
 * Where a passage stands if its words stand where they say, in their context: then no other place has to be known.
 * `null` where it has to be looked for.
 */
export function findInPlace(text: string, passage: Passage): Anchor | null {
  const isInPlace =
    isAtStart(text, passage, findWordEdges(passage)) && isInContext(text, passage.start, passage);
  return isInPlace ? exactAnchor(passage) : null;
}

/** A passage that has to be looked for, and what is found of it. */
interface Finding {
  readonly passage: Passage;
  readonly edges: WordEdges;
  readonly standsAtStart: boolean;
  /** Where the words stand; no more than `MAX_CANDIDATES` are noted. */
  readonly places: number[];
  /** Where they stand between prefix and suffix; no more than two are noted. */
  readonly inContext: number[];
}

function decide({ passage, standsAtStart, places, inContext }: Finding): Anchor {
  const rangeAt = (start: number): TextRange => ({ start, end: start + passage.exact.length });
  const [onlyInContext] = inContext;
  if (onlyInContext !== undefined && inContext.length === 1) {
    return { state: "moved", ...rangeAt(onlyInContext) };
  }
  if (standsAtStart) return { state: "exact", ...rangeAt(passage.start) };
  const [first] = places;
  if (first === undefined) return { state: "missing" };
  if (places.length === 1) return { state: "moved", ...rangeAt(first) };
  return { state: "ambiguous", candidates: places.map(rangeAt) };
}

/** Notes where the words of each stand, by what `phraseOf` makes of a passage. */
function notePlaces(
  text: string,
  findings: readonly Finding[],
  phraseOf: (passage: Passage) => { readonly phrase: string; readonly skip: number },
  listOf: (finding: Finding) => number[],
  limit: number,
): void {
  const wanted = findings.map((finding) => ({
    finding,
    list: listOf(finding),
    ...phraseOf(finding.passage),
  }));
  const phrases = wanted.map(({ phrase }) => phrase);
  findPhrases(text, phrases, (index, phraseStart) => {
    const want = wanted[index];
    if (want === undefined) return false;
    const { passage, edges } = want.finding;
    const start = phraseStart + want.skip;
    if (hasWholeWords(text, start, start + passage.exact.length, edges)) want.list.push(start);
    return want.list.length < limit;
  });
}

/** Looks for all findings' passages at once; and for those with several places, for words and context together. */
function searchAll(text: string, findings: readonly Finding[]): void {
  const words = ({ exact }: Passage) => ({ phrase: exact, skip: 0 });
  notePlaces(text, findings, words, ({ places }) => places, MAX_CANDIDATES);
  const inContext = ({ exact, prefix, suffix }: Passage) => ({
    phrase: prefix + exact + suffix,
    skip: prefix.length,
  });
  const undecided = findings.filter(
    ({ passage, places }) => places.length > 1 && (passage.prefix !== "" || passage.suffix !== ""),
  );
  if (undecided.length > 0) notePlaces(text, undecided, inContext, (finding) => finding.inContext, 2);
}

/**
 * Finds where passages stand in the text of their source, all at once: time linear in the text and the passages. The
 * answers are in the order of the passages.
 *
 * Only the very words count, never similar ones; and where the passage's words are whole words, they must be whole
 * words where they are found. Words that stand at `start` are exact even if they stand elsewhere too, for position is
 * evidence as well; unless prefix and suffix do not fit there and fit at just one other place: then a lookalike has
 * slipped under the old position, and the passage itself has moved. Among several places only prefix and suffix
 * together decide, where each is given.
 */
export function locateAnchors(text: string, passages: readonly Passage[]): readonly Anchor[] {
  const findings: Finding[] = [];
  const answers = passages.map((passage): Anchor | Finding => {
    const edges = findWordEdges(passage);
    const standsAtStart = isAtStart(text, passage, edges);
    if (standsAtStart && isInContext(text, passage.start, passage)) return exactAnchor(passage);
    const finding: Finding = { passage, edges, standsAtStart, places: [], inContext: [] };
    findings.push(finding);
    return finding;
  });
  if (findings.length > 0) searchAll(text, findings);
  return answers.map((answer) => ("state" in answer ? answer : decide(answer)));
}

/** Finds where one passage stands in the text of its source; see `locateAnchors`, which is faster for several. */
export function locateAnchor(text: string, passage: Passage): Anchor {
  return locateAnchors(text, [passage])[0] ?? { state: "missing" };
}
