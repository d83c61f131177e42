import { describe, expect, it } from "vitest";
import { buildLabelText } from "../../../src/render/label-text";
import { estimateTextWidth, rememberTextWidths } from "../../../src/render/text-measure";

const linesOf = (label: string) => buildLabelText(label, 14, 400, estimateTextWidth).lines;

describe("labels", () => {
  it("stay on one line while they are short", () => {
    expect(linesOf("TSMC")).toEqual(["TSMC"]);
    expect(linesOf("台積電")).toEqual(["台積電"]);
  });

  it("break in two of about the same length", () => {
    expect(linesOf("National Biobank Consortium")).toEqual(["National Biobank", "Consortium"]);
    expect(linesOf("MoST AI Biomedical Research Center")).toEqual(["MoST AI Biomedical", "Research Center"]);
  });

  it("break Chinese between characters, never before its punctuation", () => {
    expect(linesOf("國家級人體生物資料庫整合平台")).toEqual(["國家級人體生物", "資料庫整合平台"]);
    const [, second = ""] = linesOf("公共衛生整備與疫情，應對能力提升");
    expect(second).not.toMatch(/^[，、。]/);
  });

  it("break after a hyphen or slash, and keep it", () => {
    expect(linesOf("Asia-Pacific/regional-cooperation")[0]).toMatch(/[-/]$/);
  });

  it("end in an ellipsis when two lines cannot hold them", () => {
    const lines = linesOf("An extraordinarily long name of a body ".repeat(4));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(estimateTextWidth(line, 14, 400)).toBeLessThanOrEqual(16 * 14);
  });

  it("fill the first line before the second is cut", () => {
    const [first = "", second = ""] = linesOf(
      "National Coordinating Committee for the Advancement ".repeat(20),
    );
    expect(`${first} ${second}`).toMatch(/^National Coordinating Committee for the .*…$/);
  });

  it("cut between characters as a reader counts them", () => {
    const [line = ""] = linesOf("👩‍👩‍👧‍👦".repeat(300));
    expect(line).toMatch(/^(👩‍👩‍👧‍👦)+…$/u);
  });

  it("cut one long word without cutting a character in half", () => {
    expect(linesOf("𠮷".repeat(300)).join("")).toMatch(/^(𠮷)+…$/u);
  });

  it("treat line feeds and tabs as spaces", () => {
    expect(linesOf(" a\n\tb ")).toEqual(["a b"]);
  });

  it("are nothing without words", () => {
    expect(buildLabelText("  ", 14, 400, estimateTextWidth)).toMatchObject({ lines: [""], widthPx: 0 });
  });

  it("are as wide as their widest line and as high as their lines", () => {
    const label = buildLabelText("National Biobank Consortium", 14, 400, estimateTextWidth);
    expect(label.widthPx).toBe(estimateTextWidth("National Biobank", 14, 400));
    expect(label.heightPx).toBeCloseTo(2 * 1.22 * 14);
  });

  it("are read in time linear in their length", () => {
    const asked: number[] = [];
    buildLabelText("x y ".repeat(100_000), 14, 400, (text) => {
      asked.push(text.length);
      return text.length * 7;
    });
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
  });
});

describe("measuring", () => {
  it("gives Chinese about an em a character, and bold more than regular", () => {
    expect(estimateTextWidth("台積電", 10, 400)).toBeCloseTo(30, -1);
    expect(estimateTextWidth("Taiwan", 10, 600)).toBeGreaterThan(estimateTextWidth("Taiwan", 10, 400));
  });

  it("measures the same words once", () => {
    let measured = 0;
    const measure = rememberTextWidths((text) => {
      measured += 1;
      return text.length;
    });
    expect([measure("ab", 14, 400), measure("ab", 14, 400), measure("ab", 16, 400)]).toEqual([2, 2, 2]);
    expect(measured).toBe(2);
  });
});
