/** A word, or a run of characters of a script without spaces, in a text. Offsets are UTF-16 code units of the text. */
export interface Token {
  /** The word as it is compared: without regard to case, accents, width, ligatures and possessive ’s. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /**
   * For a run (Chinese, Japanese, Thai …): where each code unit of `folded` begins in the text, and last where the run
   * ends. `null` for a word.
   */
  readonly offsets: readonly number[] | null;
  /** Whether it is two words that a hyphen joins, each of which comes on its own as well. */
  readonly isCompound: boolean;
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Soft hyphens and joiners stand inside words unseen; U+FF9E and U+FF9F are the voicing marks of half-width kana. */
const INSIDE = String.raw`\p{M}\u00ad\u200c\u200d\u2060\uff9e\uff9f`;
const RUN = String.raw`(?:[${UNSPACED}][${INSIDE}]*)+`;
const LETTER = String.raw`(?![${UNSPACED}])[\p{L}\p{N}][${INSIDE}]*`;
const WORD = String.raw`(?:${LETTER})+(?:['’ʼ](?:${LETTER})+)*`;
const SIGNS = new RegExp(`[^${INSIDE}][${INSIDE}]*`, "gu");
const TOKENS = new RegExp(`(${RUN})|${WORD}`, "gu");
const ASCII = /^[\x20-\x7e]*$/;
/** What `TOKENS` finds in a text of ASCII only, four times faster. */
const ASCII_TOKENS = /()[a-z0-9]+(?:'[a-z0-9]+)*/gi;
/** Ideographs that folding leaves as they are. */
const PLAIN_RUN = /^[\u4e00-\u9fff]+$/;
const HYPHEN = /^[-\u2010\u2011]$/;
/** Accents of European scripts, variation selectors, and what is invisible. Vowel signs of other scripts stay. */
const DROPPED = /[\u0300-\u036f\ufe00-\ufe0f\p{Cf}]|[\u{e0100}-\u{e01ef}]/gu;

/** A text as it is compared with others. The same words give the same text in NFC, NFD, full width and any case. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(DROPPED, "").normalize("NFC");
}

/** The words and runs of a text. Words joined by a hyphen also come as one: “COVID-19” is found by “covid19”. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previous: Token | null = null;
  for (const match of text.matchAll(ASCII.test(text) ? ASCII_TOKENS : TOKENS)) {
    const [words, run = ""] = match;
    const start = match.index;
    const token =
      run === ""
        ? { folded: foldWord(words), start, end: start + words.length, offsets: null, isCompound: false }
        : foldRun(run, start);
    if (token.folded === "") continue;
    tokens.push(token);
    if (previous && !token.offsets && !previous.offsets && HYPHEN.test(text.slice(previous.end, start))) {
      tokens.push({
        ...token,
        folded: previous.folded + token.folded,
        start: previous.start,
        isCompound: true,
      });
    }
    previous = token;
  }
  return tokens;
}

function foldWord(word: string): string {
  const folded = fold(word);
  return /['’ʼ]/.test(folded) ? folded.replace(/['’ʼ]s$/, "").replaceAll(/['’ʼ]/g, "") : folded;
}

function foldRun(run: string, start: number): Token {
  if (PLAIN_RUN.test(run)) {
    const offsets = Array.from({ length: run.length + 1 }, (_, at) => start + at);
    return { folded: run, start, end: start + run.length, offsets, isCompound: false };
  }
  const offsets: number[] = [];
  let folded = "";
  for (const { 0: sign, index } of run.matchAll(SIGNS)) {
    const part = fold(sign);
    for (let unit = 0; unit < part.length; unit++) offsets.push(start + index);
    folded += part;
  }
  const end = start + run.length;
  return { folded, start, end, offsets: [...offsets, end], isCompound: false };
}

/** Pairs of neighbouring characters of a run: 夥伴網絡 → 夥伴, 伴網, 網絡. A single character is its own pair. */
export function pairUp(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
}
