import { describe, expect, it } from "vitest";

import {
  buildAnnotation,
  buildBibtex,
  buildFootnote,
  buildQuote,
  type Quotation,
} from "../../../src/evidence/cite-passage";
import { buildSource } from "./build-passage";

const TEXT = "👩‍🔬 The “One-China Policy” stands. Canada signed.";
const EXACT = "The “One-China Policy” stands.";

function build(parts: Record<string, unknown> = {}, changes: Partial<Quotation> = {}): Quotation {
  const title = { en: "Health & borders", "zh-Hant": "衛生與國界" };
  const source = buildSource(TEXT, { title, author: "A. Writer", url: "https://example.org/a", ...parts });
  const start = TEXT.indexOf(EXACT);
  return {
    source,
    exact: EXACT,
    prefix: "👩‍🔬 ",
    suffix: " Canada",
    range: { start, end: start + EXACT.length },
    paragraph: 7,
    ...changes,
  };
}

describe("buildQuote", () => {
  it("puts the words in quotation marks, those within them in single ones, and says who says it", () => {
    expect(buildQuote(build(), "en")).toBe("“The ‘One-China Policy’ stands.” — A. Writer, Health & borders");
  });

  it("uses Chinese marks and title but leaves the quoted words as they are", () => {
    expect(buildQuote(build(), "zh-Hant")).toBe("「The “One-China Policy” stands.」 — A. Writer，衛生與國界");
    expect(buildQuote(build({}, { exact: "他說「好」" }), "zh-Hant")).toMatch(/^「他說『好』」/);
  });

  it("leaves out an author that is not known", () => {
    expect(buildQuote(build({ author: "" }), "en")).toMatch(/ — Health & borders$/);
    expect(buildQuote(build({ author: "", title: "" }), "en")).toMatch(/stands\.”$/);
  });
});

describe("buildFootnote", () => {
  it("gives author, title, paragraph, address and words", () => {
    expect(buildFootnote(build(), "en")).toBe(
      "A. Writer, Health & borders, para. 7, https://example.org/a: “The ‘One-China Policy’ stands.”",
    );
    expect(buildFootnote(build(), "zh-Hant")).toBe(
      "A. Writer，〈衛生與國界〉，第 7 段，https://example.org/a：「The “One-China Policy” stands.」",
    );
  });

  it("ends with a full stop where the words do not", () => {
    expect(buildFootnote(build({}, { exact: "stands" }), "en")).toMatch(/: “stands”\.$/);
    expect(buildFootnote(build({}, { exact: "stands" }), "zh-Hant")).toMatch(/：「stands」。$/);
  });

  it("leaves out a paragraph that is not known for sure", () => {
    expect(buildFootnote(build({}, { paragraph: null }), "en")).not.toContain("para.");
  });

  it.each([
    "javascript:alert(1)",
    "java\tscript:x",
    "data:text/html,x",
    "//host/x",
    "https://a b",
    "file:///x",
    "",
  ])("gives no address that is not one of the web: %j", (url) => {
    expect(buildFootnote(build({ url }), "en")).toBe(
      "A. Writer, Health & borders, para. 7: “The ‘One-China Policy’ stands.”",
    );
    expect(buildBibtex(build({ url }), "en")).not.toContain("url =");
    expect(buildAnnotation(build({ url }), "", "en")).toContain('"urn:entente:source:article"');
  });
});

describe("buildBibtex", () => {
  it("gives an entry for the source with the words in its note", () => {
    expect(buildBibtex(build(), "en")).toBe(
      [
        "@misc{article-p7,",
        "  author = {A. Writer},",
        String.raw`  title = {{Health \& borders}},`,
        "  url = {https://example.org/a},",
        "  language = {en},",
        "  note = {Para. 7: “The ‘One-China Policy’ stands.”}",
        "}",
      ].join("\n"),
    );
  });

  it("escapes TeX's signs and leaves no brace unpaired", () => {
    const entry = buildBibtex(
      build({ author: "A} & {B" }, { exact: String.raw`50% of $5 \input{x}_#^~` }),
      "en",
    );
    expect(entry).toContain(String.raw`author = {A\} \& \{B}`);
    expect(entry).toContain(
      String.raw`50\% of \$5 \textbackslash{}input\{x\}\_\#\textasciicircum{}\textasciitilde{}`,
    );
  });

  it("escapes what would end the address", () => {
    expect(buildBibtex(build({ url: "https://example.org/}{%\\" }), "en")).toContain(
      "url = {https://example.org/%7D%7B%%5C}",
    );
  });

  it("makes a key of plain letters from any id, and none of line breaks in the words", () => {
    const entry = buildBibtex(build({ id: "台灣 {x}" }, { exact: "one\ntwo", paragraph: null }), "en");
    expect(entry).toMatch(/^@misc\{-x-,/);
    expect(entry).toContain("note = {“one two”}");
  });
});

describe("buildAnnotation", () => {
  it("is a W3C annotation with quote and position selectors, counted in code points", () => {
    const annotation: unknown = JSON.parse(buildAnnotation(build(), "Taiwan observes …", "en"));
    expect(annotation).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      motivation: "identifying",
      body: { type: "TextualBody", value: "Taiwan observes …", language: "en", format: "text/plain" },
      target: {
        source: { id: "https://example.org/a", type: "Text", language: "en" },
        selector: [
          { type: "TextQuoteSelector", exact: EXACT, prefix: "👩‍🔬 ", suffix: " Canada" },
          // The emoji is three code points but five UTF-16 code units.
          { type: "TextPositionSelector", start: 4, end: 4 + EXACT.length },
        ],
      },
    });
  });

  it("gives no position that is not known for sure", () => {
    const annotation = buildAnnotation(build({}, { range: null }), "x", "en");
    expect(annotation).not.toContain("TextPositionSelector");
  });

  it("names a source without an address by its id, even a broken one", () => {
    const urn = (id: string) => buildAnnotation(build({ id, url: "" }), "", "en").match(/urn:[^"]*/)?.[0];
    expect(urn("a b/ü")).toBe("urn:entente:source:a%20b%2F%C3%BC");
    expect(urn("\uD800x")).toBe("urn:entente:source:%EF%BF%BDx");
  });
});
