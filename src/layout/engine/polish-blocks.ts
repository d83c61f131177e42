import type { Adjacency } from "./adjacency";
import { measureBox } from "./box";
import { createMultipoleCells, gatherNodes, measureCells } from "./multipole-cells";
import { partitionCells } from "./partition-cells";
import { polishNeighbourhood, type Polish } from "./polish-neighbourhood";
import type { Random } from "./random";

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

/** Cuts the picture into blocks of about equally many nodes, by place. */
function listBlocks(adjacency: Adjacency, positions: Float64Array): Int32Array[] {
  const { count } = adjacency;
  const cells = createMultipoleCells(count);
  gatherNodes(cells, positions, new Float64Array(count));
  measureCells(cells);
  partitionCells(cells, 1);
  let first = 1;
  while (count > blockSize * first && first < cells.firstLeaf) first *= 2;
  return Array.from({ length: first }, (_, k) =>
    cells.order.slice(cells.start[first + k], cells.end[first + k]),
  );
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
