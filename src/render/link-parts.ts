import type { Status } from "../model/status";
import { buildPart, FADE, type DrawingPart } from "./drawing-part";
import type { LinkPoints } from "./link-points";
import { mixColours } from "../model/mix-colours";
import type { SceneLink, ScenePalette } from "./scene";

/** Line and gap of a dashed relationship, pixels, at any size. */
export const DASH_PX = 5;
export const DASH_GAP_PX = 4;

const DASHES: Readonly<Record<Status, string>> = {
  operating: "",
  signed: "",
  proposed: `${DASH_PX} ${DASH_GAP_PX}`,
  obstacle: "",
};

/** Width of a relationship by emphasis, at its usual size. */
export const LINK_WIDTH_PX = { normal: 1.25, lit: 1.75, dimmed: 1 } as const;

/** Width of the glow under a selected line. */
const GLOW_WIDTH_PX = 8;

/** What a relationship is drawn with, from the back to the front: its line always, its mark next, a glow when selected. */
export function buildLinkParts(
  link: Pick<SceneLink, "status" | "colour" | "widthPx" | "emphasis" | "isSelected">,
  palette: ScenePalette,
  points: LinkPoints,
  scale: number,
): readonly DrawingPart[] {
  const own = link.isSelected ? palette.accent : link.colour;
  const colour = link.emphasis === "dimmed" ? mixColours(own, palette.ground, FADE) : own;
  const width = (link.widthPx + (link.isSelected ? 0.75 : 0)) * lineScale(scale);
  const line = buildPart("line", points.line, {
    stroke: colour,
    strokeWidthPx: width,
    dash: DASHES[link.status],
  });
  const mark = buildPart("mark", points.mark, markStyle(link.status, colour, palette.ground, width));
  if (!link.isSelected) return [line, mark];
  const glow = buildPart("glow", points.line, {
    stroke: mixColours(palette.accent, palette.ground, 0.72),
    strokeWidthPx: GLOW_WIDTH_PX,
  });
  return [glow, line, mark];
}

/** Lines keep their weight at any zoom but the furthest, where they would fill the picture: a factor, 0.65 … 1. */
export function lineScale(scale: number): number {
  return Math.min(1, Math.max(0.65, scale * 1.2));
}

/** Bars are so much thicker than the line they cross. */
export const BAR_EXTRA_PX = 0.25;
/** Width of the outline of a hollow arrow: a part of its line's, and at least so many pixels. */
export const HOLLOW_PART = 0.9;
export const LEAST_HOLLOW_PX = 1;

function markStyle(
  status: Status,
  colour: string,
  ground: string,
  widthPx: number,
): Pick<DrawingPart, "fill" | "stroke" | "strokeWidthPx"> {
  if (status === "proposed")
    return { fill: ground, stroke: colour, strokeWidthPx: Math.max(LEAST_HOLLOW_PX, widthPx * HOLLOW_PART) };
  if (status === "obstacle") return { fill: "none", stroke: colour, strokeWidthPx: widthPx + BAR_EXTRA_PX };
  return { fill: colour, stroke: "none", strokeWidthPx: 0 };
}
