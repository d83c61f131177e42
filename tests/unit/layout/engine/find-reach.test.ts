import { describe, expect, it } from "vitest";
import { findReach } from "../../../../src/layout/engine/find-reach";
import { buildPlaceGrid } from "../../../../src/layout/engine/place-grid";
import { createRandom } from "../../../../src/layout/engine/random";

function sortSquares(positions: Float64Array, node: number): number[] {
  const squares: number[] = [];
  for (let j = 0; j < positions.length / 2; j++) {
    if (j === node) continue;
    const dx = (positions[2 * j] ?? 0) - (positions[2 * node] ?? 0);
    const dy = (positions[2 * j + 1] ?? 0) - (positions[2 * node + 1] ?? 0);
    squares.push(dx * dx + dy * dy);
  }
  return squares.sort((a, b) => a - b);
}

/** Pictures of every shape: a disc, a line, clumps with an outlier, one place. */
const pictures: Record<string, (random: () => number, i: number) => [number, number]> = {
  "a square": (random) => [random(), random()],
  "a line": (random) => [1000 * random(), 3],
  "clumps and an outlier": (random, i) => [i === 0 ? 1e6 : (i % 4) * 100 + random(), random()],
  "one place": () => [5, 5],
};

describe("the reach of a node", () => {
  for (const [name, place] of Object.entries(pictures)) {
    it(`is the distance of its k-th nearest in ${name}`, () => {
      const random = createRandom(11);
      const count = 250;
      const positions = Float64Array.from(Array.from({ length: count }, (_, i) => place(random, i)).flat());
      const grid = buildPlaceGrid(positions);
      const heap = new Float64Array(count);
      for (let node = 0; node < count; node += 7) {
        const squares = sortSquares(positions, node);
        for (const wanted of [1, 2, 5, 60, count - 1])
          expect(findReach(grid, positions, node, wanted, heap)).toBe(squares[wanted - 1]);
        expect(findReach(grid, positions, node, count, heap)).toBe(Infinity);
      }
    });
  }
});
