import { assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";

import { buildSortKey } from "../../src/model/rank-texts";

const words = string({
  unit: constantFrom("a", "A", "b", "B", "z", "Z", "0", "1", "9", " "),
  maxLength: 8,
});

it.each(["en", "zh-Hant"])("a sort key never goes against the language's own order (%s)", (language) => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const agrees = property(words, words, (one, other) => {
    const [oneKey, otherKey] = [buildSortKey(one), buildSortKey(other)];
    if (oneKey === null || otherKey === null) return false;
    return oneKey === otherKey || Math.sign(compare(one, other)) === (oneKey < otherKey ? -1 : 1);
  });
  expect(() => {
    assert(agrees, { numRuns: 20_000 });
  }).not.toThrow();
});

it("gives none to words whose order depends on the language, nor to numbers too long to fill up", () => {
  for (const text of ["Zürich", "台積電", "e-mail", "a_b", "1234567890123"]) {
    expect(buildSortKey(text)).toBeNull();
  }
});
