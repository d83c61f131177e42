import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { splitSentences } from "../../../src/evidence/split-sentences";

const anyArticle = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        "Dr.",
        "Taiwan",
        "e.g.",
        "U.S.",
        "no.",
        "etc.",
        "5",
        "4.5",
        "”",
        "“",
        ".",
        "。",
        "」",
        "！",
        "?",
        "…",
        " ",
        " ",
        "\n",
        "衛生",
        "The",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);

describe("splitSentences, on any text", () => {
  it("leaves out nothing but white space, in order and without overlap", () => {
    fc.assert(
      fc.property(anyArticle, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });

  it("counts sentences and paragraphs without gaps, and no sentence crosses a line", () => {
    fc.assert(
      fc.property(anyArticle, (text) => {
        const sentences = splitSentences(text);
        expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, at) => at + 1));
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        expect(new Set(sentences.map(({ paragraph }) => paragraph)).size).toBe(lines.length);
        for (const [at, { start, end, paragraph, numberInParagraph }] of sentences.entries()) {
          expect(text.slice(start, end)).not.toContain("\n");
          const before = sentences[at - 1];
          const isSame = before?.paragraph === paragraph;
          expect(numberInParagraph).toBe(isSame ? (before?.numberInParagraph ?? 0) + 1 : 1);
          expect(paragraph - (before?.paragraph ?? 0)).toBe(isSame ? 0 : 1);
        }
      }),
    );
  });
});
