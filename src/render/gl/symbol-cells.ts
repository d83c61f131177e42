import { cellReach } from "../symbol-shape";
import { packCells, type CellSheet } from "./pack-cells";
import type { SymbolLook } from "./symbol-looks";

/** How symbols are laid out to be drawn once and then copied. */
export interface SymbolCells extends CellSheet {
  /** Pixels of the sheet to a CSS pixel. */
  readonly fineness: number;
  /** Side of each cell, pixels of the sheet; its symbol's middle is in its middle. */
  readonly sides: readonly number[];
}

/** From so many pixels to a CSS pixel on, edges are fine enough as they are. */
const SHARP_RATIO = 3;

/**
 * Lays out the looks at a scale for a bitmap of `ratio` pixels to a CSS pixel, on a sheet of at most `most` pixels each
 * way. Cells are twice as fine as the bitmap where that is coarse, for a symbol's middle is seldom in the middle of a
 * pixel; and coarser where there are too many. Null where even that does not fit.
 */
export function layOutSymbols(
  looks: readonly SymbolLook[],
  scale: number,
  ratio: number,
  most: number,
): SymbolCells | null {
  const finest = ratio < SHARP_RATIO ? 2 * ratio : ratio;
  for (const fineness of [finest, finest / 2, finest / 4]) {
    const sides = looks.map(
      (look) => 2 * Math.ceil(cellReach(look.symbol, look.radiusPx * scale) * fineness),
    );
    const sheet = packCells(sides, most);
    if (sheet) return { ...sheet, fineness, sides };
  }
  return null;
}
