import { estimateLabelWidth } from "../estimate-label-width";
import type { NetworkIndex } from "../../model/network-index";
import type { ArrangedGroup, Arrangement } from "./arrangement";

/** Room for a symbol and a label of two lines beside and below it, layout units. */
const CELL_WIDTH = 150;
const CELL_HEIGHT = 84;
const GAP = 110;

/** How many columns a block of so many cells has, a little wider than high. */
function countColumns(cells: number): number {
  return Math.max(1, Math.round(Math.sqrt((cells * CELL_HEIGHT * 1.3) / CELL_WIDTH)));
}

/** Places each group as a block of rows, the most connected actors first. `columnsOf` says how wide a block is. */
export function placeInBlocks(
  index: NetworkIndex,
  groups: readonly ArrangedGroup[],
  perRow: number,
  columnsOf: (cells: number) => number = countColumns,
): Arrangement {
  const positions = new Float64Array(2 * index.network.actors.length).fill(Number.NaN);
  let top = 0;
  for (let first = 0; first < groups.length; first += perRow) {
    let left = 0;
    let height = 0;
    for (const { actors } of groups.slice(first, first + perRow)) {
      const columns = columnsOf(actors.length);
      const rows = Math.ceil(actors.length / columns);
      sortByDegree(index, actors).forEach((actor, at) => {
        positions[2 * actor] = left + (at % columns) * CELL_WIDTH;
        positions[2 * actor + 1] = top + Math.floor(at / columns) * CELL_HEIGHT;
      });
      left += (columns - 1) * CELL_WIDTH + GAP + widestOverhang(index, actors);
      height = Math.max(height, rows * CELL_HEIGHT);
    }
    top += height + GAP;
  }
  return { positions, groups };
}

/** How far labels stand out over a cell. */
function widestOverhang({ network }: NetworkIndex, actors: readonly number[]): number {
  const widest = Math.max(
    0,
    ...actors.map((actor) => {
      const label = network.actors[actor]?.label ?? "";
      return Math.max(
        ...(typeof label === "string" ? [label] : Object.values(label)).map(estimateLabelWidth),
      );
    }),
  );
  return Math.min(CELL_WIDTH / 2, Math.max(0, widest - CELL_WIDTH) / 2);
}

function sortByDegree({ degree }: NetworkIndex, actors: readonly number[]): readonly number[] {
  return actors.toSorted((one, other) => (degree[other] ?? 0) - (degree[one] ?? 0) || one - other);
}
