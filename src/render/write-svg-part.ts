import type { DrawingPart } from "./drawing-part";
import { escapeXml } from "./escape-xml";

/** Writes one shape of a drawing as an SVG element; nothing where it has no outline. */
export function writeSvgPart(part: DrawingPart): string {
  if (part.outline === "") return "";
  const stroke =
    part.stroke === "none"
      ? ""
      : ` stroke="${escapeXml(part.stroke)}" stroke-width="${part.strokeWidthPx}" stroke-linejoin="round"`;
  const opacity = part.strokeOpacity === 1 ? "" : ` stroke-opacity="${part.strokeOpacity}"`;
  const ends = part.hasRoundEnds ? ` stroke-linecap="round"` : "";
  const dash = part.dash === "" ? "" : ` stroke-dasharray="${part.dash}"`;
  const outline = part.shape === "path" ? `d="${part.outline}"` : `points="${part.outline}"`;
  return `<${part.shape} ${outline} fill="${escapeXml(part.fill)}"${stroke}${opacity}${ends}${dash}/>`;
}
