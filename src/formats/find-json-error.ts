/** What may come next. */
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/** Why a text is not JSON: what was expected instead, or what may not stand in a string. */
export type JsonErrorReason = Expected | "ends-early" | "control-character" | "bad-escape";

/** Where JSON text stops being JSON, and why. */
export interface JsonError {
  readonly offset: number;
  readonly reason: JsonErrorReason;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** A number or word that the end of the text cuts off. */
const CUT_OFF = /(?:-|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?)|tr?u?|fa?l?s?|nu?l?)$/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The offset after what stands at `at`, or null when it does not. */
function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The offset after the string that opens at `at`, or where and why it is not one. */
function skipString(text: string, at: number): number | JsonError {
  let offset = at + 1;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < " ") return { offset, reason: "control-character" };
    const next = character === "\\" ? skip(ESCAPE, text, offset) : offset + 1;
    if (next === null) {
      // A string that the end of the text cuts off within an escape.
      if (offset + 6 > text.length && !text.includes('"', offset + 2)) break;
      return { offset, reason: "bad-escape" };
    }
    offset = next;
  }
  return { offset: text.length, reason: "ends-early" };
}

/** The offset after a number, word or string, or an error. */
function skipScalar(text: string, at: number): number | JsonError {
  if (text[at] === '"') return skipString(text, at);
  if (skip(CUT_OFF, text, at) !== null) return { offset: text.length, reason: "ends-early" };
  const after = skip(NUMBER, text, at) ?? skip(WORD, text, at);
  return after ?? { offset: at, reason: "value" };
}

/**
 * Finds where a text that `JSON.parse` refused goes wrong, in one pass. Engines word and place their own messages
 * differently, and some give no place, so the reader of a damaged file would not be told the same thing everywhere.
 */
export function findJsonError(text: string): JsonError {
  /** The closing brackets still to come, innermost last: a list instead of recursion, which deep nesting overflows. */
  const closings: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at) ?? at;
    const next = text[at];
    if (next === undefined) return { offset: text.length, reason: "ends-early" };
    const closing = closings.at(-1);
    const isIn = closing === "}" ? "key" : "value";
    if (next === closing && expected.endsWith("or-end")) {
      closings.pop();
      at++;
      expected = closings.length === 0 ? "nothing" : "comma-or-end";
    } else if (expected === "comma-or-end" && next === ",") {
      at++;
      expected = isIn;
    } else if (expected === "colon" && next === ":") {
      at++;
      expected = "value";
    } else if (expected.startsWith("value") && (next === "{" || next === "[")) {
      closings.push(next === "{" ? "}" : "]");
      at++;
      expected = next === "{" ? "key-or-end" : "value-or-end";
    } else if (expected.startsWith("value") || (expected.startsWith("key") && next === '"')) {
      const after = skipScalar(text, at);
      if (typeof after !== "number") {
        return after.offset === at ? { offset: at, reason: expected } : after;
      }
      at = after;
      if (expected.startsWith("key")) expected = "colon";
      else expected = closings.length === 0 ? "nothing" : "comma-or-end";
    } else return { offset: at, reason: expected };
  }
}
