import { expansionStride, type MultipoleCells } from "./multipole-cells";
import { pieceLength } from "./piece-length";

/**
 * Hands the far field down the tree and adds it, with the near forces gathered in the cells, to the velocities; `alpha` scales both.
 */
export function collectForces(cells: MultipoleCells, alpha: number, velocities: Float64Array): void {
  const { cellCount } = cells;
  for (let from = 0; from < cellCount; from += pieceLength)
    pushDown(cells, from, Math.min(from + pieceLength, cellCount));
  for (let from = 0; from < cellCount; from += pieceLength)
    scatter(cells, from, Math.min(from + pieceLength, cellCount), alpha, velocities);
}

/** Hands the inner expansions down to the leaves: b'ₗ = Σ C(j, l) bⱼ δʲ⁻ˡ. */
function pushDown(cells: MultipoleCells, from: number, to: number): void {
  const { firstChild, childCount, discs, inner } = cells;
  for (let parent = from; parent < to; parent++) {
    const first = firstChild[parent] ?? 0;
    const beyond = first + (childCount[parent] ?? 0);
    const p = parent * expansionStride;
    const cx = discs[3 * parent] ?? 0;
    const cy = discs[3 * parent + 1] ?? 0;
    const b0r = inner[p] ?? 0;
    const b0i = inner[p + 1] ?? 0;
    const b1r = inner[p + 2] ?? 0;
    const b1i = inner[p + 3] ?? 0;
    const b2r = inner[p + 4] ?? 0;
    const b2i = inner[p + 5] ?? 0;
    const b3r = inner[p + 6] ?? 0;
    const b3i = inner[p + 7] ?? 0;
    for (let c = first; c < beyond; c++) {
      const o = c * expansionStride;
      const dx = (discs[3 * c] ?? 0) - cx;
      const dy = (discs[3 * c + 1] ?? 0) - cy;
      // Horner's scheme, one coefficient at a time.
      const t3r = b3r * dx - b3i * dy;
      const t3i = b3r * dy + b3i * dx;
      const h2r = b2r + t3r;
      const h2i = b2i + t3i;
      const h1r = b1r + (h2r * dx - h2i * dy);
      const h1i = b1i + (h2r * dy + h2i * dx);
      const d2r = 2 * b2r + 3 * t3r;
      const d2i = 2 * b2i + 3 * t3i;
      inner[o] = (inner[o] ?? 0) + b0r + (h1r * dx - h1i * dy);
      inner[o + 1] = (inner[o + 1] ?? 0) + b0i + (h1r * dy + h1i * dx);
      inner[o + 2] = (inner[o + 2] ?? 0) + b1r + (d2r * dx - d2i * dy);
      inner[o + 3] = (inner[o + 3] ?? 0) + b1i + (d2r * dy + d2i * dx);
      inner[o + 4] = (inner[o + 4] ?? 0) + b2r + 3 * t3r;
      inner[o + 5] = (inner[o + 5] ?? 0) + b2i + 3 * t3i;
      inner[o + 6] = (inner[o + 6] ?? 0) + b3r;
      inner[o + 7] = (inner[o + 7] ?? 0) + b3i;
    }
  }
}

/** Evaluates the leaves' inner expansions at their nodes and adds near and far forces to the velocities. */
function scatter(
  cells: MultipoleCells,
  first: number,
  beyond: number,
  alpha: number,
  velocities: Float64Array,
): void {
  const { childCount, start, end, order, xs, ys, forceX, forceY, discs, inner } = cells;
  for (let c = first; c < beyond; c++) {
    if (childCount[c] !== 0) continue;
    const o = c * expansionStride;
    const cx = discs[3 * c] ?? 0;
    const cy = discs[3 * c + 1] ?? 0;
    const b0r = inner[o] ?? 0;
    const b0i = inner[o + 1] ?? 0;
    const b1r = inner[o + 2] ?? 0;
    const b1i = inner[o + 3] ?? 0;
    const b2r = inner[o + 4] ?? 0;
    const b2i = inner[o + 5] ?? 0;
    const b3r = inner[o + 6] ?? 0;
    const b3i = inner[o + 7] ?? 0;
    const to = end[c] ?? 0;
    for (let k = start[c] ?? 0; k < to; k++) {
      const wx = (xs[k] ?? 0) - cx;
      const wy = (ys[k] ?? 0) - cy;
      const r2 = b2r + (b3r * wx - b3i * wy);
      const i2 = b2i + (b3r * wy + b3i * wx);
      const r1 = b1r + (r2 * wx - i2 * wy);
      const i1 = b1i + (r2 * wy + i2 * wx);
      const v = 2 * (order[k] ?? 0);
      velocities[v] = (velocities[v] ?? 0) + alpha * ((forceX[k] ?? 0) + b0r + (r1 * wx - i1 * wy));
      velocities[v + 1] = (velocities[v + 1] ?? 0) + alpha * ((forceY[k] ?? 0) - b0i - (r1 * wy + i1 * wx));
    }
  }
}
