import { describe, expect, it } from "vitest";

import { NO_RANK, rankTexts } from "../../../src/model/rank-texts";

/** The texts in the order of their ranks. */
function sort(texts: readonly string[], language = "en"): readonly string[] {
  const ranks = rankTexts(texts, language);
  return texts.toSorted(
    (one, other) => (ranks[texts.indexOf(one)] ?? 0) - (ranks[texts.indexOf(other)] ?? 0),
  );
}

describe("ranks of texts", () => {
  it("are in the order of the language, with numbers by their value", () => {
    expect(sort(["Lab 10", "Lab 9", "Égalité", "Fund", "agency"])).toEqual([
      "agency",
      "Égalité",
      "Fund",
      "Lab 9",
      "Lab 10",
    ]);
    expect(sort(["臺北", "一心", "加拿大"], "zh-Hant")).toEqual(
      ["臺北", "一心", "加拿大"].toSorted(new Intl.Collator("zh-Hant", { numeric: true }).compare),
    );
  });

  it("are the same for equal texts, and none for an empty one", () => {
    expect([...rankTexts(["b", "", "a", "b", "a"], "en")]).toEqual([1, NO_RANK, 0, 1, 0]);
  });

  it("are the same for texts the language sorts alike", () => {
    const [one, other] = rankTexts(["\u00e9", "e\u0301"], "en");
    expect(one).toBe(other);
  });
});
