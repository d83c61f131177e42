import type { MultipoleCells } from "./multipole-cells";

/**
 * Sorts the gathered nodes into the tree, from the level of cell `top` down: every inner cell is halved across its longer side, which
 * is judged by the bounds measured last.
 */
export function partitionCells(cells: MultipoleCells, top: number): void {
  const { start, end, order, xs, ys, firstLeaf, bounds } = cells;
  for (let c = top; c < firstLeaf; c++) {
    const b = 4 * c;
    const x0 = bounds[b] ?? 0;
    const y0 = bounds[b + 1] ?? 0;
    const x1 = bounds[b + 2] ?? 0;
    const y1 = bounds[b + 3] ?? 0;
    const from = start[c] ?? 0;
    const to = end[c] ?? 0;
    const middle = (from + to) >> 1;
    const isWide = x1 - x0 >= y1 - y0;
    if (isWide) selectMiddle(xs, ys, order, from, to - 1, middle);
    else selectMiddle(ys, xs, order, from, to - 1, middle);
    // The halves' boxes as the cut leaves them: not tight, but enough to tell the longer side.
    const cut = (isWide ? xs[middle] : ys[middle]) ?? 0;
    const l = 2 * b;
    bounds[l] = x0;
    bounds[l + 1] = y0;
    bounds[l + 2] = isWide ? cut : x1;
    bounds[l + 3] = isWide ? y1 : cut;
    bounds[l + 4] = isWide ? cut : x0;
    bounds[l + 5] = isWide ? y0 : cut;
    bounds[l + 6] = x1;
    bounds[l + 7] = y1;
  }
}

/** Cells with more nodes than this are cut at a place guessed from a sample. */
const sampledSize = 600;

/**
 * Floyd & Rivest's selection ("Algorithm 489", 1975): afterwards the keys left of `middle` are not greater than those from
 * it on.
 */
function selectMiddle(
  keys: Float64Array,
  others: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
  middle: number,
): void {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > sampledSize) {
      const size = right - left + 1;
      const rank = middle - left + 1;
      const z = Math.log(size);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const side = rank < size / 2 ? -1 : 1;
      const deviation = 0.5 * Math.sqrt((z * s * (size - s)) / size) * side;
      const low = Math.max(left, Math.floor(middle - (rank * s) / size + deviation));
      const high = Math.min(right, Math.floor(middle + ((size - rank) * s) / size + deviation));
      selectMiddle(keys, others, order, low, high, middle);
    }
    const pivot = keys[middle] ?? 0;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((keys[i] ?? 0) < pivot) i++;
      while ((keys[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const key = keys[i] ?? 0;
      keys[i] = keys[j] ?? 0;
      keys[j] = key;
      const other = others[i] ?? 0;
      others[i] = others[j] ?? 0;
      others[j] = other;
      const node = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = node;
      i++;
      j--;
    }
    if (middle <= j) right = j;
    else if (middle >= i) left = i;
    else return;
  }
}
