import type { Status } from "../model/status";
import { pointOnCurve, type LinkCurve } from "./link-curve";

/**
 * A link's line and the mark at its end, each as the corners of one open line: `x,y x,y …` in the pixels of its curve.
 * Corners, because a browser takes them three times as fast as path data, and every link moves in every frame.
 */
export interface LinkPoints {
  readonly line: string;
  readonly mark: string;
}

/** What takes the corners of lines: a path of a canvas, or who writes them down. */
export interface CornerSink {
  /** The next corner begins a line of its own. */
  readonly begin: () => void;
  readonly add: (x: number, y: number) => void;
}

/** A link whose symbols touch: nothing is drawn. */
export const NO_LINK_POINTS: LinkPoints = { line: "", mark: "" };

/** Measures of an arrow at its usual size, pixels. */
export const ARROW_LENGTH_PX = 8.5;
export const ARROW_HALF_WIDTH_PX = 3.4;
/** How far an arrow's back is cut in, as a part of its length. */
export const ARROW_NOTCH = 0.28;
/** How much of an arrow its line runs into, so that no gap shows and the tip stays sharp. */
export const ARROW_OVERLAP = 0.75;
/** Measures of a seal, and the air between it and its arrow. */
export const SEAL_RADIUS_PX = 2.9;
export const SEAL_GAP_PX = 1;
/** Half the width of the bar at the end of a barred way and of the ticks across it, and how far apart these are. */
export const BAR_HALF_PX = 6;
export const TICK_HALF_PX = 3.2;
export const TICK_EVERY_PX = 11;
/** Where there is no room for a whole mark it is smaller, but never smaller than this part of it. */
export const LEAST_MARK = 0.3;
const SEAL_CORNERS = 12;
/** Sides of a bent line are this long, too short to be seen as sides. */
const SIDE_PX = 9;
const MOST_SIDES = 48;

/** A place on a link and the way it runs there: unit vector along, in the direction of the link. */
interface Heading {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function headingAtEnd(curve: LinkCurve): Heading {
  const dx = curve.x3 - curve.x2;
  const dy = curve.y3 - curve.y2;
  const length = Math.hypot(dx, dy) || 1;
  return { x: curve.x3, y: curve.y3, dx: dx / length, dy: dy / length };
}

/** Adds the point `back` pixels before the heading and `aside` pixels to its side. */
const addOffset = (to: CornerSink, { x, y, dx, dy }: Heading, back: number, aside: number) =>
  to.add(x - dx * back - dy * aside, y - dy * back + dx * aside);

/** An arrow from the notch in its back round to the notch again. */
function addArrow(to: CornerSink, end: Heading, scale: number): void {
  const length = ARROW_LENGTH_PX * scale;
  const half = ARROW_HALF_WIDTH_PX * scale;
  const notch = length * (1 - ARROW_NOTCH);
  addOffset(to, end, notch, 0);
  addOffset(to, end, length, half);
  to.add(end.x, end.y);
  addOffset(to, end, length, -half);
  addOffset(to, end, notch, 0);
}

/** A dot behind the arrow, like a seal under an agreement; round the way arrows go, so that where marks overlap in one path none is a hole. */
function addSeal(to: CornerSink, end: Heading, scale: number): void {
  const radius = SEAL_RADIUS_PX * scale;
  const back = (ARROW_LENGTH_PX + SEAL_GAP_PX) * scale + radius;
  for (let corner = 0; corner <= SEAL_CORNERS; corner++) {
    const angle = (corner / SEAL_CORNERS) * 2 * Math.PI;
    addOffset(to, end, back - Math.cos(angle) * radius, -Math.sin(angle) * radius);
  }
}

/** A bar across the end and ticks across the whole length, joined along the line itself: a way that is barred. */
function addBars(to: CornerSink, curve: LinkCurve, end: Heading, scale: number): void {
  const half = BAR_HALF_PX * scale;
  const tick = TICK_HALF_PX * scale;
  const count = Math.floor((lengthOf(curve) - half) / (TICK_EVERY_PX * scale));
  for (const aside of [half, -half, 0]) addOffset(to, end, 0, aside);
  for (let number = count - 1; number > 0; number--) {
    const t = number / count;
    const here = pointOnCurve(curve, t);
    const ahead = pointOnCurve(curve, t + 0.001);
    const run = Math.hypot(ahead.x - here.x, ahead.y - here.y) || 1;
    const heading = { ...here, dx: (ahead.x - here.x) / run, dy: (ahead.y - here.y) / run };
    for (const aside of [0, tick, -tick, 0]) addOffset(to, heading, 0, aside);
  }
}

function lengthOf(curve: LinkCurve): number {
  const chord = Math.hypot(curve.x3 - curve.x0, curve.y3 - curve.y0);
  if (curve.isStraight) return chord;
  const net =
    Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0) +
    Math.hypot(curve.x2 - curve.x1, curve.y2 - curve.y1) +
    Math.hypot(curve.x3 - curve.x2, curve.y3 - curve.y2);
  return (chord + net) / 2;
}

/** The line up to `short` pixels before its end, where the mark begins. */
function addLine(to: CornerSink, curve: LinkCurve, end: Heading, short: number): void {
  to.add(curve.x0, curve.y0);
  if (!curve.isStraight) {
    const sides = Math.min(MOST_SIDES, Math.max(8, Math.ceil(lengthOf(curve) / SIDE_PX)));
    for (let side = 1; side < sides; side++) {
      const { x, y } = pointOnCurve(curve, side / sides);
      if (Math.hypot(end.x - x, end.y - y) > short) to.add(x, y);
    }
  }
  addOffset(to, end, short, 0);
}

/**
 * Gives the corners of a link by its status, marks `scale` times their usual size: operating, an arrow; signed, an arrow with a
 * seal behind it; proposed, an arrow to be drawn hollow on a dashed line; obstacle, bars across the line and its end.
 */
export function traceLink(
  curve: LinkCurve,
  status: Status,
  scale: number,
  to: { readonly line: CornerSink; readonly mark: CornerSink },
): void {
  const end = headingAtEnd(curve);
  // Where there is no room for a whole mark, a smaller one says more than one that covers its own line.
  const room = lengthOf(curve) / (ARROW_LENGTH_PX * 2);
  const size = Math.min(scale, Math.max(LEAST_MARK, room));
  to.line.begin();
  addLine(to.line, curve, end, status === "obstacle" ? 0 : ARROW_LENGTH_PX * size * ARROW_OVERLAP);
  to.mark.begin();
  if (status === "obstacle") return addBars(to.mark, curve, end, size);
  if (status === "signed") addSeal(to.mark, end, size);
  addArrow(to.mark, end, size);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Writes corners down, to a tenth of a pixel. */
function createCornerText(): CornerSink & { readonly text: () => string } {
  let text = "";
  return {
    begin: () => undefined,
    add: (x, y) => {
      text += `${text === "" ? "" : " "}${round(x)},${round(y)}`;
    },
    text: () => text,
  };
}

/** The corners of a link written down (see `traceLink`). */
export function buildLinkPoints(curve: LinkCurve, status: Status, scale: number): LinkPoints {
  const to = { line: createCornerText(), mark: createCornerText() };
  traceLink(curve, status, scale, to);
  return { line: to.line.text(), mark: to.mark.text() };
}
