import type { Adjacency } from "./adjacency";

/** The neighbourhood preservation of a few nodes, kept up to date while single ones are moved. Nodes are named by their place in the list. */
export interface NeighbourhoodSearch {
  /**
   * How much the sum of all listed nodes' Jaccard indices would gain if the one at place `v` went to (x, y); −Infinity where that is
   * too near to another node.
   */
  tryMove(v: number, x: number, y: number): number;
  /** Makes the move tried last. */
  keepMove(): void;
}

/** Nodes with links to more than this share of the list have no telling neighbourhood in it, and are left out of account. */
const mostShare = 1 / 3;

/**
 * Creates the search among the nodes listed; time and room are proportional to the square of their number once, and to their number
 * for each move tried: a move changes the nearest of few others. `positions` are not written to. No move may end nearer to a
 * node than the root of `leastSquare`.
 */
export function createNeighbourhoodSearch(
  adjacency: Adjacency,
  nodes: Int32Array,
  positions: Float64Array,
  leastSquare: number,
): NeighbourhoodSearch {
  const count = nodes.length;
  const { offsets, neighbours, degrees } = listLocalNeighbours(adjacency, nodes);
  const most = count === adjacency.count ? count : mostShare * count;
  const xs = Float64Array.from(nodes, (i) => positions[2 * i] ?? 0);
  const ys = Float64Array.from(nodes, (i) => positions[2 * i + 1] ?? 0);
  const squares = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const dx = (xs[i] ?? 0) - (xs[j] ?? 0);
      const dy = (ys[i] ?? 0) - (ys[j] ?? 0);
      squares[i * count + j] = i === j ? Infinity : dx * dx + dy * dy;
    }
  }
  const heap = new Float64Array(count);
  /** Square of the distance within which as many nodes lie as node i has neighbours, and its Jaccard index. */
  const reaches = new Float64Array(count);
  const indices = new Float64Array(count);
  const moved = new Float64Array(count);
  const changed = new Int32Array(count);
  const newReaches = new Float64Array(count);
  const newIndices = new Float64Array(count);
  let changedCount = 0;
  let mover = -1;
  let moverX = 0;
  let moverY = 0;

  /** Works out node u's reach and index; row `from` of `rows` holds the squares of its distances. */
  function assess(u: number, rows: Float64Array, from: number, at: number): void {
    const degree = degrees[u] ?? 0;
    if (degree > most) {
      newReaches[at] = -1;
      newIndices[at] = 0;
      return;
    }
    const reach = findRanked(rows, from, count, degree, heap);
    let shared = 0;
    const to = offsets[u + 1] ?? 0;
    for (let e = offsets[u] ?? 0; e < to; e++)
      if ((rows[from + (neighbours[e] ?? 0)] ?? 0) <= reach) shared++;
    newReaches[at] = reach;
    newIndices[at] = degree > 0 ? shared / (2 * degree - shared) : 0;
  }

  for (let u = 0; u < count; u++) {
    assess(u, squares, u * count, 0);
    reaches[u] = newReaches[0] ?? 0;
    indices[u] = newIndices[0] ?? 0;
  }

  return {
    tryMove(v, x, y) {
      mover = v;
      moverX = x;
      moverY = y;
      changedCount = 0;
      let gain = 0;
      for (let u = 0; u < count; u++) {
        if (u === v) {
          moved[u] = Infinity;
          continue;
        }
        const dx = (xs[u] ?? 0) - x;
        const dy = (ys[u] ?? 0) - y;
        const square = dx * dx + dy * dy;
        if (square < leastSquare) return -Infinity;
        moved[u] = square;
        const reach = reaches[u] ?? 0;
        const before = squares[u * count + v] ?? 0;
        // Neither in, nor out, nor the outermost of u's nearest: nothing changes for u.
        if (before <= reach ? square <= reach && before < reach : square > reach) continue;
        const at = changedCount++;
        changed[at] = u;
        squares[u * count + v] = square;
        assess(u, squares, u * count, at);
        squares[u * count + v] = before;
        gain += (newIndices[at] ?? 0) - (indices[u] ?? 0);
      }
      const at = changedCount++;
      changed[at] = v;
      assess(v, moved, 0, at);
      return gain + (newIndices[at] ?? 0) - (indices[v] ?? 0);
    },
    keepMove() {
      for (let k = 0; k < changedCount; k++) {
        const u = changed[k] ?? 0;
        reaches[u] = newReaches[k] ?? 0;
        indices[u] = newIndices[k] ?? 0;
      }
      for (let u = 0; u < count; u++) {
        squares[u * count + mover] = moved[u] ?? 0;
        squares[mover * count + u] = moved[u] ?? 0;
      }
      xs[mover] = moverX;
      ys[mover] = moverY;
    },
  };
}

/** The links among the listed nodes, by place in the list, and how many links each has to anyone. */
function listLocalNeighbours(
  adjacency: Adjacency,
  nodes: Int32Array,
): { offsets: Int32Array; neighbours: number[]; degrees: Int32Array } {
  const places = new Map<number, number>();
  nodes.forEach((i, k) => places.set(i, k));
  const offsets = new Int32Array(nodes.length + 1);
  const degrees = new Int32Array(nodes.length);
  const neighbours: number[] = [];
  nodes.forEach((i, k) => {
    const from = adjacency.offsets[i] ?? 0;
    const to = adjacency.offsets[i + 1] ?? 0;
    degrees[k] = to - from;
    for (let e = from; e < to; e++) {
      const place = places.get(adjacency.neighbours[e] ?? -1);
      if (place !== undefined) neighbours.push(place);
    }
    offsets[k + 1] = neighbours.length;
  });
  return { offsets, neighbours, degrees };
}

/** The `rank`-th least of `size` numbers from place `from` on (1 is the least; −1 for rank 0): a heap of the least so far. */
function findRanked(
  numbers: Float64Array,
  from: number,
  size: number,
  rank: number,
  heap: Float64Array,
): number {
  if (rank === 0) return -1;
  let filled = 0;
  for (let k = from; k < from + size; k++) {
    const value = numbers[k] ?? 0;
    if (filled < rank) {
      let at = filled++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((heap[parent] ?? 0) >= value) break;
        heap[at] = heap[parent] ?? 0;
        at = parent;
      }
      heap[at] = value;
    } else if (value < (heap[0] ?? 0)) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= rank) break;
        if (child + 1 < rank && (heap[child + 1] ?? 0) > (heap[child] ?? 0)) child++;
        if ((heap[child] ?? 0) <= value) break;
        heap[at] = heap[child] ?? 0;
        at = child;
      }
      heap[at] = value;
    }
  }
  return heap[0] ?? 0;
}
