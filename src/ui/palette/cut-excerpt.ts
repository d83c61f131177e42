/** A stretch of an excerpt; `start` is its offset in the whole text. */
interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
  readonly start: number;
}

/** Most characters of an excerpt, and how many of them come before the first word found. */
const LENGTH = 140;
const LEAD = 40;

/**
 * A text in plain and found stretches, cut round the first word found when it is long. Ranges are UTF-16 offsets, in
 * order and apart. Cuts fall between words where there are any.
 */
export function cutExcerpt(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly ExcerptPart[] {
  const { start, end } = findCut(text, ranges[0]?.start ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first >= last) return;
    const before = first === start && start > 0 ? "…" : "";
    const after = last === end && end < text.length ? "…" : "";
    parts.push({ text: before + text.slice(first, last) + after, isFound, start: first });
  };
  let at = 0;
  for (const range of ranges) {
    add(at, range.start, false);
    add(range.start, range.end, true);
    at = range.end;
  }
  add(at, text.length, false);
  return parts;
}

function findCut(text: string, found: number): { readonly start: number; readonly end: number } {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(found - LEAD, text.length - LENGTH));
  const start = wanted === 0 ? 0 : skipToWord(text, wanted, found);
  const end = Math.min(text.length, start + LENGTH);
  const lastSpace = text.lastIndexOf(" ", end);
  const isCutInWord = end < text.length && lastSpace > end - 20;
  return { start, end: isCutInWord ? lastSpace : keepPair(text, end) };
}

/** The beginning of the next word, unless that is past what was found. */
function skipToWord(text: string, from: number, found: number): number {
  const space = text.indexOf(" ", from);
  return space >= 0 && space < found ? space + 1 : keepPair(text, from);
}

/** The same place, or one further on where it would part the two halves of a character. */
function keepPair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
