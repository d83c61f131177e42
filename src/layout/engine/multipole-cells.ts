/** Nodes in a leaf of the tree, at most; chosen by measurement. */
export const leafSize = 12;
/** Numbers per expansion: four complex coefficients. */
export const expansionStride = 8;

/**
 * A quadtree over `count` nodes in flat arrays. Cell 0 is the root; a cell's children stand together and after it. The arrays by cell are
 * only as long as trees have been so far, and are replaced when they must grow: do not keep them across `buildCells`.
 */
export interface MultipoleCells {
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
  cellCount: number;
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
}

/** Creates the arrays for `count` nodes, without a tree yet. */
export function createMultipoleCells(count: number): MultipoleCells {
  return {
    count,
    order: Int32Array.from({ length: count }, (_, i) => i),
    keys: new Uint32Array(count),
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    charges: new Float64Array(count),
    forceX: new Float64Array(count),
    forceY: new Float64Array(count),
    cellCount: 0,
    ...createCellArrays(32 + Math.ceil(count / 3)),
  };
}

type CellArrays = Pick<
  MultipoleCells,
  "start" | "end" | "firstChild" | "childCount" | "bounds" | "discs" | "outer" | "inner"
>;

function createCellArrays(room: number): CellArrays {
  return {
    start: new Int32Array(room),
    end: new Int32Array(room),
    firstChild: new Int32Array(room),
    childCount: new Int32Array(room),
    bounds: new Float64Array(4 * room),
    discs: new Float64Array(3 * room),
    outer: new Float64Array(expansionStride * room),
    inner: new Float64Array(expansionStride * room),
  };
}

/** Makes room for a few more cells than there are; only what describes the tree itself is kept. */
export function growCells(cells: MultipoleCells): void {
  const { start, end, firstChild, childCount } = cells;
  const wider = createCellArrays(Math.ceil(1.5 * start.length) + 8);
  wider.start.set(start);
  wider.end.set(end);
  wider.firstChild.set(firstChild);
  wider.childCount.set(childCount);
  Object.assign(cells, wider);
}

/** Copies positions (x and y by turns) and charges into sorted order and clears the forces. */
export function gatherNodes(cells: MultipoleCells, positions: Float64Array, charges: Float64Array): void {
  const { count, order, xs, ys, charges: sorted, forceX, forceY } = cells;
  for (let k = 0; k < count; k++) {
    const i = order[k] ?? 0;
    xs[k] = positions[2 * i] ?? 0;
    ys[k] = positions[2 * i + 1] ?? 0;
    sorted[k] = charges[i] ?? 0;
  }
  forceX.fill(0);
  forceY.fill(0);
}
