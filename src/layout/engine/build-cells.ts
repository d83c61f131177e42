import { halveNodes } from "./halve-nodes";
import { growCells, type MultipoleCells } from "./multipole-cells";

/**
 * Builds the tree over nodes that are sorted by key: a cell of more than `most` nodes is cut into the up to four squares of the next level
 * on which they differ. Nodes with one key, which lie in a square 2,000 times as small as the picture, are halved by their coordinates
 * instead, so that a far outlier does not make one leaf of everyone else. `gatherNodes` must have run; where this says true, nodes have been
 * sorted once more, and it must run again.
 */
export function buildCells(cells: MultipoleCells, most: number): boolean {
  let hasHalved = false;
  cells.start[0] = 0;
  cells.end[0] = cells.count;
  cells.cellCount = 1;
  // Children are appended, so that every cell is reached here after its parent.
  for (let c = 0; c < cells.cellCount; c++) if (cutCell(cells, c, most)) hasHalved = true;
  return hasHalved;
}

/** Cuts a cell that holds too many nodes; returns whether that took sorting them. */
function cutCell(cells: MultipoleCells, c: number, most: number): boolean {
  const { keys } = cells;
  const from = cells.start[c] ?? 0;
  const to = cells.end[c] ?? 0;
  cells.firstChild[c] = cells.cellCount;
  cells.childCount[c] = 0;
  if (to - from <= most) return false;
  const differing = (keys[from] ?? 0) ^ (keys[to - 1] ?? 0);
  if (differing === 0) {
    const middle = halveNodes(cells, from, to);
    addChild(cells, c, from, middle);
    addChild(cells, c, middle, to);
    return true;
  }
  // The level of the highest bit that differs; both of its bits tell the square.
  const shift = (31 - Math.clz32(differing)) & ~1;
  const square = ((keys[from] ?? 0) >>> shift) & ~3;
  let at = from;
  for (let quarter = 1; quarter <= 4 && at < to; quarter++) {
    const stop = quarter < 4 ? findKey(keys, at, to, ((square | quarter) << shift) >>> 0) : to;
    if (stop > at) addChild(cells, c, at, stop);
    at = stop;
  }
  return false;
}

function addChild(cells: MultipoleCells, parent: number, from: number, to: number): void {
  const child = cells.cellCount;
  if (child >= cells.start.length) growCells(cells);
  cells.start[child] = from;
  cells.end[child] = to;
  cells.childCount[parent] = (cells.childCount[parent] ?? 0) + 1;
  cells.cellCount = child + 1;
}

/** The first sorted place in from … to − 1 whose key is not below `key`, or `to`. */
function findKey(keys: Uint32Array, from: number, to: number, key: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
