import type { TextRange } from "./locate-anchor";

/** A sentence of an article, without the white space around it. */
export interface Sentence extends TextRange {
  /** Counted through the whole text, from 1. */
  readonly number: number;
  /** Which paragraph it is in, from 1; lines without words are not counted. */
  readonly paragraph: number;
  /** Counted within its paragraph, from 1. */
  readonly numberInParagraph: number;
}

/** Shortened words that stand before a name, so that their full stop never ends a sentence. */
const NEVER_LAST = new Set(
  (
    "adm asst brig capt cf cmdr col comdr dr drs e.g eds eg esp gen gov hon i.e ie lt maj messrs mlle mme mr mrs ms mt mx " +
    "pres prof rep rev revd sen sgt sr st supt viz vs"
  ).split(" "),
);

/** Shortened words whose full stop ends no sentence when a number follows: “No. 5”, but “She said no.” */
const BEFORE_NUMBER = new Set(
  "approx art arts ca ch chap fig figs no nos nr op p para paras pp sec secs vol vols".split(" "),
);

/** Shortened words that may stand last; then a capital letter begins the next sentence. */
const MAY_BE_LAST = new Set(
  (
    "etc al inc ltd co corp llc plc jr ph.d m.d b.a m.a m.sc b.sc d.phil u.s u.k u.n e.u u.s.a a.m p.m b.c a.d " +
    "jan feb mar apr jun jul aug sep sept oct nov dec univ dept est ave blvd"
  ).split(" "),
);

/** Words that begin a sentence far more often than a name. */
const OPENERS = new Set(
  (
    "a an the this that these those it its he she they we i you his her their our my your in on at by for from with " +
    "to as if when while after before since although though but and or so yet however moreover therefore thus there " +
    "here what who how why where many most some such"
  ).split(" "),
);

const TERMINATOR = /[.!?…]+["'”’»)\]]*|[。！？｡]+[”’」』）》】"']*/gu;
const SPACE = /\s/u;

/** Whether the full stop at `at` only shortens the word before it; `rest` is what follows the white space behind it. */
function isAbbreviation(text: string, from: number, at: number, rest: string): boolean {
  const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? "";
  const word = before.toLowerCase();
  if (NEVER_LAST.has(word)) return true;
  const next = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? "";
  if (BEFORE_NUMBER.has(word)) return /^\p{N}/u.test(next);
  const opensSentence = OPENERS.has(next.toLowerCase());
  // “J. R. Smith”: a capital alone is an initial, unless what follows begins sentences far more often than names.
  if (/^\p{Lu}$/u.test(before)) return before !== "I" && !opensSentence;
  if (!MAY_BE_LAST.has(word)) return false;
  const isInitials = /^(?:\p{L}\.)+\p{L}$/u.test(before);
  return !/^\p{Lu}/u.test(next) || (isInitials && !opensSentence);
}

/** Whether a sentence ends with this terminator. */
function endsSentence(text: string, from: number, start: number, mark: string, end: number): boolean {
  if (/^[。！？｡]/u.test(mark)) return true;
  if (end >= text.length) return true;
  const next = text[end] ?? "";
  if (!SPACE.test(next)) return /^\p{Script=Han}/u.test(text.slice(end, end + 2)) && !mark.startsWith(".");
  const rest = text
    .slice(end, end + 60)
    .trimStart()
    .replace(/^["'“‘«(]+/u, "");
  // A sentence may begin with a numeral or a script without capitals, but not with a small letter.
  if (/^\p{Ll}/u.test(rest)) return false;
  return !(mark.startsWith(".") && !mark.startsWith("..") && isAbbreviation(text, from, start, rest));
}

/** The sentences of one paragraph, white space trimmed. */
function splitParagraph(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let from = 0;
  const push = (end: number) => {
    const words = text.slice(from, end);
    const start = from + words.length - words.trimStart().length;
    if (words.trim() !== "") ranges.push({ start, end: start + words.trim().length });
    from = end;
  };
  for (const { 0: mark, index } of text.matchAll(TERMINATOR)) {
    const end = index + mark.length;
    if (endsSentence(text, from, index, mark, end)) push(end);
  }
  push(text.length);
  return ranges;
}

/**
 * Parts an article into sentences, in English and Chinese. Paragraphs are parted by line feeds. `Intl.Segmenter` is not
 * used: it ends a sentence after “Dr.” and differs from one engine's version to the next, so that a sentence's number,
 * which readers cite, would not mean the same everywhere.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let offset = 0;
  for (const line of text.split("\n")) {
    const ranges = splitParagraph(line);
    if (ranges.length > 0) paragraph++;
    ranges.forEach(({ start, end }, index) => {
      sentences.push({
        start: offset + start,
        end: offset + end,
        number: sentences.length + 1,
        paragraph,
        numberInParagraph: index + 1,
      });
    });
    offset += line.length + 1;
  }
  return sentences;
}
