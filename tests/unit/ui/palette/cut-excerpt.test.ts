import { describe, expect, it } from "vitest";

import { cutExcerpt } from "../../../../src/ui/palette/cut-excerpt";

const words = (length: number) => "word ".repeat(length);

describe("cutExcerpt", () => {
  it("parts a short text at what was found and loses nothing", () => {
    const parts = cutExcerpt("Taiwan’s biobanks", [{ start: 9, end: 12 }]);
    expect(parts.map(({ text, isFound }) => [text, isFound])).toEqual([
      ["Taiwan’s ", false],
      ["bio", true],
      ["banks", false],
    ]);
  });

  it("cuts a long text round the first thing found, between words, and shows that it is cut", () => {
    const text = `${words(40)}biobank ${words(40)}`;
    const parts = cutExcerpt(text, [{ start: 200, end: 207 }]);
    const whole = parts.map((part) => part.text).join("");
    expect(whole).toMatch(/^…word .*biobank .*word…$/);
    expect(whole.length).toBeLessThanOrEqual(142);
    expect(parts.filter((part) => part.isFound).map((part) => part.text)).toEqual(["biobank"]);
  });

  it("keeps the end of a text whole when what was found is there", () => {
    const text = `${words(60)}end`;
    const parts = cutExcerpt(text, [{ start: text.length - 3, end: text.length }]);
    expect(parts.at(-1)).toMatchObject({ text: "end", isFound: true });
  });

  it("never cuts a character in two", () => {
    const text = "𠮷".repeat(200);
    for (let start = 0; start < 60; start++) {
      const parts = cutExcerpt(text, [{ start: start * 4, end: start * 4 + 2 }]);
      expect(parts.map((part) => part.text).join("")).toMatch(/^…?(?:𠮷)+…?$/u);
    }
  });

  it("leaves out what was found beyond the cut", () => {
    const text = words(100);
    const parts = cutExcerpt(text, [
      { start: 0, end: 4 },
      { start: 400, end: 404 },
    ]);
    expect(parts.filter((part) => part.isFound)).toHaveLength(1);
  });
});
