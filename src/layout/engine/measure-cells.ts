import { expansionStride, type MultipoleCells } from "./multipole-cells";
import { pieceLength } from "./piece-length";

/**
 * Measures every cell's box and its outer expansion from where its nodes are now, children first, and clears the inner ones. Returns the
 * leaves' radii, summed.
 */
export function measureCells(cells: MultipoleCells): number {
  const { cellCount, childCount, inner } = cells;
  const spread = measureLeaves(cells);
  for (let c = cellCount - 1; c >= 0; c--) if (childCount[c] !== 0) measureParent(cells, c);
  inner.fill(0, 0, expansionStride * cellCount);
  return spread;
}

function measureLeaves(cells: MultipoleCells): number {
  const { cellCount } = cells;
  let spread = 0;
  for (let from = 0; from < cellCount; from += pieceLength)
    spread = measurePiece(cells, from, Math.min(from + pieceLength, cellCount), spread);
  return spread;
}

/** Measures the leaves among some cells; returns `before` and their radii, summed. */
function measurePiece(cells: MultipoleCells, first: number, beyond: number, before: number): number {
  const { childCount, start, end, xs, ys, charges, bounds, discs, outer } = cells;
  let spread = before;
  for (let c = first; c < beyond; c++) {
    if (childCount[c] !== 0) continue;
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
    const cx = 0.5 * (x0 + x1);
    const cy = 0.5 * (y0 + y1);
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
    spread += discs[3 * c + 2] ?? 0;
  }
  return spread;
}

/** A parent's box holds its children's; its expansion is theirs, moved to its centre: a'ₖ = Σ C(k, j) aⱼ δᵏ⁻ʲ. */
function measureParent(cells: MultipoleCells, c: number): void {
  const { firstChild, childCount, bounds, discs, outer } = cells;
  const first = firstChild[c] ?? 0;
  const beyond = first + (childCount[c] ?? 0);
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (let child = first; child < beyond; child++) {
    const b = 4 * child;
    x0 = Math.min(x0, bounds[b] ?? 0);
    y0 = Math.min(y0, bounds[b + 1] ?? 0);
    x1 = Math.max(x1, bounds[b + 2] ?? 0);
    y1 = Math.max(y1, bounds[b + 3] ?? 0);
  }
  setBounds(bounds, discs, c, x0, y0, x1, y1);
  const cx = 0.5 * (x0 + x1);
  const cy = 0.5 * (y0 + y1);
  let p0 = 0;
  let p1r = 0;
  let p1i = 0;
  let p2r = 0;
  let p2i = 0;
  let p3r = 0;
  let p3i = 0;
  for (let child = first; child < beyond; child++) {
    const dx = (discs[3 * child] ?? 0) - cx;
    const dy = (discs[3 * child + 1] ?? 0) - cy;
    const d2r = dx * dx - dy * dy;
    const d2i = 2 * dx * dy;
    const d3r = d2r * dx - d2i * dy;
    const d3i = d2r * dy + d2i * dx;
    const o = child * expansionStride;
    const a0 = outer[o] ?? 0;
    const a1r = outer[o + 2] ?? 0;
    const a1i = outer[o + 3] ?? 0;
    const a2r = outer[o + 4] ?? 0;
    const a2i = outer[o + 5] ?? 0;
    p0 += a0;
    p1r += a1r + a0 * dx;
    p1i += a1i + a0 * dy;
    p2r += a2r + 2 * (a1r * dx - a1i * dy) + a0 * d2r;
    p2i += a2i + 2 * (a1r * dy + a1i * dx) + a0 * d2i;
    p3r += (outer[o + 6] ?? 0) + 3 * (a2r * dx - a2i * dy + a1r * d2r - a1i * d2i) + a0 * d3r;
    p3i += (outer[o + 7] ?? 0) + 3 * (a2r * dy + a2i * dx + a1r * d2i + a1i * d2r) + a0 * d3i;
  }
  const o = c * expansionStride;
  outer[o] = p0;
  outer[o + 2] = p1r;
  outer[o + 3] = p1i;
  outer[o + 4] = p2r;
  outer[o + 5] = p2i;
  outer[o + 6] = p3r;
  outer[o + 7] = p3i;
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
