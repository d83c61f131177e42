import type { Adjacency } from "./adjacency";
import { measureBox } from "./box";
import { buildCells } from "./build-cells";
import { gatherNodes, MultipoleCells } from "./multipole-cells";
import { polishNeighbourhood, type Polish } from "./polish-neighbourhood";
import type { Random } from "./random";
import { createPlaceSorter } from "./sort-by-place";

/** Nodes of a block, at most, and of those round it that its moves are judged by. */
const blockSize = 160;
const rimSize = 200;

/**
 * Polishes the neighbourhoods of a larger network block by block: a block's nodes are moved, and its moves are judged by them and by
 * those just round it. Yields the share of blocks done.
 */
export function* polishBlocks(
  polish: Polish,
  trialsPerNode: number,
  random: Random,
): Generator<number, void, void> {
  const { adjacency, positions } = polish;
  const blocks = listBlocks(adjacency, positions);
  for (let b = 0; b < blocks.length; b++) {
    const members = blocks[b] ?? new Int32Array();
    const rim = findRim(positions, members);
    const nodes = new Int32Array(members.length + rim.length);
    nodes.set(members);
    nodes.set(rim, members.length);
    const trials = Math.round(trialsPerNode * members.length);
    for (const share of polishNeighbourhood(polish, nodes, members.length, trials, random))
      yield (b + share) / blocks.length;
  }
}

/** Cuts the picture into blocks of nodes that are near each other. */
function listBlocks({ count }: Adjacency, positions: Float64Array): Int32Array[] {
  const cells = new MultipoleCells(count);
  createPlaceSorter(count).sort(positions, cells.order, cells.keys);
  gatherNodes(cells, positions, new Float64Array(count));
  buildCells(cells, blockSize);
  const blocks: Int32Array[] = [];
  for (let c = 0; c < cells.cellCount; c++)
    if (cells.childCount[c] === 0) blocks.push(cells.order.slice(cells.start[c], cells.end[c]));
  return blocks;
}

/** The nodes nearest to the box of the members, outside or inside it, that are not among them. */
function findRim(positions: Float64Array, members: Int32Array): Int32Array {
  const { x0, y0, x1, y1 } = measureBox(positions, members);
  const inside = new Set(members);
  const gaps: { node: number; gap: number }[] = [];
  const most = Math.max(x1 - x0, y1 - y0) / 2;
  for (let node = 0; node < positions.length / 2; node++) {
    const x = positions[2 * node] ?? 0;
    const y = positions[2 * node + 1] ?? 0;
    const gap = Math.max(x0 - x, x - x1, y0 - y, y - y1, 0);
    if (gap <= most && !inside.has(node)) gaps.push({ node, gap });
  }
  gaps.sort((a, b) => a.gap - b.gap || a.node - b.node);
  return Int32Array.from(gaps.slice(0, rimSize), ({ node }) => node);
}
