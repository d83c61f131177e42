import { buildNodeParts } from "../node-parts";
import { paintPart } from "../paint-part";
import { PALETTES } from "../palette";
import type { SymbolCells } from "./symbol-cells";
import type { SymbolLook } from "./symbol-looks";

/** Colours that say which ink is meant: what is drawn with them says how much of each there is. */
const GROUND = "#ff0000";
const FIRST = "#00ff00";
const SECOND = "#0000ff";

/**
 * Draws the looks into their cells, with the shapes of every other drawing: `scale` times their usual size, in red where
 * the ground shows through, in green and blue for their two colours.
 */
export function drawSymbolSheet(
  looks: readonly SymbolLook[],
  cells: SymbolCells,
  scale: number,
): OffscreenCanvas {
  const sheet = new OffscreenCanvas(cells.width, cells.height);
  const pen = sheet.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("This browser gives no canvas to draw on.");
  looks.forEach(({ symbol, radiusPx, hasSecond }, number) => {
    const middle = (cells.sides[number] ?? 0) / 2;
    const { fineness } = cells;
    pen.setTransform(
      fineness,
      0,
      0,
      fineness,
      (cells.x[number] ?? 0) + middle,
      (cells.y[number] ?? 0) + middle,
    );
    const parts = buildNodeParts(
      {
        symbol,
        colour: FIRST,
        secondColour: hasSecond ? SECOND : null,
        radiusPx,
        emphasis: "normal",
        isSelected: false,
        isPinned: false,
      },
      { ...PALETTES.light, ground: GROUND },
      scale,
    );
    for (const part of parts) paintPart(pen, part, new Path2D(part.outline));
  });
  return sheet;
}
