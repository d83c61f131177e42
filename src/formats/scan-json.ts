/** A place in a text as an editor shows it; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset into line and column. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

const QUOTE = 34;
const BACKSLASH = 92;
const isOpening = (code: number) => code === 91 || code === 123;
const isClosing = (code: number) => code === 93 || code === 125;

/** Where the string that opens at `start` ends: the offset after its closing quote, or the text's end. */
function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

/**
 * The offset at which JSON text first nests deeper than `limit`, or null. Looks at brackets and strings only, in one
 * pass, before anything is parsed: deep nesting is what overflows stacks later on.
 */
export function findTooDeep(text: string, limit: number): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at) - 1;
    else if (isOpening(code)) {
      depth++;
      if (depth > limit) return at;
    } else if (isClosing(code)) depth--;
  }
  return null;
}
