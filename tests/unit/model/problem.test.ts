import { describe, expect, it } from "vitest";

import { createProblem, describeProblem, isProblemCode } from "../../../src/model/problem";
import { createProblemList } from "../../../src/model/problem-list";

describe("createProblem", () => {
  it("keeps what is wrong, where, and what a sentence in any language is filled with", () => {
    expect(createProblem("unknown-actor", "links[14].source", { id: "tsmcc" })).toEqual({
      code: "unknown-actor",
      path: "links[14].source",
      params: { id: "tsmcc" },
    });
  });

  it("cuts long values, which may be a whole article", () => {
    const { params } = createProblem("unknown-kind", "", { id: "x".repeat(5000) });
    expect(params["id"]).toBe(`${"x".repeat(200)}…`);
  });
});

describe("describeProblem", () => {
  it("puts the place before the code, and nothing where the place is the whole file", () => {
    const missing = { key: "title" };
    expect(describeProblem(createProblem("missing", "nodes[2]", missing))).toBe(
      "nodes[2]: missing (key: title)",
    );
    expect(describeProblem(createProblem("file-empty", ""))).toBe("file-empty");
  });
});

describe("isProblemCode", () => {
  it("knows the codes and nothing an object inherits", () => {
    expect(isProblemCode("missing")).toBe(true);
    expect(isProblemCode("toString")).toBe(false);
    expect(isProblemCode("__proto__")).toBe(false);
  });
});

describe("createProblemList", () => {
  it("keeps the first ones in order and counts them all", () => {
    const problems = createProblemList(2);
    for (const key of ["a", "b", "c", "d"]) problems.add("missing", key, { key });
    expect(problems.count()).toBe(4);
    expect(problems.toArray().map(describeProblem)).toEqual([
      "a: missing (key: a)",
      "b: missing (key: b)",
      "more (count: 2)",
    ]);
  });

  it("adds no count when all are told", () => {
    const problems = createProblemList(2);
    expect(problems.toArray()).toEqual([]);
    problems.add("missing", "a", { key: "a" });
    expect(problems.toArray()).toHaveLength(1);
  });
});
