import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildRuns } from "../../../src/evidence/build-runs";

describe("buildRuns, on any highlights", () => {
  it("gives back the text, marked at each place by just what covers it there", () => {
    const anyOffset = fc.integer({ min: -3, max: 25 });
    const anyHighlights = fc.array(fc.record({ start: anyOffset, end: anyOffset, mark: fc.nat(3) }), {
      maxLength: 8,
    });
    const anyWithin = fc.tuple(fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(
        fc.string({ minLength: 20, maxLength: 20 }),
        anyHighlights,
        anyWithin,
        (text, highlights, edges) => {
          const within = { start: Math.min(...edges), end: Math.max(...edges) };
          const runs = buildRuns(text, highlights, within);
          expect(runs.map((run) => run.text).join("")).toBe(text.slice(within.start, within.end));
          for (const { start, end, text: words, marks } of runs) {
            expect(words).toBe(text.slice(start, end));
            expect(words).not.toBe("");
            for (let at = start; at < end; at++) {
              const covering = highlights.filter((each) => each.start <= at && at < each.end);
              expect(marks).toEqual(covering.map(({ mark }) => mark));
            }
          }
        },
      ),
    );
  });
});
