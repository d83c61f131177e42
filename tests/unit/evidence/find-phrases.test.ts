import { describe, expect, it } from "vitest";

import { findPhrases } from "../../../src/evidence/find-phrases";

/** Every place of every phrase, found the slow way. */
function findNaively(text: string, phrases: readonly string[]) {
  return phrases.map((phrase) => {
    const places: number[] = [];
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) places.push(at);
    return places;
  });
}

function find(text: string, phrases: readonly string[], limit = Infinity) {
  const places = phrases.map((): number[] => []);
  findPhrases(text, phrases, (phrase, start) => {
    const list = places[phrase] ?? [];
    list.push(start);
    return list.length < limit;
  });
  return places;
}

const ARTICLE = Array.from(
  { length: 400 },
  (_, at) => `Sentence ${at} says ${(at * 7919) % 1009} things.`,
).join(" ");

describe("findPhrases", () => {
  it("finds long and short phrases side by side", () => {
    const phrases = [
      ARTICLE.slice(1000, 1200),
      "says",
      ARTICLE.slice(0, 32),
      ARTICLE.slice(-33),
      "Sentence 7 ",
      "Nothing like this stands in the article at all.",
      ARTICLE.slice(1000, 1031),
    ];
    expect(find(ARTICLE, phrases)).toEqual(findNaively(ARTICLE, phrases));
  });

  it("finds a long phrase at every distance from a sampled place", () => {
    const phrase = "a phrase of more than thirty-two units, whole";
    for (let shift = 0; shift < 70; shift++) {
      expect(find("-".repeat(shift) + phrase, [phrase])).toEqual([[shift]]);
      expect(find("-".repeat(shift) + phrase.slice(0, -1), [phrase])).toEqual([[]]);
    }
  });

  it("finds long phrases that overlap themselves and each other", () => {
    const text = `${"ab".repeat(60)}c${"ab".repeat(60)}`;
    const phrases = ["ab".repeat(20), "ba".repeat(17), `${"ab".repeat(20)}c`];
    expect(find(text, phrases)).toEqual(findNaively(text, phrases));
  });

  it("hears no more of a phrase once that is asked", () => {
    const phrases = ["ab".repeat(20), "ab"];
    expect(find("ab".repeat(60), phrases, 3)).toEqual([
      [0, 2, 4],
      [0, 2, 4],
    ]);
  });

  it("gives up samples in a text that repeats itself, and still finds everything", () => {
    const phrases = Array.from({ length: 60 }, (_, at) => "a".repeat(100 + at));
    const text = `${"a".repeat(3000)}b`;
    const places = find(text, phrases);
    expect(places.map(({ length }) => length)).toEqual(phrases.map(({ length }) => 3001 - length));
    expect(places[5]?.slice(0, 3)).toEqual([0, 1, 2]);
  });
});
