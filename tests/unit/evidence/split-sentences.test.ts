import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { splitSentences } from "../../../src/evidence/split-sentences";

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    "One.|Two!|Three?|Four",
    "Wait…|Really?!|Yes.",
    "He said “no.”|She left.",
    "What?|“Nothing.”|Well.",
    "It grew (fast.)|Then it stopped.",
    "Founded in 1987.|In 2019 it grew.",
    "It has 4.5 million samples.|33 biobanks joined.",
    "They met Dr. Qasim.|Mr. Lee and Mrs. Chen came.",
    "Prof. J. R. Smith spoke.|Dr. A. B. Chen did not.",
    "They go by plan B.|The end.",
    "So did I.|Then we left.",
    "Pakistan, India, Thailand etc.|These partnerships grow.",
    "Chips, AI, etc. are made here.|Yes.",
    "See e.g. Taiwan, i.e. TSMC.|Done.",
    "Cf. Fig. 3 and No. 5, pp. 4–7.|Done.",
    "She said no.|He said yes.",
    "The U.S. Navy came.|It left.",
    "It went to the U.S.|The navy stayed.",
    "She holds a Ph.D. from Taipei.|He does not.",
    "TSMC Inc. makes chips.|Foo Ltd.|The end.",
    "Open www.example.org/a.b now.|Done.",
    "Cafés open.|Élan returns.",
  ])("parts %s", (parted) => {
    expect(sentencesOf(parted.replaceAll("|", " "))).toEqual(parted.split("|"));
  });

  it("does not part before a small letter, where a full stop more often shortens a word", () => {
    expect(sentencesOf("It sells approx. ten. eBay sells more.")).toEqual([
      "It sells approx. ten. eBay sells more.",
    ]);
  });

  it.each([
    ["衛生是普世關懷。台灣可以合作！好嗎？好。", ["衛生是普世關懷。", "台灣可以合作！", "好嗎？", "好。"]],
    ["他說：「可以。」她走了。", ["他說：「可以。」", "她走了。"]],
    ["使用AI技術。TSMC領先。", ["使用AI技術。", "TSMC領先。"]],
    ["半形句號｡下一句｡", ["半形句號｡", "下一句｡"]],
  ])("parts Chinese without spaces: %s", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("counts sentences, paragraphs and sentences within paragraphs from 1", () => {
    const numbers = splitSentences("One. Two.\nThree.\n\n  \nFour. Five.").map(
      ({ number, paragraph, numberInParagraph }) => [number, paragraph, numberInParagraph],
    );
    expect(numbers).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 2, 1],
      [4, 3, 1],
      [5, 3, 2],
    ]);
  });

  it("gives offsets without the white space around, also with CRLF and emoji before", () => {
    const text = "👩‍🔬 One.  Two. \r\n\t Three.\r\n";
    expect(sentencesOf(text)).toEqual(["👩‍🔬 One.", "Two.", "Three."]);
    expect(splitSentences(text).map(({ paragraph }) => paragraph)).toEqual([1, 1, 2]);
  });

  it.each(["", " \n\t\n", "\n\n"])("finds no sentence in %j", (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it("stays fast on a paragraph that is nothing but full stops", () => {
    expect(splitSentences(". ".repeat(50_000)).length).toBeGreaterThan(1);
    expect(splitSentences(".".repeat(100_000))).toHaveLength(1);
  });

  it("parts the shipped article as a reader would: 35 sentences in 12 paragraphs, then author and photo", () => {
    const path = join(import.meta.dirname, "..", "..", "..", "data", "taiwan-science-diplomacy.json");
    const { sources }: { sources: { text: string }[] } = JSON.parse(readFileSync(path, "utf8"));
    const text = sources[0]?.text ?? "";
    const sentences = splitSentences(text);
    const perParagraph = new Map<number, number>();
    for (const { paragraph, numberInParagraph } of sentences) perParagraph.set(paragraph, numberInParagraph);
    expect([...perParagraph.values()]).toEqual([4, 3, 4, 2, 3, 3, 3, 3, 2, 4, 2, 2, 8, 2]);
    expect(sentences.every(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)))).toBe(true);
  });
});
