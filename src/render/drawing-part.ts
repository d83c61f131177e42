/** One path of a drawing and its style. Every renderer and every export draws the same parts. */
export interface DrawingPart {
  /** What the part is, for style sheets that replace colours (forced colours). */
  readonly role: "ring" | "symbol" | "core" | "pin" | "glow" | "line" | "mark" | "hull";
  /** SVG path data in pixels; empty draws nothing. */
  readonly path: string;
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidthPx: number;
  /** SVG dash pattern in pixels, or empty for an unbroken line. */
  readonly dash: string;
}

/** A part with nothing but a role, a path and what is said of its style. */
export function buildPart(
  role: DrawingPart["role"],
  path: string,
  style: Partial<Pick<DrawingPart, "fill" | "stroke" | "strokeWidthPx" | "dash">>,
): DrawingPart {
  return { role, path, fill: "none", stroke: "none", strokeWidthPx: 0, dash: "", ...style };
}

/** How far faded things are mixed with the ground, 0 … 1. */
export const FADE = 0.78;
