import type { SymbolName } from "../../model/network";
import { edgeDistance } from "../symbol-shape";

/** Directions an edge is known in: those of `edgeDistance`. */
export const EDGE_DIRECTIONS = 256;

/** How far each symbol of radius 1 reaches in each direction, a row for a symbol; the first direction is to the right. */
export function buildEdgeTable(symbols: readonly SymbolName[]): Float32Array {
  const table = new Float32Array(Math.max(1, symbols.length) * EDGE_DIRECTIONS);
  symbols.forEach((symbol, row) => {
    for (let direction = 0; direction < EDGE_DIRECTIONS; direction++) {
      const angle = (direction / EDGE_DIRECTIONS) * 2 * Math.PI;
      table[row * EDGE_DIRECTIONS + direction] = edgeDistance(symbol, 1, Math.cos(angle), Math.sin(angle));
    }
  });
  return table;
}
