import type { Status } from "../model/status";
import { buildPart, FADE, type DrawingPart } from "./drawing-part";
import type { LinkPoints } from "./link-points";
import { mixColours } from "./mix-colours";
import type { SceneLink, ScenePalette } from "./scene";

const DASHES: Readonly<Record<Status, string>> = {
  operating: "",
  signed: "",
  proposed: "5 4",
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

/** Lines keep their weight at any zoom but the furthest, where they would fill the picture. */
function lineScale(scale: number): number {
  return Math.min(1, Math.max(0.65, scale * 1.2));
}

function markStyle(
  status: Status,
  colour: string,
  ground: string,
  widthPx: number,
): Pick<DrawingPart, "fill" | "stroke" | "strokeWidthPx"> {
  if (status === "proposed")
    return { fill: ground, stroke: colour, strokeWidthPx: Math.max(1, widthPx * 0.9) };
  if (status === "obstacle") return { fill: "none", stroke: colour, strokeWidthPx: widthPx + 0.25 };
  return { fill: colour, stroke: "none", strokeWidthPx: 0 };
}
