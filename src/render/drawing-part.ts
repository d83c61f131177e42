/** One path of a drawing and its style. Every renderer and every export draws the same parts, with round joins and ends. */
export interface DrawingPart {
  /** What the part is, for style sheets that replace colours (forced colours). */
  readonly role:
    | "ring"
    | "symbol"
    | "core"
    | "pin"
    | "glow"
    | "line"
    | "mark"
    | "outline"
    | "inside"
    | "tint";
  /** SVG path data in pixels; empty draws nothing. */
  readonly path: string;
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidthPx: number;
  /** 0 … 1. */
  readonly strokeOpacity: number;
  /** SVG dash pattern in pixels, or empty for an unbroken line. */
  readonly dash: string;
  /** Whether strokes end in a half circle beyond the path's ends. */
  readonly hasRoundEnds: boolean;
}

type Style = Omit<DrawingPart, "role" | "path" | "hasRoundEnds">;

const PLAIN: Style = { fill: "none", stroke: "none", strokeWidthPx: 0, strokeOpacity: 1, dash: "" };
const ROUND_ENDED: ReadonlySet<DrawingPart["role"]> = new Set(["glow", "outline", "inside", "tint", "pin"]);

/** A part with a role, a path and what is said of its style. */
export function buildPart(role: DrawingPart["role"], path: string, style: Partial<Style>): DrawingPart {
  return { role, path, ...PLAIN, ...style, hasRoundEnds: ROUND_ENDED.has(role) };
}

/** How far faded things are mixed with the ground, 0 … 1. */
export const FADE = 0.78;
