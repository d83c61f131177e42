import { describe, expect, it } from "vitest";

import { createI18n } from "../../../src/i18n/create-i18n";
import { ENGLISH } from "../../../src/i18n/english";
import { sayProblem } from "../../../src/i18n/say-problem";
import { TRADITIONAL_CHINESE } from "../../../src/i18n/traditional-chinese";
import { createProblem, PROBLEM_CODES } from "../../../src/model/problem";

const english = createI18n("en", { en: ENGLISH });
const chinese = createI18n("zh-Hant", { en: ENGLISH, "zh-Hant": TRADITIONAL_CHINESE });

describe("sayProblem", () => {
  it("has a sentence for every sort of problem there is, and for no other", () => {
    expect(Object.keys(ENGLISH.problems.sentences).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it("says place, sentence and the sorts of values in the reader's language", () => {
    const problem = createProblem("wrong-type", "nodes[2].facts", { expected: "list", received: "text" });
    expect(sayProblem(english, problem)).toBe("nodes[2].facts: a list is needed, not text");
    expect(sayProblem(chinese, problem)).toBe("nodes[2].facts：這裡需要清單，不是文字");
  });

  it("says why a text is not JSON", () => {
    const problem = createProblem("not-json", "", { line: 3, column: 7, reason: "colon" });
    expect(sayProblem(english, problem)).toBe("not valid JSON at line 3, column 7: a colon is expected here");
    expect(sayProblem(chinese, problem)).toBe("第 3 行第 7 欄不是有效的 JSON：這裡應有冒號");
  });

  it("shows what a file says as it stands, its braces and dollar signs included", () => {
    const problem = createProblem("unknown-actor", "links[0].source", {
      id: "{{path}} $t(buttons.close) <b>",
    });
    expect(sayProblem(english, problem)).toBe("links[0].source: no node “{{path}} $t(buttons.close) <b>”");
  });

  it("keeps a value that only looks like the name of a sort", () => {
    const problem = createProblem("wrong-type", "x", { expected: "__proto__", received: "toString" });
    expect(sayProblem(english, problem)).toBe("x: __proto__ is needed, not toString");
  });
});
