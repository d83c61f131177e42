import type { PlaceGrid } from "./place-grid";

/**
 * The square of the distance within which the `wanted` nearest other nodes of a node lie; Infinity where there are not so many. Looks at
 * squares round the node until none farther out can hold a nearer one. `heap` is scratch space for `wanted` numbers.
 */
export function findReach(
  grid: PlaceGrid,
  positions: Float64Array,
  node: number,
  wanted: number,
  heap: Float64Array,
): number {
  const { columns, rows, x0, y0, side, starts, members } = grid;
  const x = positions[2 * node] ?? 0;
  const y = positions[2 * node + 1] ?? 0;
  const column = Math.floor((x - x0) / side);
  const row = Math.floor((y - y0) / side);
  const last = Math.max(column, columns - 1 - column, row, rows - 1 - row);
  let size = 0;
  for (let ring = 0; ring <= last; ring++) {
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const isEdge = r === row - ring || r === row + ring;
      // Inside a ring only its first and last column are new.
      for (let c = column - ring; c <= column + ring; c += isEdge || ring === 0 ? 1 : 2 * ring) {
        if (c < 0 || c >= columns) continue;
        const square = r * columns + c;
        const to = starts[square + 1] ?? 0;
        for (let k = starts[square] ?? 0; k < to; k++) {
          const j = members[k] ?? 0;
          if (j === node) continue;
          const dx = (positions[2 * j] ?? 0) - x;
          const dy = (positions[2 * j + 1] ?? 0) - y;
          size = keepLeast(heap, size, wanted, dx * dx + dy * dy);
        }
      }
    }
    const seen = ring * side;
    if (size === wanted && (heap[0] ?? 0) <= seen * seen) break;
  }
  return size === wanted ? (heap[0] ?? 0) : Infinity;
}

/** Keeps the `wanted` least values in a heap, the greatest of them first; returns how many it holds. */
function keepLeast(heap: Float64Array, size: number, wanted: number, value: number): number {
  if (size < wanted) {
    let at = size;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] ?? 0) >= value) break;
      heap[at] = heap[parent] ?? 0;
      at = parent;
    }
    heap[at] = value;
    return size + 1;
  }
  if (value >= (heap[0] ?? 0)) return size;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= wanted) break;
    if (child + 1 < wanted && (heap[child + 1] ?? 0) > (heap[child] ?? 0)) child++;
    if ((heap[child] ?? 0) <= value) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = value;
  return size;
}
