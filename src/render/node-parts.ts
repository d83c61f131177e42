import { buildPart, FADE, type DrawingPart } from "./drawing-part";
import { mixColours } from "./mix-colours";
import type { SceneNode, ScenePalette } from "./scene";
import { isStroked, symbolPath } from "./symbol-shape";

/** Air and line of the ring round what is selected. */
const RING_GAP_PX = 3.5;
const RING_WIDTH_PX = 2;
/** Symbols smaller than this have no room for a second colour. */
const LEAST_CORE_RADIUS_PX = 4;

const circlePath = (radius: number, x = 0, y = 0) =>
  `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;

/** Radius of the ring round a selected or focused symbol. */
export function ringRadius(radiusPx: number): number {
  return Math.round((radiusPx * 1.25 + RING_GAP_PX) * 4) / 4;
}

/** What an actor is drawn with, from the back to the front, its symbol `scale` times its usual size. */
export function buildNodeParts(
  node: SceneNode,
  palette: ScenePalette,
  scale: number,
): readonly DrawingPart[] {
  const radius = node.radiusPx * scale;
  const tone = (colour: string) =>
    node.emphasis === "dimmed" ? mixColours(colour, palette.ground, FADE) : colour;
  const parts: DrawingPart[] = [];
  if (node.isSelected) {
    parts.push(
      buildPart("ring", circlePath(ringRadius(radius)), {
        stroke: palette.accent,
        strokeWidthPx: RING_WIDTH_PX,
        fill: palette.ground,
      }),
    );
  }
  if (isStroked(node.symbol)) {
    const width = Math.max(2, radius * 0.42);
    parts.push(
      buildPart("symbol", symbolPath(node.symbol, radius), {
        stroke: tone(node.colour),
        strokeWidthPx: width,
      }),
    );
  } else {
    parts.push(
      buildPart("symbol", symbolPath(node.symbol, radius), {
        fill: tone(node.colour),
        stroke: palette.ground,
        strokeWidthPx: 1.5,
      }),
    );
    if (node.secondColour !== null && radius >= LEAST_CORE_RADIUS_PX) {
      parts.push(
        buildPart("core", symbolPath(node.symbol, radius * 0.46), {
          fill: tone(node.secondColour),
          stroke: palette.ground,
          strokeWidthPx: 1.25,
        }),
      );
    }
  }
  if (node.isPinned) parts.push(pinPart(radius, tone(palette.ink)));
  return parts;
}

/** A drawing pin stuck into the symbol's upper right: a needle and a head. */
function pinPart(radius: number, ink: string): DrawingPart {
  const foot = radius * 0.45;
  const head = Math.round((foot + 7.5) * 10) / 10;
  return buildPart("pin", `M${foot},${-foot}L${head},${-head}${circlePath(2.8, head + 1.4, -head - 1.4)}`, {
    fill: ink,
    stroke: ink,
    strokeWidthPx: 1.5,
  });
}
