import type { MultipoleCells } from "./multipole-cells";

/** Sorts the gathered nodes into the tree: every inner cell is halved across its longer side. */
export function partitionCells(cells: MultipoleCells): void {
  const { start, end, order, xs, ys, firstLeaf } = cells;
  for (let c = 1; c < firstLeaf; c++) {
    const from = start[c] ?? 0;
    const to = end[c] ?? 0;
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (let k = from; k < to; k++) {
      const x = xs[k] ?? 0;
      const y = ys[k] ?? 0;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    const middle = (from + to) >> 1;
    if (x1 - x0 >= y1 - y0) selectMiddle(xs, ys, order, from, to - 1, middle);
    else selectMiddle(ys, xs, order, from, to - 1, middle);
  }
}

/** Hoare's selection: afterwards the keys left of `middle` are not greater than those from it on. */
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
    const pivot = keys[(left + right) >> 1] ?? 0;
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
