import { pieceLength } from "./piece-length";

/** Nodes in a leaf of the tree, at most; chosen by measurement. */
export const leafSize = 12;
/** Numbers per expansion: four complex coefficients. */
export const expansionStride = 8;

/**
 * A quadtree over `count` nodes in flat arrays. Cell 0 is the root; a cell's children stand together and after it. The arrays by cell are
 * only as long as trees have been so far, and are replaced when they must grow: do not keep them across `buildCells`.
 *
 * A class, as loops read it: V8 takes an object literal that runs for the second time for a pattern, forgets with it what its fields
 * are, and throws away all code that has been compiled knowing that. Of a first layout of 5,000 nodes a fifth of all compiling was such.
 */
export class MultipoleCells {
  readonly count: number;
  /** The node at each sorted place; the arrays below up to `forceY` follow this order. */
  readonly order: Int32Array;
  /** Where each node stands along the curve it is sorted by. */
  readonly keys: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly charges: Float64Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  cellCount = 0;
  /** Cell c holds the sorted places start[c] … end[c] − 1. */
  start: Int32Array;
  end: Int32Array;
  /** The first child of each cell and how many there are; 0 for a leaf. */
  firstChild: Int32Array;
  childCount: Int32Array;
  /** Bounds of each cell: least x, least y, greatest x, greatest y by turns. */
  bounds: Float64Array;
  /** Centre x, centre y and radius of each cell by turns. */
  discs: Float64Array;
  /** Expansion of the charges inside each cell, for places far outside it. */
  outer: Float64Array;
  /** Expansion of the field of far charges, for places inside the cell. */
  inner: Float64Array;

  /** The arrays for `count` nodes, without a tree yet. */
  constructor(count: number) {
    const room = 32 + Math.ceil(count / 3);
    this.count = count;
    this.order = Int32Array.from({ length: count }, (_, i) => i);
    this.keys = new Uint32Array(count);
    this.xs = new Float64Array(count);
    this.ys = new Float64Array(count);
    this.charges = new Float64Array(count);
    this.forceX = new Float64Array(count);
    this.forceY = new Float64Array(count);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.firstChild = new Int32Array(room);
    this.childCount = new Int32Array(room);
    this.bounds = new Float64Array(4 * room);
    this.discs = new Float64Array(3 * room);
    this.outer = new Float64Array(expansionStride * room);
    this.inner = new Float64Array(expansionStride * room);
  }
}

/** Makes room for more cells than there are; only what describes the tree itself is kept. */
export function growCells(cells: MultipoleCells): void {
  const room = Math.ceil(1.5 * cells.start.length) + 8;
  const widen = (array: Int32Array): Int32Array => {
    const wider = new Int32Array(room);
    wider.set(array);
    return wider;
  };
  cells.start = widen(cells.start);
  cells.end = widen(cells.end);
  cells.firstChild = widen(cells.firstChild);
  cells.childCount = widen(cells.childCount);
  cells.bounds = new Float64Array(4 * room);
  cells.discs = new Float64Array(3 * room);
  cells.outer = new Float64Array(expansionStride * room);
  cells.inner = new Float64Array(expansionStride * room);
}

/** Copies positions (x and y by turns) and charges into sorted order and clears the forces. */
export function gatherNodes(cells: MultipoleCells, positions: Float64Array, charges: Float64Array): void {
  const { count, forceX, forceY } = cells;
  for (let from = 0; from < count; from += pieceLength)
    gatherPiece(cells, positions, charges, from, Math.min(from + pieceLength, count));
  forceX.fill(0);
  forceY.fill(0);
}

function gatherPiece(
  { order, xs, ys, charges: sorted }: MultipoleCells,
  positions: Float64Array,
  charges: Float64Array,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const i = order[k] ?? 0;
    xs[k] = positions[2 * i] ?? 0;
    ys[k] = positions[2 * i + 1] ?? 0;
    sorted[k] = charges[i] ?? 0;
  }
}
