/** Nodes in a leaf of the tree, at most; chosen by measurement. */
const leafSize = 8;
/** Numbers per expansion: four complex coefficients. */
export const expansionStride = 8;

/**
 * A balanced kd-tree over `count` nodes with a fixed shape: cell 1 is the root, cell k has children 2k and 2k + 1, cells
 * from `firstLeaf` on are leaves. Only which node is where changes, so a tick allocates nothing.
 */
export interface MultipoleCells {
  readonly count: number;
  readonly firstLeaf: number;
  readonly cellCount: number;
  /** Cell c holds the sorted places start[c] … end[c] − 1. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The node at each sorted place; the arrays below up to `forceY` follow this order. */
  readonly order: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly charges: Float64Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** Bounds of each cell: least x, least y, greatest x, greatest y by turns. */
  readonly bounds: Float64Array;
  /** Centre x, centre y and radius of each cell by turns. */
  readonly discs: Float64Array;
  /** Expansion of the charges inside each cell, for places far outside it. */
  readonly outer: Float64Array;
  /** Expansion of the field of far charges, for places inside the cell. */
  readonly inner: Float64Array;
}

/** Creates the tree for `count` nodes, everything zero. */
export function createMultipoleCells(count: number): MultipoleCells {
  let firstLeaf = 1;
  while (count > leafSize * firstLeaf) firstLeaf *= 2;
  const cellCount = 2 * firstLeaf;
  const start = new Int32Array(cellCount);
  const end = new Int32Array(cellCount);
  end[1] = count;
  for (let c = 1; c < firstLeaf; c++) {
    const middle = ((start[c] ?? 0) + (end[c] ?? 0)) >> 1;
    start[2 * c] = start[c] ?? 0;
    end[2 * c] = middle;
    start[2 * c + 1] = middle;
    end[2 * c + 1] = end[c] ?? 0;
  }
  return {
    count,
    firstLeaf,
    cellCount,
    start,
    end,
    order: Int32Array.from({ length: count }, (_, i) => i),
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    charges: new Float64Array(count),
    forceX: new Float64Array(count),
    forceY: new Float64Array(count),
    bounds: new Float64Array(4 * cellCount),
    discs: new Float64Array(3 * cellCount),
    outer: new Float64Array(expansionStride * cellCount),
    inner: new Float64Array(expansionStride * cellCount),
  };
}

/** Copies positions and charges into sorted order and clears the forces. */
export function gatherNodes(cells: MultipoleCells, positions: Float64Array, charges: Float64Array): void {
  const { count, order, xs, ys, forceX, forceY } = cells;
  for (let k = 0; k < count; k++) {
    const i = order[k] ?? 0;
    xs[k] = positions[2 * i] ?? 0;
    ys[k] = positions[2 * i + 1] ?? 0;
  }
  gatherCharges(cells, charges);
  forceX.fill(0);
  forceY.fill(0);
}

/** Copies the charges into sorted order. */
export function gatherCharges(
  { count, order, charges: sorted }: MultipoleCells,
  charges: Float64Array,
): void {
  for (let k = 0; k < count; k++) sorted[k] = charges[order[k] ?? 0] ?? 0;
}

/** Measures every cell's bounds and its outer expansion, leaves first. Returns the leaves' radii, summed. */
export function measureCells(cells: MultipoleCells): number {
  let spread = 0;
  const { cellCount, firstLeaf, bounds, discs, outer, inner } = cells;
  outer.fill(0);
  inner.fill(0);
  for (let c = cellCount - 1; c >= firstLeaf; c--) {
    measureLeaf(cells, c);
    spread += discs[3 * c + 2] ?? 0;
  }
  for (let c = firstLeaf - 1; c >= 1; c--) {
    const l = 8 * c;
    const x0 = Math.min(bounds[l] ?? 0, bounds[l + 4] ?? 0);
    const y0 = Math.min(bounds[l + 1] ?? 0, bounds[l + 5] ?? 0);
    const x1 = Math.max(bounds[l + 2] ?? 0, bounds[l + 6] ?? 0);
    const y1 = Math.max(bounds[l + 3] ?? 0, bounds[l + 7] ?? 0);
    setBounds(bounds, discs, c, x0, y0, x1, y1);
    shiftOuter(discs, outer, 2 * c, c);
    shiftOuter(discs, outer, 2 * c + 1, c);
  }
  return spread;
}

function measureLeaf(cells: MultipoleCells, c: number): void {
  const { start, end, xs, ys, charges, bounds, discs, outer } = cells;
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
  setBounds(bounds, discs, c, x0, y0, x1, y1);
  const cx = discs[3 * c] ?? 0;
  const cy = discs[3 * c + 1] ?? 0;
  let a0 = 0;
  let a1r = 0;
  let a1i = 0;
  let a2r = 0;
  let a2i = 0;
  let a3r = 0;
  let a3i = 0;
  for (let k = from; k < to; k++) {
    const q = charges[k] ?? 0;
    const dx = (xs[k] ?? 0) - cx;
    const dy = (ys[k] ?? 0) - cy;
    const r2 = dx * dx - dy * dy;
    const i2 = 2 * dx * dy;
    a0 += q;
    a1r += q * dx;
    a1i += q * dy;
    a2r += q * r2;
    a2i += q * i2;
    a3r += q * (r2 * dx - i2 * dy);
    a3i += q * (r2 * dy + i2 * dx);
  }
  const o = c * expansionStride;
  outer[o] = a0;
  outer[o + 2] = a1r;
  outer[o + 3] = a1i;
  outer[o + 4] = a2r;
  outer[o + 5] = a2i;
  outer[o + 6] = a3r;
  outer[o + 7] = a3i;
}

function setBounds(
  bounds: Float64Array,
  discs: Float64Array,
  c: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  bounds[4 * c] = x0;
  bounds[4 * c + 1] = y0;
  bounds[4 * c + 2] = x1;
  bounds[4 * c + 3] = y1;
  discs[3 * c] = 0.5 * (x0 + x1);
  discs[3 * c + 1] = 0.5 * (y0 + y1);
  discs[3 * c + 2] = 0.5 * Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
}

/** Adds a child's outer expansion to its parent's: a'ₖ = Σ C(k, j) aⱼ δᵏ⁻ʲ. */
function shiftOuter(discs: Float64Array, outer: Float64Array, child: number, parent: number): void {
  const dx = (discs[3 * child] ?? 0) - (discs[3 * parent] ?? 0);
  const dy = (discs[3 * child + 1] ?? 0) - (discs[3 * parent + 1] ?? 0);
  const d2r = dx * dx - dy * dy;
  const d2i = 2 * dx * dy;
  const d3r = d2r * dx - d2i * dy;
  const d3i = d2r * dy + d2i * dx;
  const o = child * expansionStride;
  const p = parent * expansionStride;
  const a0 = outer[o] ?? 0;
  const a1r = outer[o + 2] ?? 0;
  const a1i = outer[o + 3] ?? 0;
  const a2r = outer[o + 4] ?? 0;
  const a2i = outer[o + 5] ?? 0;
  outer[p] = (outer[p] ?? 0) + a0;
  outer[p + 2] = (outer[p + 2] ?? 0) + a1r + a0 * dx;
  outer[p + 3] = (outer[p + 3] ?? 0) + a1i + a0 * dy;
  outer[p + 4] = (outer[p + 4] ?? 0) + a2r + 2 * (a1r * dx - a1i * dy) + a0 * d2r;
  outer[p + 5] = (outer[p + 5] ?? 0) + a2i + 2 * (a1r * dy + a1i * dx) + a0 * d2i;
  outer[p + 6] =
    (outer[p + 6] ?? 0) + (outer[o + 6] ?? 0) + 3 * (a2r * dx - a2i * dy + a1r * d2r - a1i * d2i) + a0 * d3r;
  outer[p + 7] =
    (outer[p + 7] ?? 0) + (outer[o + 7] ?? 0) + 3 * (a2r * dy + a2i * dx + a1r * d2i + a1i * d2r) + a0 * d3i;
}
