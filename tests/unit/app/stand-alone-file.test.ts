import { describe, expect, it } from "vitest";
import { readStandAloneContent, writeStandAloneFile } from "../../../src/app/stand-alone-file";

const VIEWER = [
  "<!doctype html><html><head><title>Entente</title></head><body>",
  '<script type="application/json" id="entente-content"></script>',
  "<script>run('<title>Entente</title>')</script></body></html>",
].join("");

const HOSTILE = {
  project: {
    title: "</script><script>alert(1)</script><!--<script>]]>\u2028\u2029$&$1",
    ["__proto__x"]: "<\\/script>",
  },
  language: "zh-Hant",
  theme: "dark",
  view: "actor=tsmc&v=1",
} as const;

const contentOf = (html: string) =>
  /<script type="application\/json" id="entente-content">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";

describe("a stand-alone file", () => {
  it("carries hostile content back unchanged, without a single < in it", () => {
    const html = writeStandAloneFile(VIEWER, "Title", HOSTILE);
    expect(contentOf(html)).not.toMatch(/[<\u2028\u2029]/);
    expect(readStandAloneContent(contentOf(html))).toEqual(HOSTILE);
  });

  it("is named by its title as text, and changes nothing of the page's own code", () => {
    const html = writeStandAloneFile(VIEWER, "A </title><script>x & $' y", HOSTILE);
    expect(html).toContain("<title>A &lt;/title&gt;&lt;script&gt;x &amp; $' y · Entente</title>");
    expect(html).toContain("<script>run('<title>Entente</title>')</script>");
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it("cannot be made of a page that has no place for the content", () => {
    expect(() => writeStandAloneFile("<title>Entente</title>", "", HOSTILE)).toThrow(/entente-content/);
  });

  it("refuses content that is missing or of another shape", () => {
    expect(() => readStandAloneContent("")).toThrow(/carries no network/);
    expect(() => readStandAloneContent('{"project":{},"language":"fr","theme":"dark","view":""}')).toThrow(
      /fr/,
    );
  });
});
