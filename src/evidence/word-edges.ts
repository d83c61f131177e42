const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/** Whether a character is part of a word in a script that parts words; in the others a word's edge cannot be seen. */
const isInWord = (character: string) => LETTER.test(character) && !UNSPACED.test(character);

/** The character (code point) that ends at `offset`, or "". */
export function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return (pair.codePointAt(0) ?? 0) > 0xff_ff ? pair : pair.slice(-1);
}

/** The character (code point) that begins at `offset`, or "". */
export function characterAfter(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/**
 * Whether two characters that stand side by side belong to one word, or to one written sign: then no word begins or
 * ends between them. Chinese and other scripts without spaces are taken to have a word's edge everywhere.
 */
export function isJoined(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  return MARK.test(after) || ((isInWord(before) || MARK.test(before)) && isInWord(after));
}
