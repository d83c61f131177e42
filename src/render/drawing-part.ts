/** One shape of a drawing and its style. Every renderer and every export draws the same parts, with round joins and ends. */
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
  /** How `outline` is written: SVG path data, or the corners of one open line as `x,y x,y …`. Both in pixels. */
  readonly shape: "path" | "polyline";
  /** Empty draws nothing. */
  readonly outline: string;
  /** `#rrggbb` or `none`. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidthPx: number;
  /** 0 … 1. */
  readonly strokeOpacity: number;
  /** SVG dash pattern in pixels, or empty for an unbroken line. */
  readonly dash: string;
  /** Whether strokes end in a half circle beyond its ends. */
  readonly hasRoundEnds: boolean;
}

type Style = Omit<DrawingPart, "role" | "shape" | "outline" | "hasRoundEnds">;

const PLAIN: Style = { fill: "none", stroke: "none", strokeWidthPx: 0, strokeOpacity: 1, dash: "" };
const ROUND_ENDED: ReadonlySet<DrawingPart["role"]> = new Set(["glow", "outline", "inside", "tint", "pin"]);

const POLYLINES: ReadonlySet<DrawingPart["role"]> = new Set(["glow", "line", "mark"]);

/** A part with a role, an outline and what is said of its style. Links are polylines, all else is paths. */
export function buildPart(role: DrawingPart["role"], outline: string, style: Partial<Style>): DrawingPart {
  const shape = POLYLINES.has(role) ? "polyline" : "path";
  return { role, shape, outline, ...PLAIN, ...style, hasRoundEnds: ROUND_ENDED.has(role) };
}

/** How far faded things are mixed with the ground, 0 … 1. */
export const FADE = 0.78;
