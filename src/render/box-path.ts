import type { HullPoint } from "./hull-path";

/** Half of what a symbol and its label take in a layout of rows and columns, in layout units. */
const HALF_CELL = { x: 70, y: 42 };
/** Nearer than this, in pixels, an outline never comes to a symbol's middle. */
const LEAST_PX = 22;
const CORNER_PX = 12;

const round = (value: number) => Math.round(value * 10) / 10;

/** Corners of the box round a group that stands in rows and columns, pixels. */
export interface GroupBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box round symbols at `members`, with room for their cells at `zoom` pixels to a layout unit; null without any. */
export function findGroupBox(
  members: readonly HullPoint[],
  { zoom, scale }: { readonly zoom: number; readonly scale: number },
): GroupBox | null {
  if (members.length === 0) return null;
  const [across, along] = [HALF_CELL.x, HALF_CELL.y].map((half) => Math.max(LEAST_PX * scale, half * zoom));
  const xs = members.map(({ x }) => x);
  const ys = members.map(({ y }) => y);
  return {
    left: Math.min(...xs) - (across ?? 0),
    right: Math.max(...xs) + (across ?? 0),
    top: Math.min(...ys) - (along ?? 0),
    bottom: Math.max(...ys) + (along ?? 0),
  };
}

/** Path data of a box with round corners; `scale` is how much larger than usual the picture is drawn. */
export function buildBoxPath({ left, right, top, bottom }: GroupBox, scale: number): string {
  const r = round(Math.min(CORNER_PX * scale, (right - left) / 2, (bottom - top) / 2));
  const across = round(right - left - 2 * r);
  const along = round(bottom - top - 2 * r);
  const turn = (x: number, y: number) => `a${r},${r} 0 0 1 ${x},${y}`;
  return (
    `M${round(left + r)},${round(top)}h${across}${turn(r, r)}v${along}${turn(-r, r)}` +
    `h${-across}${turn(-r, -r)}v${-along}${turn(r, -r)}Z`
  );
}
