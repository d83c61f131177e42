import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../../src/layout/engine/candidate";
import { createRandom } from "../../../../src/layout/engine/random";
import { assessReference, createReference, takePart } from "../../../../src/layout/engine/reference";
import type { LayoutQuality } from "../../../../src/layout/layout-protocol";
import { finish } from "./finish";

/** Rings of ten, side by side. */
function buildRings(rings: number) {
  const count = 10 * rings;
  const sources = Int32Array.from({ length: count }, (_, i) => i);
  const targets = Int32Array.from({ length: count }, (_, i) => (i % 10 === 9 ? i - 9 : i + 1));
  return { count, sources, targets };
}

const refer = (rings: number, quality: LayoutQuality = "balanced", hasTime?: boolean) =>
  createReference({ ...buildRings(rings), quality, random: createRandom(1) }, hasTime);

describe("d3-force's picture as a reference", () => {
  it("is d3-force's own for few, like it for more, and its own where there is doubt and time", () => {
    expect(refer(15)).toMatchObject({ isExact: true, isEarly: false, canBeExact: true });
    expect(refer(16)).toMatchObject({ isExact: false, isEarly: true, canBeExact: true });
    expect(refer(16, "balanced", false)).toMatchObject({ isExact: false, canBeExact: false });
    expect(refer(16, "best")).toMatchObject({ isExact: true });
    expect(refer(61, "best")).toMatchObject({ isExact: false, isEarly: false });
    expect(refer(251)).toMatchObject({ canBeExact: false });
  });

  it("is drawn once", () => {
    for (const reference of [refer(2), refer(20)]) {
      const first = finish(reference.draw());
      expect(finish(reference.draw())).toBe(first);
      expect(reference.draw().next().done).toBe(true);
      const exact = finish(reference.drawExactly());
      expect(finish(reference.drawExactly())).toBe(exact);
      expect(exact === first).toBe(reference.isExact);
    }
  });

  it("is, of a part, what d3-force makes of that beside the others", () => {
    const whole = refer(3);
    const members = Int32Array.from({ length: 10 }, (_, k) => 19 - k);
    const part = takePart(whole, members);
    expect(part.count).toBe(10);
    const all = finish(whole.draw());
    const drawn = finish(part.draw());
    expect([...drawn.subarray(0, 2)]).toEqual([...all.subarray(38, 40)]);
    expect([...drawn.subarray(18, 20)]).toEqual([...all.subarray(20, 22)]);
    expect(finish(part.drawExactly())).toEqual(drawn);
    expect(drawn).not.toEqual(finish(refer(1).draw()));
  });

  it("is made to the last digit for large parts only", () => {
    const whole = refer(20);
    const takeFirst = (size: number) =>
      takePart(
        whole,
        Int32Array.from({ length: size }, (_, i) => i),
      );
    expect(takeFirst(60)).toMatchObject({ canBeExact: true, isEarly: true });
    expect(takeFirst(50)).toMatchObject({ canBeExact: false });
  });

  it("is a mark as it will be at rest where it is not yet", () => {
    const assess = (positions: Float64Array): Candidate => ({
      positions,
      unit: 1,
      stress: 0.5,
      crossings: 0.1,
      fineCrossings: 0.2,
      neighbourhood: 0.3,
    });
    const early = finish(assessReference(refer(16), assess));
    expect(early.stress).toBeCloseTo(0.499, 9);
    expect(early.crossings).toBeCloseTo(0.0993, 9);
    expect(early.fineCrossings).toBeCloseTo(0.1986, 9);
    expect(early.neighbourhood).toBe(0.3);
    expect(finish(assessReference(refer(15), assess)).stress).toBe(0.5);
  });
});
