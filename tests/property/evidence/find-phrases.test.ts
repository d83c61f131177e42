import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findPhrases } from "../../../src/evidence/find-phrases";
import { createMultiSearch, type OnMatch } from "../../../src/evidence/multi-search";

/** Time for a busy machine; these tests are about what is right, not about speed. */
const PATIENCE_MS = 60_000;

function findNaively(text: string, phrases: readonly string[]): readonly (readonly number[])[] {
  return phrases.map((phrase) =>
    Array.from({ length: text.length }, (_, at) => at).filter(
      (at) => phrase !== "" && text.startsWith(phrase, at),
    ),
  );
}

function gather(
  phrases: readonly string[],
  search: (onMatch: OnMatch) => void,
): readonly (readonly number[])[] {
  const places = phrases.map((): number[] => []);
  search((phrase, start) => {
    places[phrase]?.push(start);
  });
  return places;
}

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("searches for many phrases", () => {
  it(
    "find what a search for each one by one finds, in the order of the text",
    () => {
      const stretches = fc.array(fc.tuple(fc.nat(), fc.nat(6)), { maxLength: 8 });
      fc.assert(
        fc.property(anyText, stretches, fc.array(anyText, { maxLength: 3 }), (text, cuts, others) => {
          const phrases = [
            ...cuts.map(([at, length]) => text.slice(at % (text.length + 1)).slice(0, length)),
            ...others,
          ];
          const expected = findNaively(text, phrases);
          expect(gather(phrases, (onMatch) => createMultiSearch(phrases).search(text, onMatch))).toEqual(
            expected,
          );
          expect(gather(phrases, (onMatch) => findPhrases(text, phrases, onMatch))).toEqual(expected);
        }),
      );
    },
    PATIENCE_MS,
  );

  it(
    "find long phrases too, in plain and in repetitive texts",
    () => {
      const anyLongText = fc.oneof(
        fc.string({ unit: fc.constantFrom("a", "b", "c", "d", " "), minLength: 100, maxLength: 600 }),
        fc
          .tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.integer({ min: 40, max: 120 }))
          .map(([unit, times]) => unit.repeat(times)),
      );
      const cuts = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 20, max: 150 })), {
        minLength: 1,
        maxLength: 12,
      });
      fc.assert(
        fc.property(anyLongText, cuts, fc.string({ maxLength: 3 }), (text, stretches, change) => {
          const phrases = stretches.map(([at, length]) => text.slice(at % text.length).slice(0, length));
          const edited = text.slice(0, 50) + change + text.slice(50);
          expect(gather(phrases, (onMatch) => findPhrases(edited, phrases, onMatch))).toEqual(
            findNaively(edited, phrases),
          );
        }),
      );
    },
    PATIENCE_MS,
  );
});
