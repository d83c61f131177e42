import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import type { SparseStress } from "./sparse-stress";

/** Stress, kept up to date while single nodes are moved: the sums of drawn by wanted distances, and of their squares. */
export interface StressSums {
  /** 0 … 1, at the best scale. */
  readonly stress: number;
  /** The stress if node `v` went to (x, y); Infinity for a node that must not move. */
  tryMove(v: number, x: number, y: number): number;
  /** Makes the move tried last; the positions are the caller's to write. */
  keepMove(): void;
}

/** Sums over every pair of a small connected network. `positions` are read, not written. */
export function createFullStressSums(adjacency: Adjacency, positions: Float64Array): StressSums {
  const { count } = adjacency;
  const distances = new Uint16Array(count * count);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    reached.fill(-1);
    walkBreadthFirst(adjacency, i, reached, queue);
    distances.set(reached, i * count);
  }
  const all = Int32Array.from({ length: count }, (_, i) => i);
  return createSums(distances, all, positions, 2);
}

/** Sums over the pairs of a sparse stress. Its pivots must not move: every node's stress is measured from them. */
export function createSparseStressSums(stress: SparseStress, positions: Float64Array): StressSums {
  const { distances, pivots } = stress;
  const sums = createSums(distances, pivots, positions, 1);
  const fixed = new Set(pivots);
  return {
    get stress() {
      return sums.stress;
    },
    tryMove: (v, x, y) => (fixed.has(v) ? Infinity : sums.tryMove(v, x, y)),
    keepMove: () => sums.keepMove(),
  };
}

/** `distances` of node i from pivot p stand at i × pivots + p; a pair counts `times` in the sums, once for each end that is a row. */
function createSums(
  distances: Uint16Array,
  pivots: Int32Array,
  positions: Float64Array,
  times: number,
): StressSums {
  const size = pivots.length;
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  let nextSum = 0;
  let nextSquares = 0;
  for (let k = 0; k < distances.length; k++) {
    const d = distances[k] ?? 0;
    if (d === 0) continue;
    const i = 2 * Math.floor(k / size);
    const j = 2 * (pivots[k % size] ?? 0);
    const dx = (positions[i] ?? 0) - (positions[j] ?? 0);
    const dy = (positions[i + 1] ?? 0) - (positions[j + 1] ?? 0);
    const square = (dx * dx + dy * dy) / (d * d);
    sum += Math.sqrt(square);
    squares += square;
    pairs++;
  }
  const findStress = (a: number, b: number) => (b > 0 ? 1 - (a * a) / (b * pairs) : 1);
  return {
    get stress() {
      return findStress(sum, squares);
    },
    tryMove(v, x, y) {
      let addedSum = 0;
      let addedSquares = 0;
      const ox = positions[2 * v] ?? 0;
      const oy = positions[2 * v + 1] ?? 0;
      for (let p = 0; p < size; p++) {
        const d = distances[v * size + p] ?? 0;
        if (d === 0) continue;
        const share = 1 / (d * d);
        const j = 2 * (pivots[p] ?? 0);
        const ux = positions[j] ?? 0;
        const uy = positions[j + 1] ?? 0;
        const before = ((ux - ox) * (ux - ox) + (uy - oy) * (uy - oy)) * share;
        const after = ((ux - x) * (ux - x) + (uy - y) * (uy - y)) * share;
        addedSum += Math.sqrt(after) - Math.sqrt(before);
        addedSquares += after - before;
      }
      nextSum = sum + times * addedSum;
      nextSquares = squares + times * addedSquares;
      return findStress(nextSum, nextSquares);
    },
    keepMove() {
      sum = nextSum;
      squares = nextSquares;
    },
  };
}
