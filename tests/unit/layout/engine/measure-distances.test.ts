import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { walkBreadthFirst } from "../../../../src/layout/engine/breadth-first";
import { measureDistances } from "../../../../src/layout/engine/measure-distances";
import { createRandom } from "../../../../src/layout/engine/random";

function measure(adjacency: ReturnType<typeof buildAdjacency>, roots: readonly number[]) {
  const measuring = measureDistances(adjacency, Int32Array.from(roots));
  for (;;) {
    const step = measuring.next();
    if (step.done) return step.value;
  }
}

describe("the distances from many roots", () => {
  it("are those of one walk from each, however many there are", () => {
    const random = createRandom(7);
    const count = 400;
    const pick = () => Math.floor(random() * count);
    const sources = Array.from({ length: 520 }, pick);
    const adjacency = buildAdjacency(count, sources, sources.map(pick));
    const roots = Array.from({ length: 77 }, pick);
    const { distances, diameter } = measure(adjacency, roots);
    let farthest = 1;
    roots.forEach((root, r) => {
      const reached = new Int32Array(count).fill(-1);
      walkBreadthFirst(adjacency, root, reached, new Int32Array(count));
      farthest = Math.max(farthest, ...reached);
      expect(Array.from(reached, (_, i) => distances[i * roots.length + r])).toEqual(
        Array.from(reached, (d) => Math.max(0, d)),
      );
    });
    expect(diameter).toBe(farthest);
  });

  it("follow a path to its end", () => {
    const ends = Array.from({ length: 99 }, (_, i) => i);
    const adjacency = buildAdjacency(
      100,
      ends,
      ends.map((i) => i + 1),
    );
    const { distances, diameter } = measure(adjacency, [0, 99, 0]);
    expect(diameter).toBe(99);
    expect(Array.from(distances.subarray(3 * 40, 3 * 41))).toEqual([40, 59, 40]);
  });
});
