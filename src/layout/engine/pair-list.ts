/**
 * Pairs of cells by turns, in an array that is replaced when it must grow. Arrays have an even length. A class for the reason that
 * `MultipoleCells` gives.
 */
export class PairList {
  pairs: Int32Array = new Int32Array(1024);
  /** Numbers in use: twice as many as pairs. */
  length = 0;
}

/** Replaces the array by one twice as long, which has the first `used` numbers of it, and returns it. */
export function growPairs(list: PairList, used: number): Int32Array {
  const wider = new Int32Array(2 * list.pairs.length);
  wider.set(list.pairs.subarray(0, used));
  list.pairs = wider;
  return wider;
}

/** Appends a pair. */
export function addPair(list: PairList, a: number, b: number): void {
  const pairs = list.length === list.pairs.length ? growPairs(list, list.length) : list.pairs;
  pairs[list.length] = a;
  pairs[list.length + 1] = b;
  list.length += 2;
}
