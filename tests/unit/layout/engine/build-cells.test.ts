import { describe, expect, it } from "vitest";
import { buildCells } from "../../../../src/layout/engine/build-cells";
import { gatherNodes, MultipoleCells } from "../../../../src/layout/engine/multipole-cells";
import { createRandom } from "../../../../src/layout/engine/random";
import { createPlaceSorter } from "../../../../src/layout/engine/sort-by-place";

function plant(positions: Float64Array, most: number) {
  const count = positions.length / 2;
  const cells = new MultipoleCells(count);
  createPlaceSorter(count).sort(positions, cells.order, cells.keys);
  gatherNodes(cells, positions, new Float64Array(count).fill(1));
  buildCells(cells, most);
  return cells;
}

/** The nodes of all leaves, and the most any leaf holds. */
function listLeaves({ cellCount, childCount, start, end, order }: ReturnType<typeof plant>) {
  const nodes: number[] = [];
  let largest = 0;
  for (let c = 0; c < cellCount; c++) {
    if (childCount[c] !== 0) continue;
    nodes.push(...order.subarray(start[c], end[c]));
    largest = Math.max(largest, (end[c] ?? 0) - (start[c] ?? 0));
  }
  return { nodes: nodes.sort((a, b) => a - b), largest };
}

const scatter = (count: number, spread: number) => {
  const random = createRandom(3);
  return Float64Array.from({ length: 2 * count }, () => spread * (random() - 0.5));
};

describe("the tree of the multipole solver", () => {
  it("holds every node in one leaf, and no more in a leaf than asked for", () => {
    const cells = plant(scatter(5000, 1000), 12);
    const { nodes, largest } = listLeaves(cells);
    expect(nodes).toEqual(Array.from({ length: 5000 }, (_, i) => i));
    expect(largest).toBeLessThanOrEqual(12);
  });

  it("gives every parent children that stand together and share its nodes out in order", () => {
    const { cellCount, firstChild, childCount, start, end } = plant(scatter(2000, 1000), 8);
    for (let c = 0; c < cellCount; c++) {
      const first = firstChild[c] ?? 0;
      const count = childCount[c] ?? 0;
      if (count === 0) continue;
      expect(count).toBeGreaterThan(1);
      expect(first).toBeGreaterThan(c);
      let at = start[c];
      for (let child = first; child < first + count; child++) {
        expect(start[child]).toBe(at);
        at = end[child];
      }
      expect(at).toBe(end[c]);
    }
  });

  it("cuts a clump that one far outlier has made too small for the keys", () => {
    const positions = scatter(4000, 1000);
    positions.set([1e7, 1e7], 0);
    const { nodes, largest } = listLeaves(plant(positions, 12));
    expect(nodes).toHaveLength(4000);
    expect(largest).toBeLessThanOrEqual(12);
  });

  it("halves even nodes at one place, so that it always ends", () => {
    const { nodes, largest } = listLeaves(plant(new Float64Array(200), 12));
    expect(nodes).toHaveLength(100);
    expect(largest).toBeLessThanOrEqual(12);
  });
});
