import {
  createMultipoleCells,
  expansionStride,
  gatherNodes,
  measureCells,
  type MultipoleCells,
} from "./multipole-cells";
import { partitionCells } from "./partition-cells";
import { jiggle, leastOffset, type Random } from "./random";

/**
 * Two cells are far when the sum of their radii is below this share of their distance. At 0.65 the force is off by 0.0005 (RMS,
 * relative) on settled networks and 0.005 on clumps ten times as dense as what lies between them.
 */
const defaultOpening = 0.65;
/** Growth of the leaves' radii, all summed, from which sorting the nodes again pays. */
const staleGrowth = 1.08;

/** The force between all nodes, in time proportional to their number. */
export interface Multipole {
  /**
   * Adds `alpha` × the field of all other charges to the velocities, with d3-force's law: a node with charge q at
   * distance d pulls by q / d (a negative charge pushes); below distance 1 it is softened to q as d3-force does.
   * `positions` and `velocities` hold x and y by turns.
   */
  apply(positions: Float64Array, charges: Float64Array, alpha: number, velocities: Float64Array): void;
  /** Makes the next `apply` sort the nodes afresh; for nodes that were placed elsewhere. */
  invalidate(): void;
}

/**
 * Creates a fast multipole solver for `count` nodes.
 *
 * The force of d3-force is the field of the two-dimensional Coulomb law, hence the conjugate of the analytic function
 * Σ q / (z_j − z): Greengard & Rokhlin, "A fast algorithm for particle simulations" (1987), with four terms, on a balanced
 * kd-tree, pairs of cells found by a dual traversal.
 */
export function createMultipole(count: number, random: Random, opening = defaultOpening): Multipole {
  const cells = createMultipoleCells(count);
  const stack: PairStack = { pairs: new Int32Array(2048) };
  let isSorted = false;
  let sortedSpread = 0;
  return {
    apply(positions, charges, alpha, velocities) {
      if (count === 0) return;
      gatherNodes(cells, positions, charges);
      // Cells are measured anew every tick, so an old partition is as exact; but wide leaves cost time, more than sorting does.
      const spread = measureCells(cells);
      if (!isSorted || spread > staleGrowth * sortedSpread) {
        partitionCells(cells);
        gatherNodes(cells, positions, charges);
        sortedSpread = measureCells(cells);
        isSorted = true;
      }
      traverse(cells, stack, opening, random);
      pushDown(cells);
      scatter(cells, alpha, velocities);
    },
    invalidate() {
      isSorted = false;
    },
  };
}

interface PairStack {
  /** Pairs of cells still to be treated, by turns; grown when full. */
  pairs: Int32Array;
}

function traverse(cells: MultipoleCells, stack: PairStack, opening: number, random: Random): void {
  const { firstLeaf, start, end, xs, ys, charges, forceX, forceY, discs, outer, inner } = cells;
  const opening2 = opening * opening;
  let pairs = stack.pairs;
  pairs[0] = 1;
  pairs[1] = 1;
  let top = 2;
  while (top > 0) {
    const b = pairs[--top] ?? 0;
    const a = pairs[--top] ?? 0;
    if (top + 8 > pairs.length) {
      const wider = new Int32Array(2 * pairs.length);
      wider.set(pairs);
      stack.pairs = wider;
      pairs = wider;
    }
    if (a === b) {
      if (a >= firstLeaf) {
        const to = end[a] ?? 0;
        for (let k = start[a] ?? 0; k < to; k++)
          addFrom(xs, ys, charges, forceX, forceY, k, k + 1, to, random);
        continue;
      }
      const l = 2 * a;
      pairs[top++] = l;
      pairs[top++] = l;
      pairs[top++] = l + 1;
      pairs[top++] = l + 1;
      pairs[top++] = l;
      pairs[top++] = l + 1;
      continue;
    }
    const da = 3 * a;
    const db = 3 * b;
    const dx = (discs[db] ?? 0) - (discs[da] ?? 0);
    const dy = (discs[db + 1] ?? 0) - (discs[da + 1] ?? 0);
    const d2 = dx * dx + dy * dy;
    const ra = discs[da + 2] ?? 0;
    const rb = discs[db + 2] ?? 0;
    const reach = ra + rb;
    // The last condition keeps softened pairs (nearer than 1) out of the expansions.
    if (reach * reach < opening2 * d2 && d2 > (reach + 1) * (reach + 1)) {
      exchange(outer, inner, a, b, dx / d2, -dy / d2);
    } else if (a >= firstLeaf && b >= firstLeaf) {
      const from = start[b] ?? 0;
      const to = end[b] ?? 0;
      const last = end[a] ?? 0;
      for (let k = start[a] ?? 0; k < last; k++)
        addFrom(xs, ys, charges, forceX, forceY, k, from, to, random);
    } else if (b >= firstLeaf || (a < firstLeaf && ra > rb)) {
      pairs[top++] = 2 * a;
      pairs[top++] = b;
      pairs[top++] = 2 * a + 1;
      pairs[top++] = b;
    } else {
      pairs[top++] = a;
      pairs[top++] = 2 * b;
      pairs[top++] = a;
      pairs[top++] = 2 * b + 1;
    }
  }
}

/**
 * Adds the field of each of two cells' outer expansions to the other's inner one. (ur, ui) is 1 / (b − a), centre to centre.
 * With Aₖ = aₖ uᵏ⁺¹ the coefficients at b are −(−u)ˡ Σ C(k + l, l) Aₖ, sums with real weights; at a, u is −u, so that the odd
 * powers change sign and all powers serve twice.
 */
function exchange(
  outer: Float64Array,
  inner: Float64Array,
  a: number,
  b: number,
  ur: number,
  ui: number,
): void {
  const p = a * expansionStride;
  const q = b * expansionStride;
  const u2r = ur * ur - ui * ui;
  const u2i = 2 * ur * ui;
  const u3r = u2r * ur - u2i * ui;
  const u3i = u2r * ui + u2i * ur;
  const u4r = u2r * u2r - u2i * u2i;
  const u4i = 2 * u2r * u2i;
  const a0 = outer[p] ?? 0;
  const a1r = outer[p + 2] ?? 0;
  const a1i = outer[p + 3] ?? 0;
  const a2r = outer[p + 4] ?? 0;
  const a2i = outer[p + 5] ?? 0;
  const a3r = outer[p + 6] ?? 0;
  const a3i = outer[p + 7] ?? 0;
  const r0 = a0 * ur;
  const i0 = a0 * ui;
  const r1 = a1r * u2r - a1i * u2i;
  const i1 = a1r * u2i + a1i * u2r;
  const r2 = a2r * u3r - a2i * u3i;
  const i2 = a2r * u3i + a2i * u3r;
  const r3 = a3r * u4r - a3i * u4i;
  const i3 = a3r * u4i + a3i * u4r;
  const s1r = r0 + 2 * r1 + 3 * r2 + 4 * r3;
  const s1i = i0 + 2 * i1 + 3 * i2 + 4 * i3;
  const s2r = r0 + 3 * r1 + 6 * r2 + 10 * r3;
  const s2i = i0 + 3 * i1 + 6 * i2 + 10 * i3;
  const s3r = r0 + 4 * r1 + 10 * r2 + 20 * r3;
  const s3i = i0 + 4 * i1 + 10 * i2 + 20 * i3;
  inner[q] = (inner[q] ?? 0) - (r0 + r1 + r2 + r3);
  inner[q + 1] = (inner[q + 1] ?? 0) - (i0 + i1 + i2 + i3);
  inner[q + 2] = (inner[q + 2] ?? 0) + (ur * s1r - ui * s1i);
  inner[q + 3] = (inner[q + 3] ?? 0) + (ur * s1i + ui * s1r);
  inner[q + 4] = (inner[q + 4] ?? 0) - (u2r * s2r - u2i * s2i);
  inner[q + 5] = (inner[q + 5] ?? 0) - (u2r * s2i + u2i * s2r);
  inner[q + 6] = (inner[q + 6] ?? 0) + (u3r * s3r - u3i * s3i);
  inner[q + 7] = (inner[q + 7] ?? 0) + (u3r * s3i + u3i * s3r);
  const b0 = outer[q] ?? 0;
  const b1r = outer[q + 2] ?? 0;
  const b1i = outer[q + 3] ?? 0;
  const b2r = outer[q + 4] ?? 0;
  const b2i = outer[q + 5] ?? 0;
  const b3r = outer[q + 6] ?? 0;
  const b3i = outer[q + 7] ?? 0;
  const x0 = -b0 * ur;
  const y0 = -b0 * ui;
  const x1 = b1r * u2r - b1i * u2i;
  const y1 = b1r * u2i + b1i * u2r;
  const x2 = b2i * u3i - b2r * u3r;
  const y2 = -b2r * u3i - b2i * u3r;
  const x3 = b3r * u4r - b3i * u4i;
  const y3 = b3r * u4i + b3i * u4r;
  const t1r = x0 + 2 * x1 + 3 * x2 + 4 * x3;
  const t1i = y0 + 2 * y1 + 3 * y2 + 4 * y3;
  const t2r = x0 + 3 * x1 + 6 * x2 + 10 * x3;
  const t2i = y0 + 3 * y1 + 6 * y2 + 10 * y3;
  const t3r = x0 + 4 * x1 + 10 * x2 + 20 * x3;
  const t3i = y0 + 4 * y1 + 10 * y2 + 20 * y3;
  inner[p] = (inner[p] ?? 0) - (x0 + x1 + x2 + x3);
  inner[p + 1] = (inner[p + 1] ?? 0) - (y0 + y1 + y2 + y3);
  inner[p + 2] = (inner[p + 2] ?? 0) - (ur * t1r - ui * t1i);
  inner[p + 3] = (inner[p + 3] ?? 0) - (ur * t1i + ui * t1r);
  inner[p + 4] = (inner[p + 4] ?? 0) - (u2r * t2r - u2i * t2i);
  inner[p + 5] = (inner[p + 5] ?? 0) - (u2r * t2i + u2i * t2r);
  inner[p + 6] = (inner[p + 6] ?? 0) - (u3r * t3r - u3i * t3i);
  inner[p + 7] = (inner[p + 7] ?? 0) - (u3r * t3i + u3i * t3r);
}

/** Adds the forces between the node at sorted place `k` and those at from … to − 1, both ways. */
function addFrom(
  xs: Float64Array,
  ys: Float64Array,
  charges: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
  k: number,
  from: number,
  to: number,
  random: Random,
): void {
  const x = xs[k] ?? 0;
  const y = ys[k] ?? 0;
  const q = charges[k] ?? 0;
  let sumX = 0;
  let sumY = 0;
  for (let m = from; m < to; m++) {
    let dx = (xs[m] ?? 0) - x;
    let dy = (ys[m] ?? 0) - y;
    let l = dx * dx + dy * dy;
    if (l < 1) {
      if (Math.abs(dx) < leastOffset) l += (dx = jiggle(random)) * dx;
      if (Math.abs(dy) < leastOffset) l += (dy = jiggle(random)) * dy;
      l = Math.sqrt(l);
    }
    const w = 1 / l;
    dx *= w;
    dy *= w;
    const other = charges[m] ?? 0;
    sumX += dx * other;
    sumY += dy * other;
    forceX[m] = (forceX[m] ?? 0) - dx * q;
    forceY[m] = (forceY[m] ?? 0) - dy * q;
  }
  forceX[k] = (forceX[k] ?? 0) + sumX;
  forceY[k] = (forceY[k] ?? 0) + sumY;
}

/** Hands the inner expansions down to the leaves: b'ₗ = Σ C(j, l) bⱼ δʲ⁻ˡ. */
function pushDown(cells: MultipoleCells): void {
  const { cellCount, discs, inner } = cells;
  for (let c = 2; c < cellCount; c++) {
    const parent = c >> 1;
    const p = parent * expansionStride;
    const o = c * expansionStride;
    const dx = (discs[3 * c] ?? 0) - (discs[3 * parent] ?? 0);
    const dy = (discs[3 * c + 1] ?? 0) - (discs[3 * parent + 1] ?? 0);
    const b1r = inner[p + 2] ?? 0;
    const b1i = inner[p + 3] ?? 0;
    const b2r = inner[p + 4] ?? 0;
    const b2i = inner[p + 5] ?? 0;
    const b3r = inner[p + 6] ?? 0;
    const b3i = inner[p + 7] ?? 0;
    // Horner's scheme, one coefficient at a time.
    const c2r = b2r + 3 * (b3r * dx - b3i * dy);
    const c2i = b2i + 3 * (b3r * dy + b3i * dx);
    const h2r = b2r + (b3r * dx - b3i * dy);
    const h2i = b2i + (b3r * dy + b3i * dx);
    const h1r = b1r + (h2r * dx - h2i * dy);
    const h1i = b1i + (h2r * dy + h2i * dx);
    const d2r = 2 * b2r + 3 * (b3r * dx - b3i * dy);
    const d2i = 2 * b2i + 3 * (b3r * dy + b3i * dx);
    inner[o] = (inner[o] ?? 0) + (inner[p] ?? 0) + (h1r * dx - h1i * dy);
    inner[o + 1] = (inner[o + 1] ?? 0) + (inner[p + 1] ?? 0) + (h1r * dy + h1i * dx);
    inner[o + 2] = (inner[o + 2] ?? 0) + b1r + (d2r * dx - d2i * dy);
    inner[o + 3] = (inner[o + 3] ?? 0) + b1i + (d2r * dy + d2i * dx);
    inner[o + 4] = (inner[o + 4] ?? 0) + c2r;
    inner[o + 5] = (inner[o + 5] ?? 0) + c2i;
    inner[o + 6] = (inner[o + 6] ?? 0) + b3r;
    inner[o + 7] = (inner[o + 7] ?? 0) + b3i;
  }
}

/** Evaluates the leaves' inner expansions at their nodes and adds near and far forces to the velocities. */
function scatter(cells: MultipoleCells, alpha: number, velocities: Float64Array): void {
  const { firstLeaf, cellCount, start, end, order, xs, ys, forceX, forceY, discs, inner } = cells;
  for (let c = firstLeaf; c < cellCount; c++) {
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
