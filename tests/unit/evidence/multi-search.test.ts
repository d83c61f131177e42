import { describe, expect, it } from "vitest";

import { createMultiSearch } from "../../../src/evidence/multi-search";

function matchesOf(patterns: readonly string[], text: string, fold?: Uint16Array) {
  const matches: string[] = [];
  createMultiSearch(patterns, fold).search(text, (pattern, start) => {
    matches.push(`${patterns[pattern]}@${start}`);
  });
  return matches;
}

describe("createMultiSearch", () => {
  it("finds every pattern, also within and across others, by where they end", () => {
    expect(matchesOf(["he", "she", "his", "hers"], "ushers")).toEqual(["she@1", "he@2", "hers@2"]);
    expect(matchesOf(["aa", "aaa"], "aaaa")).toEqual(["aa@0", "aaa@0", "aa@1", "aaa@1", "aa@2"]);
  });

  it("finds nothing in an empty text, for no patterns and for empty ones", () => {
    expect(matchesOf(["a"], "")).toEqual([]);
    expect(matchesOf([], "abc")).toEqual([]);
    expect(matchesOf(["", "b"], "abc")).toEqual(["b@1"]);
  });

  it("reports each of equal patterns", () => {
    const found: number[] = [];
    createMultiSearch(["a", "b", "a"]).search("a", (pattern) => {
      found.push(pattern);
    });
    expect(found.toSorted((a, b) => a - b)).toEqual([0, 2]);
  });

  it("reports a pattern no more once that is asked, but goes on with the others, equal ones too", () => {
    const counts = [0, 0, 0];
    const search = createMultiSearch(["a", "aa", "a"]);
    const text = "a".repeat(10);
    search.search(text, (pattern) => {
      counts[pattern] = (counts[pattern] ?? 0) + 1;
      return pattern === 2 || (counts[pattern] ?? 0) < 3;
    });
    expect(counts).toEqual([3, 3, 10]);
  });

  it("forgets what it was asked when it searches again, also of a pattern that ends another", () => {
    const search = createMultiSearch(["a", "ba"]);
    for (let run = 0; run < 2; run++) {
      const counts = [0, 0];
      search.search("a ba ba", (pattern) => {
        counts[pattern] = (counts[pattern] ?? 0) + 1;
        return pattern === 1 || (counts[pattern] ?? 0) < 2;
      });
      expect(counts).toEqual([2, 2]);
    }
  });

  it("takes units for the same that the fold makes the same", () => {
    const fold = Uint16Array.from({ length: 65_536 }, (_, code) =>
      code >= 65 && code <= 90 ? code + 32 : code,
    );
    expect(matchesOf(["Taiwan"], "TAIWAN taiwan", fold)).toEqual(["Taiwan@0", "Taiwan@7"]);
  });

  it("takes any code unit, NUL and lone surrogates included", () => {
    expect(matchesOf(["\0", "\uD83D", "\uFFFF"], "a\0\uFFFF👩")).toEqual(["\0@1", "\uFFFF@2", "\uD83D@3"]);
  });

  it("goes on when an automaton is made of thousands of long patterns", () => {
    const patterns = Array.from({ length: 2000 }, (_, at) => `${at} is the number of this long pattern`);
    const text = patterns.join("; ");
    expect(matchesOf(patterns.slice(1990), text).length).toBeGreaterThanOrEqual(10);
    expect(new Set(matchesOf(patterns, text)).size).toBeGreaterThanOrEqual(2000);
  });
});
