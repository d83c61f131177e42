import type { MultipoleCells } from "./multipole-cells";

/**
 * Sorts the gathered nodes at sorted places `from` … `to` − 1 so that the lower half along the longer side of their box comes first;
 * returns where the upper half begins. For nodes too close together to be told apart by their keys.
 */
export function halveNodes({ xs, ys, order }: MultipoleCells, from: number, to: number): number {
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
  return middle;
}

/** Runs longer than this are cut at a place guessed from a sample. */
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
