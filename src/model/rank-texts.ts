/** The rank of an empty text, below any other number: it comes last, whichever way is sorted. */
export const NO_RANK = -0x80_00_00_00;

/**
 * The place of each text in the order of a language, numbers in texts by their value; equal texts have the same rank and
 * empty ones `NO_RANK`. Sorting by rank is sorting by numbers, and each different text is compared but once.
 */
export function rankTexts(texts: readonly string[], language: string): Int32Array {
  const numberOf = new Map<string, number>();
  const numbers = new Int32Array(texts.length);
  for (let at = 0; at < numbers.length; at++) {
    const text = texts[at] ?? "";
    let number = text === "" ? NO_RANK : numberOf.get(text);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(text, number);
    }
    numbers[at] = number;
  }
  const rankOf = rankDifferent([...numberOf.keys()], language);
  return numbers.map((number) => rankOf[number] ?? NO_RANK);
}

/** The ranks of texts that all differ; those the language sorts alike have the same. */
function rankDifferent(texts: readonly string[], language: string): Int32Array {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const entries = texts.map((text, at) => ({ text, at, key: buildSortKey(text) }));
  const order = (one: (typeof entries)[number], other: (typeof entries)[number]) =>
    one.key !== null && other.key !== null && one.key !== other.key
      ? one.key < other.key
        ? -1
        : 1
      : compare(one.text, other.text);
  entries.sort(order);
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  entries.forEach((entry, place) => {
    const before = entries[place - 1];
    if (before && order(before, entry) !== 0) rank = place;
    ranks[entry.at] = rank;
  });
  return ranks;
}

/** Only these characters sort the same in every language, by their codes, once letters are small. */
const PLAIN = /^[A-Za-z0-9 ]*$/u;
const DIGITS = /\d+/gu;
/** Digits to which numbers are filled up, so that they sort by value. */
const LONGEST_NUMBER = 12;

/**
 * What plain words are sorted by as they are, many times faster than a language's own comparison, and never against it:
 * `null` for words that need it. Equal keys say nothing.
 */
export function buildSortKey(text: string): string | null {
  if (!PLAIN.test(text)) return null;
  let isTooLong = false;
  const key = text.toLowerCase().replace(DIGITS, (digits) => {
    isTooLong ||= digits.length > LONGEST_NUMBER;
    return digits.padStart(LONGEST_NUMBER, "0");
  });
  return isTooLong ? null : key;
}
