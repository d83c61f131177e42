import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { buildDegreeField } from "../../../../src/layout/engine/degree-field";

describe("the degree field", () => {
  const links = { sources: [0, 3, 0, 2, 4], targets: [1, 0, 2, 4, 5] };
  const degrees = [3, 1, 2, 1, 2, 1];
  const field = buildDegreeField(
    buildAdjacency(6, Int32Array.from(links.sources), Int32Array.from(links.targets)),
  );

  it("has a spring of no length for each link, once", () => {
    const { sources = [], targets = [], lengths = [] } = field.links ?? {};
    const pairs = Array.from(sources, (source, k) => {
      const target = targets[k] ?? -1;
      return `${Math.min(source, target)},${Math.max(source, target)}`;
    });
    expect(pairs.toSorted()).toEqual(["0,1", "0,2", "0,3", "2,4", "4,5"]);
    expect(Array.from(lengths)).toEqual([0, 0, 0, 0, 0]);
  });

  it("has a spring move each of its ends by one over that end's degree and one", () => {
    const { sources = [], targets = [], strengths = [], biases = [] } = field.links ?? {};
    for (let k = 0; k < 5; k++) {
      const [strength, bias] = [strengths[k] ?? 0, biases[k] ?? 0];
      expect(strength * bias).toBeCloseTo(1 / ((degrees[targets[k] ?? 0] ?? 0) + 1), 12);
      expect(strength * (1 - bias)).toBeCloseTo(1 / ((degrees[sources[k] ?? 0] ?? 0) + 1), 12);
    }
  });

  it("charges nodes by degree and one, but a hub no more than twice the root of their number", () => {
    const leaves = Array.from({ length: 15 }, (_, i) => i + 1);
    const star = buildAdjacency(16, new Int32Array(15), Int32Array.from(leaves));
    expect(Array.from(buildDegreeField(star).charges ?? [])).toEqual([-8000, ...leaves.map(() => -2000)]);
  });
});
