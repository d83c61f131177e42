import type { MultipoleCells } from "./multipole-cells.ts";

/** Sorts the gathered nodes into the tree: every inner cell is halved across its longer side. */
export function partitionCells(cells: MultipoleCells): void {
  const { start, end, order, xs, ys, firstLeaf } = cells;
  for (let c = 1; c < firstLeaf; c++) {
    const from = start[c] as number;
    const to = end[c] as number;
    let x0 = Infinity;
    let y0 = Infinity;
    let x1 = -Infinity;
    let y1 = -Infinity;
    for (let k = from; k < to; k++) {
      const x = xs[k] as number;
      const y = ys[k] as number;
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
    const pivot = keys[(left + right) >> 1] as number;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((keys[i] as number) < pivot) i++;
      while ((keys[j] as number) > pivot) j--;
      if (i > j) break;
      const key = keys[i] as number;
      keys[i] = keys[j] as number;
      keys[j] = key;
      const other = others[i] as number;
      others[i] = others[j] as number;
      others[j] = other;
      const node = order[i] as number;
      order[i] = order[j] as number;
      order[j] = node;
      i++;
      j--;
    }
    if (middle <= j) right = j;
    else if (middle >= i) left = i;
    else return;
  }
}
