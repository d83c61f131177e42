import { measureWholeBox } from "./box";
import { pieceLength } from "./piece-length";

/** Bits of a key that tell x from x, and as many for y. */
const axisBits = 11;
const side = 1 << axisBits;

/** Bits of a number spread out so that another's fit between them. */
const spread = Uint32Array.from({ length: side }, (_, value) => {
  let bits = 0;
  for (let bit = 0; bit < axisBits; bit++) if (value & (1 << bit)) bits |= 1 << (2 * bit);
  return bits;
});

/** Sorts nodes along a curve that keeps neighbours in the plane near each other. */
export interface PlaceSorter {
  /**
   * Sorts `order`, which holds every node once, by where the nodes are (x and y by turns in `positions`), and writes their keys, sorted
   * alike. Two keys with equal leading bits are in one square. Quickest when `order` is nearly right already.
   */
  sort(positions: Float64Array, order: Int32Array, keys: Uint32Array): void;
}

/** Creates a sorter of `count` nodes: a radix sort in two passes by Morton (1966) keys. */
export function createPlaceSorter(count: number): PlaceSorter {
  const otherKeys = new Uint32Array(count);
  const otherOrder = new Int32Array(count);
  const low = new Int32Array(side);
  const high = new Int32Array(side);
  return {
    sort(positions, order, keys) {
      const sorted = { keys, order };
      low.fill(0);
      high.fill(0);
      writeKeys(positions, sorted, low, high);
      startRuns(low);
      startRuns(high);
      const between = { keys: otherKeys, order: otherOrder };
      for (let from = 0; from < count; from += pieceLength)
        dealPiece(sorted, between, low, 0, from, Math.min(from + pieceLength, count));
      for (let from = 0; from < count; from += pieceLength)
        dealPiece(between, sorted, high, axisBits, from, Math.min(from + pieceLength, count));
    },
  };
}

/** Nodes in some order, with their keys. */
interface Dealt {
  readonly keys: Uint32Array;
  readonly order: Int32Array;
}

/** Puts some of the nodes where their digit, `shift` bits up the key, says that the next of its kind goes. */
function dealPiece(
  from: Dealt,
  into: Dealt,
  heads: Int32Array,
  shift: number,
  first: number,
  beyond: number,
): void {
  const { keys, order } = from;
  const { keys: otherKeys, order: otherOrder } = into;
  for (let k = first; k < beyond; k++) {
    const key = keys[k] ?? 0;
    const digit = (key >>> shift) & (side - 1);
    const at = heads[digit] ?? 0;
    heads[digit] = at + 1;
    otherKeys[at] = key;
    otherOrder[at] = order[k] ?? 0;
  }
}

/** Writes each node's key and counts its two digits. */
function writeKeys(positions: Float64Array, sorted: Dealt, low: Int32Array, high: Int32Array): void {
  const { order } = sorted;
  const { x0, y0, x1, y1 } = measureWholeBox(positions);
  const scale = (side - 0.001) / Math.max(x1 - x0, y1 - y0, 1e-9);
  for (let from = 0; from < order.length; from += pieceLength) {
    const beyond = Math.min(from + pieceLength, order.length);
    writePiece(positions, sorted, low, high, x0, y0, scale, from, beyond);
  }
}

function writePiece(
  positions: Float64Array,
  { keys, order }: Dealt,
  low: Int32Array,
  high: Int32Array,
  x0: number,
  y0: number,
  scale: number,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const i = 2 * (order[k] ?? 0);
    const column = (((positions[i] ?? 0) - x0) * scale) | 0;
    const row = (((positions[i + 1] ?? 0) - y0) * scale) | 0;
    const key = ((spread[column] ?? 0) | ((spread[row] ?? 0) << 1)) >>> 0;
    keys[k] = key;
    const digit = key & (side - 1);
    low[digit] = (low[digit] ?? 0) + 1;
    const upper = key >>> axisBits;
    high[upper] = (high[upper] ?? 0) + 1;
  }
}

/** Turns how many there are of each digit into where the first of each goes. */
function startRuns(counts: Int32Array): void {
  let sum = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const size = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += size;
  }
}
