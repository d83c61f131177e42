import type { NetworkIndex } from "../../model/network-index";
import type { ArrangedGroup, Arrangement } from "./arrangement";

/** Room for a symbol and a label of two lines beside and below it, layout units. */
const CELL_WIDTH = 150;
const CELL_HEIGHT = 108;
/** Between the last column of a block and the first of the next, and so between rows of blocks: room for an outline. */
const GAP_ACROSS = CELL_WIDTH + 40;
const GAP_ALONG = CELL_HEIGHT + 70;

/** How many columns a block of so many cells has, for about as wide as high. */
export function countColumns(cells: number): number {
  return Math.max(1, Math.round(Math.sqrt((cells * CELL_HEIGHT) / CELL_WIDTH)));
}

/** How much room a block of so many cells takes, the gaps round it included, layout units. */
export function measureBlock(cells: number): { readonly width: number; readonly height: number } {
  const columns = countColumns(cells);
  return {
    width: (columns - 1) * CELL_WIDTH + GAP_ACROSS,
    height: (Math.ceil(cells / columns) - 1) * CELL_HEIGHT + GAP_ALONG,
  };
}

/** How wide blocks of so many columns each stand beside each other, in columns of one block. */
export function countColumnsAcross(blocks: readonly number[]): number {
  const between = Math.max(0, blocks.length - 1) * (GAP_ACROSS / CELL_WIDTH - 1);
  return Math.floor(blocks.reduce((sum, columns) => sum + columns, 0) + between);
}

/** Places groups as blocks of rows, the most connected actors first; `rows` are the blocks beside each other. */
export function placeInBlocks(
  index: NetworkIndex,
  rows: readonly (readonly ArrangedGroup[])[],
  columnsOf: (group: ArrangedGroup) => number = ({ actors }) => countColumns(actors.length),
): Arrangement {
  const positions = new Float64Array(2 * index.network.actors.length).fill(Number.NaN);
  let top = 0;
  for (const groups of rows) {
    let left = 0;
    let height = 0;
    for (const group of groups) {
      const columns = columnsOf(group);
      const lines = Math.ceil(group.actors.length / columns);
      sortByDegree(index, group.actors).forEach((actor, at) => {
        positions[2 * actor] = left + (at % columns) * CELL_WIDTH;
        positions[2 * actor + 1] = top + Math.floor(at / columns) * CELL_HEIGHT;
      });
      left += (columns - 1) * CELL_WIDTH + GAP_ACROSS;
      height = Math.max(height, (lines - 1) * CELL_HEIGHT);
    }
    top += height + GAP_ALONG;
  }
  return { positions, groups: rows.flat() };
}

function sortByDegree({ degree }: NetworkIndex, actors: readonly number[]): readonly number[] {
  return actors.toSorted((one, other) => (degree[other] ?? 0) - (degree[one] ?? 0) || one - other);
}
