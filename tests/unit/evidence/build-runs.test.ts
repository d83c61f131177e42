import { describe, expect, it } from "vitest";

import { buildRuns, type Highlight } from "../../../src/evidence/build-runs";

const TEXT = "abcdefghij";
const mark = (mark: string, start: number, end: number): Highlight<string> => ({ start, end, mark });
const show = (highlights: readonly Highlight<string>[], within?: { start: number; end: number }) =>
  buildRuns(TEXT, highlights, within).map(({ text, marks }) => `${text}[${marks.join()}]`);

describe("buildRuns", () => {
  it("gives one plain run where nothing is highlighted, and none for an empty text", () => {
    expect(buildRuns(TEXT, [])).toEqual([{ start: 0, end: 10, text: TEXT, marks: [] }]);
    expect(buildRuns("", [mark("x", 0, 5)])).toEqual([]);
  });

  it("cuts at every edge and says what covers each run", () => {
    expect(show([mark("x", 2, 6), mark("y", 4, 8)])).toEqual(["ab[]", "cd[x]", "ef[x,y]", "gh[y]", "ij[]"]);
    expect(show([mark("out", 1, 9), mark("in", 3, 5)])).toEqual([
      "a[]",
      "bc[out]",
      "de[out,in]",
      "fghi[out]",
      "j[]",
    ]);
  });

  it("lists what covers a run in the order given, whatever begins first", () => {
    expect(show([mark("late", 4, 6), mark("early", 0, 6)])).toEqual([
      "abcd[early]",
      "ef[late,early]",
      "ghij[]",
    ]);
  });

  it("joins nothing and parts nothing where highlights touch or are the same", () => {
    expect(show([mark("x", 0, 5), mark("y", 5, 10)])).toEqual(["abcde[x]", "fghij[y]"]);
    expect(show([mark("x", 2, 4), mark("y", 2, 4)])).toEqual(["ab[]", "cd[x,y]", "efghij[]"]);
  });

  it("leaves out what is empty, turned round or outside, and cuts what reaches out", () => {
    const outside = [mark("empty", 3, 3), mark("turned", 6, 4), mark("before", -5, 0), mark("after", 10, 12)];
    expect(show(outside)).toEqual(["abcdefghij[]"]);
    expect(show([mark("x", -3, 2), mark("y", 8, 99)])).toEqual(["ab[x]", "cdefgh[]", "ij[y]"]);
  });

  it("cuts up a part of the text, with offsets of the whole", () => {
    const runs = buildRuns(TEXT, [mark("x", 0, 5), mark("y", 8, 10)], { start: 3, end: 8 });
    expect(runs).toEqual([
      { start: 3, end: 5, text: "de", marks: ["x"] },
      { start: 5, end: 8, text: "fgh", marks: [] },
    ]);
  });
});
