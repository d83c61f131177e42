import type { Box } from "./camera";

/** How much is drawn where: counts points in any box in constant time (a summed-area table). */
export interface ClutterMap {
  readonly countIn: (box: Box) => number;
}

const CELL_PX = 8;

/** Builds the map from points (x and y by turns, pixels); points outside `area` are left out. */
export function buildClutterMap(points: readonly number[], area: Box): ClutterMap {
  if (points.length === 0) return { countIn: () => 0 };
  const columns = Math.max(1, Math.ceil((area.x1 - area.x0) / CELL_PX));
  const rows = Math.max(1, Math.ceil((area.y1 - area.y0) / CELL_PX));
  const stride = columns + 1;
  const sums = new Float64Array(stride * (rows + 1));
  for (let at = 0; at + 1 < points.length; at += 2) {
    const column = Math.floor(((points[at] ?? NaN) - area.x0) / CELL_PX);
    const row = Math.floor(((points[at + 1] ?? NaN) - area.y0) / CELL_PX);
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue;
    const cell = (row + 1) * stride + column + 1;
    sums[cell] = (sums[cell] ?? 0) + 1;
  }
  for (let row = 1; row <= rows; row++) {
    let inRow = 0;
    for (let column = 1; column <= columns; column++) {
      const cell = row * stride + column;
      inRow += sums[cell] ?? 0;
      sums[cell] = inRow + (sums[cell - stride] ?? 0);
    }
  }
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    countIn: (box) => {
      const left = clamp(Math.floor((box.x0 - area.x0) / CELL_PX), columns);
      const right = clamp(Math.ceil((box.x1 - area.x0) / CELL_PX), columns);
      const top = clamp(Math.floor((box.y0 - area.y0) / CELL_PX), rows) * stride;
      const bottom = clamp(Math.ceil((box.y1 - area.y0) / CELL_PX), rows) * stride;
      return (
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0)
      );
    },
  };
}
