import type { Box } from "./camera";

/** Boxes by the cells they cover, so that a box is compared with its neighbours only. */
export interface BoxGrid {
  readonly add: (box: Box) => void;
  /** Whether the box has inner points in common with one that was added. */
  readonly overlaps: (box: Box) => boolean;
  /** Those that were added and have inner points in common with the box, each once. */
  readonly findOverlapping: (box: Box) => ReadonlySet<Box>;
}

/** Whether two boxes have inner points in common; boxes that touch do not. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Creates an empty grid. `cellPx` should be about the size of the boxes; coordinates up to 2³¹ cells from 0 work. */
export function createBoxGrid(cellPx: number): BoxGrid {
  const cells = new Map<number, Box[]>();
  const eachCell = (box: Box, visit: (key: number) => boolean): boolean => {
    const lastColumn = Math.floor(box.x1 / cellPx);
    const lastRow = Math.floor(box.y1 / cellPx);
    for (let column = Math.floor(box.x0 / cellPx); column <= lastColumn; column++) {
      for (let row = Math.floor(box.y0 / cellPx); row <= lastRow; row++) {
        if (visit(column * 67_108_864 + row)) return true;
      }
    }
    return false;
  };
  return {
    add: (box) => {
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    overlaps: (box) =>
      eachCell(box, (key) => cells.get(key)?.some((other) => boxesOverlap(box, other)) ?? false),
    findOverlapping: (box) => {
      const found = new Set<Box>();
      eachCell(box, (key) => {
        for (const other of cells.get(key) ?? []) if (boxesOverlap(box, other)) found.add(other);
        return false;
      });
      return found;
    },
  };
}
