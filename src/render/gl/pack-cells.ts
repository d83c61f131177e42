/** Where square cells lie in a sheet. */
export interface CellSheet {
  readonly width: number;
  readonly height: number;
  /** Top left corners, in the order of the cells. */
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** A sheet may be so much larger than its cells before it is made narrower. */
const SLACK = 1.15;

/**
 * Lays square cells with whole sides into rows, the largest first, on a sheet no wider and no higher than `most`. Null
 * where they do not fit.
 */
export function packCells(sides: readonly number[], most: number): CellSheet | null {
  const order = sides.map((_, cell) => cell).sort((a, b) => (sides[b] ?? 0) - (sides[a] ?? 0) || a - b);
  const largest = sides[order[0] ?? -1] ?? 1;
  const area = sides.reduce((sum, side) => sum + side * side, 0);
  let width = Math.min(most, Math.max(largest, Math.ceil(Math.sqrt(area * SLACK))));
  for (;;) {
    const sheet = layOut(sides, order, width);
    if (width >= largest && sheet.height <= most) return sheet;
    if (width >= most) return null;
    width = Math.min(most, 2 * width);
  }
}

function layOut(sides: readonly number[], order: readonly number[], width: number): CellSheet {
  const x = new Int32Array(sides.length);
  const y = new Int32Array(sides.length);
  let [left, top, rowHeight] = [0, 0, 0];
  for (const cell of order) {
    const side = sides[cell] ?? 0;
    if (left + side > width) [left, top, rowHeight] = [0, top + rowHeight, 0];
    x[cell] = left;
    y[cell] = top;
    left += side;
    rowHeight = Math.max(rowHeight, side);
  }
  return { width, height: Math.max(1, top + rowHeight), x, y };
}
