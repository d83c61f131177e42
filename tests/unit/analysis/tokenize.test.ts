import { describe, expect, it } from "vitest";
import { fold, pairUp, tokenize } from "../../../src/analysis/search/tokenize";

const words = (text: string) => tokenize(text).map((token) => token.folded);

describe("taking a text apart", () => {
  it("gives words without case, accents, width or ligatures", () => {
    expect(words("Café ＴＳＭＣ ﬁrst STRAẞE")).toEqual(["cafe", "tsmc", "first", "straße"]);
  });

  it("gives the same words for composed and decomposed letters", () => {
    const text = "Ångström Čech 한국 हिन्दी ไทย";
    expect(words(text.normalize("NFD"))).toEqual(words(text.normalize("NFC")));
  });

  it("keeps vowel signs that make words differ", () => {
    expect(fold("कि")).not.toBe(fold("का"));
  });

  it("drops a possessive and other apostrophes, straight or curly", () => {
    expect(words("Taiwan’s Taiwan's O’Brien")).toEqual(["taiwan", "taiwan", "obrien"]);
  });

  it("gives hyphenated words apart and as one", () => {
    expect(words("COVID-19 leading-edge")).toEqual([
      "covid",
      "19",
      "covid19",
      "leading",
      "edge",
      "leadingedge",
    ]);
  });

  it("parts Chinese from the words beside it", () => {
    expect(words("TSMC台積電2023年")).toEqual(["tsmc", "台積電", "2023", "年"]);
  });

  it("says where each token stands in the text", () => {
    const text = "“𠮷野 TSMC’s”";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["𠮷野", "TSMC’s"]);
  });

  it("says where each character of a run stands, also where folding changes its length", () => {
    const [run] = tokenize("ｶﾞ積");
    expect(run).toEqual({ folded: "ガ積", start: 0, end: 3, offsets: [0, 2, 3], isCompound: false });
  });

  it("finds no words in signs, lone surrogates and nothing", () => {
    expect(words("")).toEqual([]);
    expect(words("%&/ — \ud83d 😀 __")).toEqual([]);
  });

  it("pairs the characters of a run, whole code points at a time", () => {
    expect(pairUp("夥伴網絡")).toEqual(["夥伴", "伴網", "網絡"]);
    expect(pairUp("𠮷野家")).toEqual(["𠮷野", "野家"]);
    expect(pairUp("積")).toEqual(["積"]);
  });
});
