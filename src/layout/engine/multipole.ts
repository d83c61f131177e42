import { buildCells } from "./build-cells";
import { CellPairs, clearPairs, findPairs } from "./cell-pairs";
import { collectForces } from "./collect-forces";
import { exchangeExpansions } from "./exchange-expansions";
import { measureCells } from "./measure-cells";
import { gatherNodes, leafSize, MultipoleCells } from "./multipole-cells";
import { addBetweenLeaves, addWithinLeaves } from "./near-pairs";
import { addPair, PairList } from "./pair-list";
import type { Random } from "./random";
import { createPlaceSorter } from "./sort-by-place";

/**
 * Two cells are far when the sum of their radii is below this share of their distance. At 0.65 the force is off by 0.0005 (RMS,
 * relative) on settled networks and 0.005 on clumps ten times as dense as what lies between them.
 */
const defaultOpening = 0.65;
/** Cells that are far stay so until the sum of their radii has grown by this against their distance, so that few are looked at anew. */
const patience = 1.04;
/** What a new tree and its pairs cost, in cells that are looked at anew, for each node: measured. */
const treeCost = 0.4;
/** A tree serves so often at most: pairs of leaves that have come to be far apart are not looked for. */
const mostUses = 10;
/** Growth of the leaves' radii, all summed, from which a tree is replaced at once. */
const staleGrowth = 1.5;

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
 * Σ q / (z_j − z): Greengard & Rokhlin, "A fast algorithm for particle simulations" (1987), with four terms, on an adaptive
 * quadtree, pairs of cells found by a dual traversal. Cells are measured anew every time, so an old tree and its pairs are as exact as
 * new ones; they are replaced once what they cost too much adds up to the price of new ones.
 */
export function createMultipole(count: number, random: Random, opening = defaultOpening): Multipole {
  const cells = new MultipoleCells(count);
  const pairs = new CellPairs();
  const closer = new CellPairs();
  const broken = new PairList();
  const sorter = createPlaceSorter(count);
  const keptOpening = opening * patience;
  const priceOfTree = treeCost * count;
  let wasted = Infinity;
  let uses = 0;
  let firstSpread = 0;

  /** Sorts the nodes into a new tree, measures it and finds its pairs. */
  function plant(positions: Float64Array, charges: Float64Array): void {
    sorter.sort(positions, cells.order, cells.keys);
    gatherNodes(cells, positions, charges);
    if (buildCells(cells, leafSize)) gatherNodes(cells, positions, charges);
    firstSpread = measureCells(cells);
    clearPairs(pairs);
    addPair(pairs.stack, 0, 0);
    findPairs(cells, pairs, opening);
    wasted = 0;
    uses = 0;
  }

  /** Two cells that have come too near to each other are looked at more closely, so that an old tree's field is as exact as a new one's. */
  function mend(): void {
    clearPairs(closer);
    for (let at = broken.length - 2; at >= 0; at -= 2)
      addPair(closer.stack, broken.pairs[at] ?? 0, broken.pairs[at + 1] ?? 0);
    findPairs(cells, closer, opening);
    broken.length = 0;
    exchangeExpansions(cells, closer.far, keptOpening, broken);
    addBetweenLeaves(cells, closer.near, random);
    wasted += closer.far.length + closer.near.length;
  }

  return {
    apply(positions, charges, alpha, velocities) {
      if (count === 0) return;
      let isNew = wasted > priceOfTree || uses >= mostUses;
      if (!isNew) {
        gatherNodes(cells, positions, charges);
        isNew = measureCells(cells) > staleGrowth * firstSpread;
      }
      if (isNew) plant(positions, charges);
      uses++;
      addWithinLeaves(cells, random);
      exchangeExpansions(cells, pairs.far, keptOpening, broken);
      addBetweenLeaves(cells, pairs.near, random);
      if (broken.length > 0) mend();
      collectForces(cells, alpha, velocities);
    },
    invalidate() {
      wasted = Infinity;
    },
  };
}
