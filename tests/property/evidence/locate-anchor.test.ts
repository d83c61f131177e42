import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Anchor, findInPlace, locateAnchors, MAX_CANDIDATES } from "../../../src/evidence/locate-anchor";
import type { Passage } from "../../../src/model/network";
import { buildPassage } from "../../unit/evidence/build-passage";

/** Time for a busy machine; these tests are about what is right, not about speed. */
const PATIENCE_MS = 60_000;

/** Texts that repeat themselves, in a script without spaces: every lookalike there can be. */
const anyRepeatingText = fc
  .array(fc.constantFrom("台", "灣", "𠮷", "，", "。", " ", "\n"), { minLength: 2, maxLength: 40 })
  .map((parts) => parts.join(""));
/** Words, marks and signs of many scripts. */
const anyText = fc.oneof(
  anyRepeatingText,
  fc.string({ unit: "grapheme", minLength: 2, maxLength: 60 }),
  fc.string({ unit: "binary", minLength: 2, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom("able", "un", "sign", "ed", " ", " ", ". ", "33", "é", "e\u0301", "台灣", "👩‍🔬", "’s"),
      {
        minLength: 2,
        maxLength: 30,
      },
    )
    .map((parts) => parts.join("")),
);

interface Choice {
  readonly from: number;
  readonly to: number;
  readonly context: number;
}
const anyChoice: fc.Arbitrary<Choice> = fc.record({ from: fc.nat(), to: fc.nat(), context: fc.nat(6) });

/** A stretch of the text, not blank, as a passage. */
function choose(text: string, { from, to, context }: Choice): Passage | null {
  const [start = 0, end = 0] = [from % (text.length + 1), to % (text.length + 1)].toSorted((a, b) => a - b);
  const passage = buildPassage(text, start, end, context);
  return /\S/u.test(passage.exact) ? passage : null;
}

const anyEdit = fc.record({
  type: fc.constantFrom("insert", "delete", "replace", "double"),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  words: anyText,
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** The text after an edit, and which stretch of the old text gave way to how many units. */
function apply(text: string, { type, at, length, words }: Edit) {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const cut = type === "delete" || type === "replace" ? text.slice(start, end) : "";
  const added = type === "double" ? text.slice(start, end) : type === "delete" ? "" : words;
  return {
    text: text.slice(0, start) + added + text.slice(start + cut.length),
    start,
    end: start + cut.length,
    shift: added.length - cut.length,
  };
}

const HALF = /^\p{Cs}$/u;
const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const characters = (text: string) => Array.from(text);
const isWordly = (character: string) => LETTER.test(character) && !UNSPACED.test(character);

/** Whether text is cut within a word between these two parts. */
function cutsWord(before: string, after: string): boolean {
  const left = characters(before).at(-1) ?? "";
  const right = characters(after)[0] ?? "";
  if (left === "" || right === "") return false;
  return /\p{M}/u.test(right) || ((isWordly(left) || /\p{M}/u.test(left)) && isWordly(right));
}

/** The state by the definition, place by place, in the simplest and slowest way. */
function expectAnchor(text: string, { exact, prefix, suffix, start }: Passage): Anchor {
  const places: number[] = [];
  for (let at = 0; at + exact.length <= text.length; at++) {
    if (text.slice(at, at + exact.length) !== exact) continue;
    const knowsBefore = (prefix !== "" || start === 0) && !HALF.test(characters(prefix).at(-1) ?? "");
    const knowsAfter = suffix !== "" && !HALF.test(characters(suffix)[0] ?? "");
    if (knowsBefore && !cutsWord(prefix, exact) && cutsWord(text.slice(0, at), exact)) continue;
    if (knowsAfter && !cutsWord(exact, suffix) && cutsWord(exact, text.slice(at + exact.length))) continue;
    places.push(at);
  }
  const fits = (at: number) =>
    text.slice(0, at).endsWith(prefix) && text.slice(at + exact.length).startsWith(suffix);
  const inContext = places.filter(fits);
  const rangeAt = (at: number) => ({ start: at, end: at + exact.length });
  const only = inContext.length === 1 ? inContext[0] : places.length === 1 ? places[0] : undefined;
  if (places.includes(start)) {
    if (fits(start) || only === undefined || only === start) return { state: "exact", ...rangeAt(start) };
    return { state: "moved", ...rangeAt(only) };
  }
  if (places.length === 0) return { state: "missing" };
  if (only !== undefined) return { state: "moved", ...rangeAt(only) };
  return { state: "ambiguous", candidates: places.slice(0, MAX_CANDIDATES).map(rangeAt) };
}

describe("locateAnchors, on any text", () => {
  it(
    "is exact for every stretch of a text that was not edited",
    () => {
      fc.assert(
        fc.property(anyText, fc.array(anyChoice, { maxLength: 6 }), (text, choices) => {
          const passages = choices.flatMap((choice) => choose(text, choice) ?? []);
          const anchors = locateAnchors(text, passages);
          expect(anchors).toEqual(passages.map(({ start, end }) => ({ state: "exact", start, end })));
          expect(passages.map((passage) => findInPlace(text, passage))).toEqual(anchors);
        }),
      );
    },
    PATIENCE_MS,
  );

  it(
    "gives after any edits what the definition says",
    () => {
      const anyCase = fc.tuple(
        anyText,
        fc.array(anyChoice, { minLength: 1, maxLength: 5 }),
        fc.array(anyEdit, { maxLength: 3 }),
      );
      fc.assert(
        fc.property(anyCase, ([text, choices, edits]) => {
          const passages = choices.flatMap((choice) => choose(text, choice) ?? []);
          const edited = edits.reduce((before, edit) => apply(before, edit).text, text);
          expect(locateAnchors(edited, passages)).toEqual(
            passages.map((passage) => expectAnchor(edited, passage)),
          );
          // What is found where it says it stands is what looking for it would have found.
          const inPlace = passages.filter((passage) => findInPlace(edited, passage) !== null);
          expect(inPlace.map((passage) => findInPlace(edited, passage))).toEqual(
            inPlace.map((passage) => expectAnchor(edited, passage)),
          );
        }),
        { numRuns: 500 },
      );
    },
    PATIENCE_MS,
  );

  it(
    "never lands on a lookalike while the passage stands untouched in its context",
    () => {
      fc.assert(
        fc.property(anyText, anyChoice, anyEdit, (text, choice, edit) => {
          const passage = choose(text, choice);
          fc.pre(passage !== null);
          const after = apply(text, edit);
          const from = passage.start - passage.prefix.length;
          const to = passage.end + passage.suffix.length;
          const isBefore = after.end <= from && after.start <= from;
          fc.pre(isBefore || after.start >= to);
          // At the edges of what is known of it, an edit may still lengthen the passage's words.
          fc.pre(after.end !== from && after.start !== to);
          const now = passage.start + (isBefore ? after.shift : 0);
          const [anchor] = locateAnchors(after.text, [passage]);
          expect(anchor?.state).not.toBe("missing");
          const context = (start: number) =>
            after.text.slice(
              Math.max(0, start - passage.prefix.length),
              start + passage.exact.length + passage.suffix.length,
            );
          // Only a place with the very same words around it may stand in, which nobody could tell apart.
          const found = anchor && "start" in anchor ? anchor.start : now;
          expect(context(found)).toBe(context(now));
        }),
      );
    },
    PATIENCE_MS,
  );

  it(
    "is missing once a character inside every occurrence has changed",
    () => {
      fc.assert(
        fc.property(anyRepeatingText, anyChoice, (text, choice) => {
          const passage = choose(text, choice);
          fc.pre(passage !== null);
          const edited = text.replaceAll(passage.exact, (words) => `${words.slice(0, -1)}!`);
          fc.pre(!edited.includes(passage.exact));
          expect(locateAnchors(edited, [passage])).toEqual([{ state: "missing" }]);
        }),
      );
    },
    PATIENCE_MS,
  );
});
