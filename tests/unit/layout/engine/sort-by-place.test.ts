import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/layout/engine/random";
import { createPlaceSorter } from "../../../../src/layout/engine/sort-by-place";

describe("the sorter by place", () => {
  it("puts nodes and keys in ascending order of key, every node once", () => {
    const random = createRandom(1);
    const count = 3000;
    const positions = Float64Array.from({ length: 2 * count }, () => 900 * random());
    const order = Int32Array.from({ length: count }, (_, i) => count - 1 - i);
    const keys = new Uint32Array(count);
    createPlaceSorter(count).sort(positions, order, keys);
    expect(keys.every((key, k) => k === 0 || key >= (keys[k - 1] ?? 0))).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it("gives nodes of one quarter of the square equal leading bits", () => {
    const positions = Float64Array.of(0, 0, 100, 0, 0, 100, 100, 100, 10, 10, 90, 90);
    const order = Int32Array.from({ length: 6 }, (_, i) => i);
    const keys = new Uint32Array(6);
    createPlaceSorter(6).sort(positions, order, keys);
    const quarterOf = new Map(Array.from(order, (node, k) => [node, (keys[k] ?? 0) >>> 20]));
    expect([0, 1, 2, 3].map((node) => quarterOf.get(node))).toEqual([0, 1, 2, 3]);
    expect([quarterOf.get(4), quarterOf.get(5)]).toEqual([0, 3]);
  });

  it("keeps nodes that are all at one place", () => {
    const order = Int32Array.of(2, 0, 1);
    createPlaceSorter(3).sort(new Float64Array(6).fill(7), order, new Uint32Array(3));
    expect([...order]).toEqual([2, 0, 1]);
  });
});
