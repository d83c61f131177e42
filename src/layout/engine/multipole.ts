import { collectForces } from "./collect-forces";
import { exchangeExpansions } from "./exchange-expansions";
import {
  createMultipoleCells,
  gatherCharges,
  gatherNodes,
  measureCells,
  type MultipoleCells,
} from "./multipole-cells";
import { addBetweenLeaves, addWithinLeaf } from "./near-pairs";
import { partitionCells } from "./partition-cells";
import type { Random } from "./random";

/**
 * Two cells are far when the sum of their radii is below this share of their distance. At 0.65 the force is off by 0.0005 (RMS,
 * relative) on settled networks and 0.005 on clumps ten times as dense as what lies between them.
 */
const defaultOpening = 0.65;
/** Growth of the leaves' radii, all summed, from which the nodes are sorted again at once. */
const staleGrowth = 1.5;
/** What an exchange of expansions, a visit of a pair of cells, and sorting a node by one level cost: pairs of nodes, measured. */
const exchangeCost = 10;
const visitCost = 3;
const sortCost = 1.5;
/** Levels of the tree sorted most of the time, and how often before all levels are. */
const localLevels = 6;
const mostLocalSorts = 5;

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
  const priceOfSorting = sortCost * count * Math.log2(cells.firstLeaf + 1);
  let isSorted = false;
  let sortedSpread = 0;
  let sortedWork = 0;
  let wasted = 0;
  let localSorts = 0;

  /** Sorts the gathered nodes; only within small cells while that serves, since far moves are rare. */
  function sort(charges: Float64Array, isLocal: boolean): void {
    localSorts = isLocal ? localSorts + 1 : 0;
    partitionCells(cells, isLocal ? Math.max(1, cells.firstLeaf >> localLevels) : 1);
    gatherCharges(cells, charges);
    sortedSpread = measureCells(cells);
    isSorted = true;
    wasted = Number.NaN;
  }
  return {
    apply(positions, charges, alpha, velocities) {
      if (count === 0) return;
      gatherNodes(cells, positions, charges);
      // Cells are measured anew every tick, so an old partition is as exact; but wide leaves cost time, in the end more than sorting.
      if (isSorted && wasted > priceOfSorting) sort(charges, localSorts < mostLocalSorts);
      else if (measureCells(cells) > staleGrowth * sortedSpread || !isSorted) sort(charges, false);
      const work = traverse(cells, stack, opening, random);
      if (Number.isNaN(wasted)) {
        sortedWork = work;
        wasted = 0;
      }
      wasted += work - sortedWork;
      collectForces(cells, alpha, velocities);
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

/** Treats every pair of nodes once, near ones one by one and far ones by their cells. Returns the work it took, in pairs. */
function traverse(cells: MultipoleCells, stack: PairStack, opening: number, random: Random): number {
  const { firstLeaf, start, end, discs, outer, inner } = cells;
  const opening2 = opening * opening;
  let pairs = stack.pairs;
  pairs[0] = 1;
  pairs[1] = 1;
  let top = 2;
  let work = 0;
  while (top > 0) {
    const b = pairs[--top] ?? 0;
    const a = pairs[--top] ?? 0;
    work += visitCost;
    if (top + 8 > pairs.length) {
      const wider = new Int32Array(2 * pairs.length);
      wider.set(pairs);
      stack.pairs = wider;
      pairs = wider;
    }
    if (a === b) {
      if (a >= firstLeaf) {
        addWithinLeaf(cells, start[a] ?? 0, end[a] ?? 0, random);
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
      exchangeExpansions(outer, inner, a, b, dx / d2, -dy / d2);
      work += exchangeCost;
    } else if (a >= firstLeaf && b >= firstLeaf) {
      const first = start[a] ?? 0;
      const last = end[a] ?? 0;
      const from = start[b] ?? 0;
      const to = end[b] ?? 0;
      addBetweenLeaves(cells, first, last, from, to, random);
      work += (last - first) * (to - from);
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
  return work;
}
