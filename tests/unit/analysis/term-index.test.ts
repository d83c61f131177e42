import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/analysis/search/match-text";
import type { SearchField } from "../../../src/analysis/search/search-records";
import { createTermIndex } from "../../../src/analysis/search/term-index";
import { tokenize } from "../../../src/analysis/search/tokenize";

function indexOf(...records: readonly (readonly [SearchField, string])[]) {
  const index = createTermIndex();
  for (const [field, text] of records) index.add([{ field, words: [index.read(tokenize(text))] }]);
  return {
    sure: (query: string, most = 10) => index.findSure(parseQuery(query), most),
    similar: (query: string, most = 10) => index.findSimilar(parseQuery(query), most),
  };
}

describe("the index of words", () => {
  it("gives names before aliases, quotes and sentences, and first those that begin with the word", () => {
    const { sure } = indexOf(
      ["sentence", "health matters"],
      ["quote", "of health"],
      ["alias", "Centre for health"],
      ["name", "Ministry of Health"],
      ["name", "Health Centre"],
      ["name", "Forum on Health"],
    );
    expect(sure("health")).toEqual([4, 3, 5, 2, 1, 0]);
  });

  it("gives no more than asked for, and those the best", () => {
    const { sure } = indexOf(
      ["quote", "chips"],
      ["quote", "chips"],
      ["name", "the chips"],
      ["name", "chips"],
    );
    expect(sure("chips", 2)).toEqual([3, 2]);
  });

  it("asks for every word, as a beginning", () => {
    const { sure } = indexOf(["name", "early disease"], ["name", "warning early"], ["name", "earl grey"]);
    expect(sure("ear dis")).toEqual([0]);
    expect(sure("ear")).toEqual([0, 2, 1]);
    expect(sure("ear tea")).toEqual([]);
  });

  it("asks for every pair of Chinese characters, or for a single one", () => {
    const { sure } = indexOf(["name", "台積電"], ["name", "電積"], ["name", "積電"]);
    expect(sure("積電")).toEqual([2, 0]);
    expect(sure("電")).toEqual([1, 0, 2]);
    expect(sure("台電")).toEqual([]);
  });

  it("gives words a slip away only when asked for similar ones", () => {
    const { sure, similar } = indexOf(["name", "biobank"], ["name", "biology"], ["name", "國家級人體"]);
    expect(sure("biobnak")).toEqual([]);
    expect(similar("biobnak")).toEqual([0]);
    expect(similar("bio")).toEqual([0, 1]);
    expect(similar("國家人體")).toEqual([2]);
    expect(similar("國土人物")).toEqual([]);
  });

  it("gives nothing while it is empty or nothing is asked", () => {
    expect(indexOf().sure("a")).toEqual([]);
    expect(indexOf(["name", "a"]).sure("")).toEqual([]);
  });
});
