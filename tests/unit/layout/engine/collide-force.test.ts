import { describe, expect, it } from "vitest";
import {
  applyCollideForce,
  createCollideGrid,
  findBucket,
} from "../../../../src/layout/engine/collide-force";
import { createRandom } from "../../../../src/layout/engine/random";

const count = 60_000;
const grid = createCollideGrid(count);
const buckets = grid.bucketStarts.length - 1;

/** How many of the cells share the fullest bucket. */
function findFullest(cells: readonly (readonly [number, number])[]): number {
  const members = new Int32Array(buckets);
  for (const [x, y] of cells) {
    const bucket = findBucket(grid, x, y);
    members[bucket] = (members[bucket] ?? 0) + 1;
  }
  return Math.max(...members);
}

const line = (x: number, y: number) =>
  Array.from({ length: count }, (_, k) => [x * (k - 7000), y * (k - 7000)] as const);

describe("the grid in which discs find each other", () => {
  it("has a bucket for each node, and not four", () => {
    expect(buckets).toBeGreaterThanOrEqual(count);
    expect(buckets).toBeLessThan(2 * count);
    expect(createCollideGrid(1).bucketStarts.length).toBe(17);
  });

  it("has hardly two cells of a square in one bucket", () => {
    expect(
      findFullest(Array.from({ length: 128 * 100 }, (_, k) => [(k % 128) - 50, Math.floor(k / 128) - 50])),
    ).toBeLessThanOrEqual(2);
  });

  it.each([
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -1],
    [2, 1],
    [1, 3],
  ])("spreads cells in a line of slope %i, %i", (x, y) => {
    expect(findFullest(line(x, y))).toBeLessThanOrEqual(8);
  });

  it("is looked through to its last bucket", () => {
    const discs = 32;
    const few = createCollideGrid(16);
    expect(few.bucketStarts.length - 1).toBe(16);
    const grown = {
      ...few,
      members: new Int32Array(discs),
      bucketOf: new Int32Array(discs),
      cellOf: new Int32Array(2 * discs),
    };
    // A cell is 10 wide, a disc 4: two discs in each of 4 by 4 cells.
    const positions = Float64Array.from({ length: 2 * discs }, (_, k) => {
      const cell = k >> 2;
      return k % 2 === 0 ? 10 * (cell % 4) + 4 + (k & 2) : 10 * Math.floor(cell / 4) + 5;
    });
    const velocities = new Float64Array(2 * discs);
    applyCollideForce(grown, new Float64Array(discs).fill(4), 1, positions, velocities, createRandom(1));
    for (let i = 0; i < discs; i++) expect(Math.abs(velocities[2 * i] ?? 0)).toBeGreaterThan(0.5);
  });

  it("holds cells side by side side by side", () => {
    expect(findBucket(grid, 11, 5) - findBucket(grid, 10, 5)).toBe(1);
  });
});
