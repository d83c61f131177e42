import type { Status } from "../model/status";
import { pointOnCurve, type LinkCurve } from "./link-curve";

/** Path data of a link's line and of the mark at its end, in the pixels of its curve. */
export interface LinkPaths {
  readonly line: string;
  readonly mark: string;
}

/** Paths of a link whose symbols touch: nothing is drawn. */
export const NO_LINK_PATHS: LinkPaths = { line: "", mark: "" };

const ARROW_LENGTH_PX = 8.5;
const ARROW_HALF_WIDTH_PX = 3.4;
/** How far an arrow's back is cut in, as a part of its length. */
const ARROW_NOTCH = 0.28;
const SEAL_RADIUS_PX = 2.9;
const BAR_HALF_PX = 6;
const TICK_HALF_PX = 3.2;
const TICK_EVERY_PX = 11;

const round = (value: number) => Math.round(value * 10) / 10;
const at = (x: number, y: number) => `${round(x)},${round(y)}`;

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

/** The point `back` pixels before the heading and `aside` pixels to its side. */
const offset = ({ x, y, dx, dy }: Heading, back: number, aside: number) =>
  at(x - dx * back - dy * aside, y - dy * back + dx * aside);

function arrow(end: Heading, scale: number): string {
  const length = ARROW_LENGTH_PX * scale;
  const half = ARROW_HALF_WIDTH_PX * scale;
  const notch = length * (1 - ARROW_NOTCH);
  return `M${at(end.x, end.y)}L${offset(end, length, half)}L${offset(end, notch, 0)}L${offset(end, length, -half)}Z`;
}

/** A dot behind the arrow, like a seal under an agreement. */
function seal(end: Heading, scale: number): string {
  const radius = SEAL_RADIUS_PX * scale;
  const back = (ARROW_LENGTH_PX + 1) * scale + radius;
  const r = round(radius);
  return `M${offset(end, back + radius, 0)}A${r},${r} 0 1 0 ${offset(end, back - radius, 0)}A${r},${r} 0 1 0 ${offset(end, back + radius, 0)}Z`;
}

/** A bar across the end and ticks across the whole length: a way that is barred. */
function bars(curve: LinkCurve, end: Heading, scale: number): string {
  const half = BAR_HALF_PX * scale;
  const tick = TICK_HALF_PX * scale;
  const count = Math.floor((lengthOf(curve) - half) / (TICK_EVERY_PX * scale));
  let path = `M${offset(end, 0, half)}L${offset(end, 0, -half)}`;
  for (let number = 1; number < count; number++) {
    const t = number / count;
    const here = pointOnCurve(curve, t);
    const ahead = pointOnCurve(curve, t + 0.001);
    const run = Math.hypot(ahead.x - here.x, ahead.y - here.y) || 1;
    const heading = { ...here, dx: (ahead.x - here.x) / run, dy: (ahead.y - here.y) / run };
    path += `M${offset(heading, 0, tick)}L${offset(heading, 0, -tick)}`;
  }
  return path;
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
function line(curve: LinkCurve, end: Heading, short: number): string {
  const start = `M${at(curve.x0, curve.y0)}`;
  if (curve.isStraight) return `${start}L${offset(end, short, 0)}`;
  const before = `${at(curve.x1, curve.y1)} ${at(curve.x2 - end.dx * short, curve.y2 - end.dy * short)}`;
  return `${start}C${before} ${offset(end, short, 0)}`;
}

/**
 * Paths of a link by its status, `scale` times their usual size: operating, an arrow; signed, an arrow with a seal
 * behind it; proposed, an arrow to be drawn hollow on a dashed line; obstacle, bars across the line and its end.
 */
export function buildLinkPaths(curve: LinkCurve, status: Status, scale: number): LinkPaths {
  const end = headingAtEnd(curve);
  // Where there is no room for a whole mark, a smaller one says more than one that covers its own line.
  const room = lengthOf(curve) / (ARROW_LENGTH_PX * 2);
  const size = Math.min(scale, Math.max(0.3, room));
  if (status === "obstacle") return { line: line(curve, end, 0), mark: bars(curve, end, size) };
  const mark = status === "signed" ? arrow(end, size) + seal(end, size) : arrow(end, size);
  return { line: line(curve, end, ARROW_LENGTH_PX * size * 0.75), mark };
}
