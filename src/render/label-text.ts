import { listCharacters, shortenText } from "../model/shorten-text";
import type { LabelWeight, TextMeasure } from "./text-measure";

/** A label broken into lines and measured. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly sizePx: number;
  readonly weight: LabelWeight;
  /** Of the widest line. */
  readonly widthPx: number;
  /** Of all lines with their leading. */
  readonly heightPx: number;
}

/** Distance between the baselines of two lines, as a part of the font size. */
export const LINE_HEIGHT = 1.22;
/** Up to this width, in font sizes, a label stays on one line. */
const ONE_LINE_EMS = 10.5;
/** Wider than this no line gets; what does not fit ends in an ellipsis. */
const WIDEST_LINE_EMS = 16;
/** Characters of a label that are looked at; more could never be shown. */
const MOST_CHARACTERS = 200;

/** Places where a line may break: after spaces, after hyphens and slashes, and between Chinese characters. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，；：！？）」』》〉】”’…・]*|[（「『《〈【“‘]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，；：！？）」』》〉】”’…・]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「『《〈【]+?(?:[-/–—](?=\S)|(?=[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「『《〈【])|$)|\s+|./gsu;

/** Text cut wherever a line may break; joined, the pieces are the text. */
export function breakPieces(text: string): readonly string[] {
  return text.match(PIECES) ?? [];
}

function shortenTo(text: string, widestPx: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= widestPx) return text;
  const characters = Array.from(listCharacters(text));
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(`${characters.slice(0, middle).join("").trimEnd()}…`) <= widestPx) fits = middle;
    else tooMany = middle;
  }
  return `${characters.slice(0, fits).join("").trimEnd()}…`;
}

/** Breaks the text in two where the longer line is shortest; null where it cannot be broken. */
function breakInTwo(text: string, widthOf: (text: string) => number): readonly [string, string] | null {
  const pieces = breakPieces(text);
  let best: readonly [string, string] | null = null;
  let least = Infinity;
  let before = "";
  for (const piece of pieces.slice(0, -1)) {
    before += piece;
    const after = text.slice(before.length).trimStart();
    const head = before.trimEnd();
    if (head === "" || after === "") continue;
    const widest = Math.max(widthOf(head), widthOf(after));
    if (widest < least) [best, least] = [[head, after], widest];
  }
  return best;
}

/** Fills the first line with as many pieces as fit, for words that two lines cannot hold. */
function fillLine(text: string, widestPx: number, widthOf: (text: string) => number): readonly string[] {
  let head = "";
  for (const piece of breakPieces(text)) {
    if (widthOf((head + piece).trimEnd()) > widestPx) break;
    head += piece;
  }
  const rest = text.slice(head.length).trimStart();
  return [head.trimEnd(), rest].filter((line) => line !== "");
}

/** A label in one line, or in two of about equal length when it is long; what two lines cannot hold is cut with "…". */
export function buildLabelText(
  label: string,
  sizePx: number,
  weight: LabelWeight,
  measure: TextMeasure,
): LabelText {
  const text = shortenText(label.replace(/\s+/gu, " ").trim(), MOST_CHARACTERS);
  const widthOf = (words: string) => measure(words, sizePx, weight);
  const widest = WIDEST_LINE_EMS * sizePx;
  const broken = widthOf(text) > ONE_LINE_EMS * sizePx ? breakInTwo(text, widthOf) : null;
  const isHeld = broken?.every((line) => widthOf(line) <= widest) ?? true;
  const lines = (isHeld ? (broken ?? [text]) : fillLine(text, widest, widthOf)).map((line) =>
    shortenTo(line, widest, widthOf),
  );
  return {
    lines,
    sizePx,
    weight,
    widthPx: lines.reduce((most, line) => Math.max(most, widthOf(line)), 0),
    heightPx: lines.length * LINE_HEIGHT * sizePx,
  };
}
