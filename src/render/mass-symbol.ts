import { EMPHASES } from "./large-scene";
import type { Mass } from "./mass-protocol";
import { buildNodeParts } from "./node-parts";
import type { DrawingPart } from "./drawing-part";
import { NO_COLOUR } from "./scene-columns";

/** Radii are told apart in parts of a pixel. */
export const RADIUS_STEPS = 8;

/** One number for all that a node's symbol looks like, by its place; `size` is a whole number for how large it is. */
export function keyOfSymbol({ scene, nodes }: Mass, place: number, size: number): number {
  const { length } = scene.colours;
  const second = scene.secondColourOf[place] ?? NO_COLOUR;
  let key = size * scene.symbols.length + (scene.symbolOf[place] ?? 0);
  key = key * (length + 1) + (scene.colourOf[place] ?? length);
  key = key * (length + 1) + (second === NO_COLOUR ? length : second);
  return key * EMPHASES.length + (nodes[place] ?? 0);
}

/** What the symbol of a node is drawn with, at a radius (CSS pixels). */
export function buildSymbolParts(
  { scene, nodes }: Mass,
  place: number,
  radiusPx: number,
): readonly DrawingPart[] {
  return buildNodeParts(
    {
      symbol: scene.symbols[scene.symbolOf[place] ?? 0] ?? "circle",
      colour: scene.colours[scene.colourOf[place] ?? 0] ?? scene.palette.mutedInk,
      secondColour: scene.colours[scene.secondColourOf[place] ?? NO_COLOUR] ?? null,
      radiusPx,
      emphasis: EMPHASES[nodes[place] ?? 0] ?? "normal",
      isSelected: false,
      isPinned: false,
    },
    scene.palette,
    1,
  );
}
