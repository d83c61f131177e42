import { describe, expect, it } from "vitest";

import { estimateTextWidth } from "../../../src/render/text-measure";
import { wrapText } from "../../../src/render/wrap-text";

const widthOf = (words: string) => estimateTextWidth(words, 13, 400);

describe("text that wraps under a picture", () => {
  it("keeps a short line whole", () => {
    expect(wrapText("From: an article.", 400, widthOf)).toEqual(["From: an article."]);
  });

  it("breaks between words, and lets no line be wider than its place", () => {
    const text =
      "From: Dr. Muhammad Qasim: the article in full. Shown: 65 of 65 actors, 123 of 123 relationships.";
    const lines = wrapText(text, 240, widthOf);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(240);
  });

  it("breaks Chinese between characters, and begins no line with a closing mark", () => {
    const text =
      "出處：Muhammad Qasim 博士的文章（原題不詳）。顯示 65 個行動者中的 65 個、123 項關係中的 123 項。";
    for (const widest of [90, 120, 150, 200, 260]) {
      const lines = wrapText(text, widest, widthOf);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        expect(widthOf(line)).toBeLessThanOrEqual(widest);
        expect(line).not.toMatch(/^[、。，：）]/);
      }
    }
  });

  it("breaks within a word that alone is too wide", () => {
    const word = "x".repeat(80);
    const lines = wrapText(`See ${word}.`, 130, widthOf);
    expect(lines.join("").replaceAll(" ", "")).toBe(`See${word}.`);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(130);
  });
});
