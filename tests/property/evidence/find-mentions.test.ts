import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createMentionFinder } from "../../../src/evidence/find-mentions";
import { localize } from "../../../src/model/localized-text";
import type { Actor } from "../../../src/model/network";
import { buildActor } from "../../unit/analysis/build-test-network";

const NAMES = [
  "Taiwan",
  "taiwan",
  "Taiwan AI",
  "AI",
  "AI Plan",
  "ai",
  "台灣",
  "台灣政府",
  "政府",
  "R&D",
  "Taiwan’s",
  "é",
  "e\u0301",
];
const anyName = fc.constantFrom(...NAMES);
const anyText = fc
  .array(fc.constantFrom(...NAMES, " ", " ", ", ", "x", "n", "’s", "'", "灣", "\n", "TAIWAN", "Ai"), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));
const anyActors: fc.Arbitrary<readonly Actor[]> = fc
  .array(fc.tuple(anyName, fc.array(anyName, { maxLength: 2 })), { maxLength: 5 })
  .map((names) => names.map(([label, aliases], at) => buildActor(`actor-${at}`, { label, aliases })));

/** Capitals, apostrophes and line breaks made the same, one unit for one. */
const fold = (text: string) => text.toLowerCase().replaceAll("’", "'").replaceAll("\n", " ");
const isWordly = (character: string) =>
  /[\p{L}\p{N}\p{M}]/u.test(character) && !/\p{Script=Han}/u.test(character);
const cutsWord = (text: string, at: number) => isWordly(text.charAt(at - 1)) && isWordly(text.charAt(at));
const isAcronym = (name: string) => name.length <= 5 && name === name.toUpperCase() && /\p{Lu}/u.test(name);

/** At each place the longest name that stands there, word by word; then on behind it. */
function findSlowly(text: string, actors: readonly Actor[]) {
  const named = actors.flatMap(({ id, label, aliases }) =>
    [localize(label, "en").text, ...aliases].map((name) => ({ id, name })),
  );
  const mentions: { start: number; end: number; actors: readonly string[] }[] = [];
  for (let start = 0; start < text.length; start++) {
    const here = named.filter(({ name }) => {
      const words = text.slice(start, start + name.length);
      const isSame = isAcronym(name) ? words === name : fold(words) === fold(name);
      return isSame && !cutsWord(text, start) && !cutsWord(text, start + name.length);
    });
    const longest = Math.max(...here.map(({ name }) => name.length));
    if (here.length === 0) continue;
    const ids = new Set(here.filter(({ name }) => name.length === longest).map(({ id }) => id));
    mentions.push({ start, end: start + longest, actors: [...ids].toSorted() });
    start += longest - 1;
  }
  return mentions;
}

describe("createMentionFinder, on any text", () => {
  it("finds what a slow search finds at each place", () => {
    fc.assert(
      fc.property(anyActors, anyText, (actors, text) => {
        const found = createMentionFinder(actors)
          .find(text)
          .map(({ start, end, actors: ids }) => ({ start, end, actors: [...ids].toSorted() }));
        expect(found).toEqual(findSlowly(text, actors));
      }),
      { numRuns: 300 },
    );
  });
});
