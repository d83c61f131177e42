import { buildPart, FADE, type DrawingPart } from "./drawing-part";
import type { SymbolName } from "../model/network";
import { mixColours } from "../model/mix-colours";
import type { SceneNode, ScenePalette } from "./scene";
import { isStroked, strokeWidthOf, symbolPath } from "./symbol-shape";

/** Air and line of the ring round what is selected. */
const RING_GAP_PX = 3.5;
const RING_WIDTH_PX = 2;
/** Selected things glow, so that a ring of keyboard focus is not taken for selection. */
const GLOW_FADE = 0.8;
/** Symbols smaller than this have no room for a second colour. */
const LEAST_CORE_RADIUS_PX = 4;

const circlePath = (radius: number, x = 0, y = 0) =>
  `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;

/** Radius of the ring round a selected or focused symbol. */
export function ringRadius(radiusPx: number): number {
  return Math.round((radiusPx * 1.25 + RING_GAP_PX) * 4) / 4;
}

/** What of an actor its shapes depend on. */
export type NodeLook = Pick<
  SceneNode,
  "symbol" | "colour" | "secondColour" | "radiusPx" | "emphasis" | "isSelected" | "isPinned"
>;

/** What an actor is drawn with, from the back to the front, its symbol `scale` times its usual size. */
export function buildNodeParts(node: NodeLook, palette: ScenePalette, scale: number): readonly DrawingPart[] {
  const radius = node.radiusPx * scale;
  const tone = (colour: string) =>
    node.emphasis === "dimmed" ? mixColours(colour, palette.ground, FADE) : colour;
  const parts: DrawingPart[] = [];
  if (node.isSelected) {
    parts.push(
      buildPart("ring", circlePath(ringRadius(radius)), {
        stroke: palette.accent,
        strokeWidthPx: RING_WIDTH_PX,
        fill: mixColours(palette.accent, palette.ground, GLOW_FADE),
      }),
    );
  }
  parts.push(symbolPart(node, radius, tone(node.colour), palette.ground));
  if (node.secondColour !== null && radius >= LEAST_CORE_RADIUS_PX) {
    parts.push(corePart(node.symbol, radius, tone(node.secondColour), palette.ground));
  }
  if (node.isPinned) parts.push(pinPart(radius, tone(palette.ink)));
  return parts;
}

function symbolPart(node: NodeLook, radius: number, colour: string, ground: string): DrawingPart {
  const path = symbolPath(node.symbol, radius);
  return isStroked(node.symbol)
    ? buildPart("symbol", path, { stroke: colour, strokeWidthPx: strokeWidthOf(radius) })
    : buildPart("symbol", path, { fill: colour, stroke: ground, strokeWidthPx: 1.5 });
}

/** Symbols compact enough to hold a smaller one of their own shape. */
const COMPACT: ReadonlySet<SymbolName> = new Set([
  "circle",
  "square",
  "square2",
  "diamond",
  "diamond2",
  "triangle",
  "triangle2",
]);

/** The second sector: a smaller symbol inside a compact one, a dot where the arms of the others meet. */
function corePart(symbol: SymbolName, radius: number, colour: string, ground: string): DrawingPart {
  if (!COMPACT.has(symbol)) return buildPart("core", circlePath(radius * 0.36), { fill: colour });
  return buildPart("core", symbolPath(symbol, radius * 0.48), {
    fill: colour,
    stroke: ground,
    strokeWidthPx: radius < 8 ? 0.75 : 1.25,
  });
}

/** A drawing pin stuck into the symbol's upper right: a needle and a head. */
function pinPart(radius: number, ink: string): DrawingPart {
  const foot = radius * 0.45;
  const head = Math.round((foot + 7) * 10) / 10;
  return buildPart("pin", `M${foot},${-foot}L${head},${-head}${circlePath(3.2, head + 1.8, -head - 1.8)}`, {
    fill: ink,
    stroke: ink,
    strokeWidthPx: 1.5,
  });
}
