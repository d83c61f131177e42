import type { SymbolName } from "../model/network";
import { edgeDistance } from "./symbol-shape";

/** A cubic Bézier curve from (x0, y0) to (x3, y3), in pixels; straight where its control points lie on the line. */
export interface LinkCurve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly x3: number;
  readonly y3: number;
  readonly isStraight: boolean;
}

/** A symbol as the end of a link sees it. */
export interface LinkEnd {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly symbol: SymbolName;
}

/** Air between a symbol's edge and the link that ends there. */
export const LINK_GAP_PX = 2.5;

/** A loop leaves its symbol and comes back so far to either side of this angle, the upper right; radians. */
export const LOOP_ANGLE = -Math.PI / 4;
export const LOOP_SPREAD = 0.62;
/** How far a loop reaches beyond the symbol's edge, and how much further for each `bend` of 1; pixels. */
export const LOOP_REACH_PX = 22;
export const LOOP_REACH_PER_BEND_PX = 90;
/** Its control points are so many times further out. */
export const LOOP_CONTROL = 1.35;

/**
 * The curve of a link from the edge of one symbol to the edge of another. `bend` is `SceneLink.bend`. Null where the
 * symbols touch and nothing is left between them.
 */
export function buildLinkCurve(source: LinkEnd, target: LinkEnd, bend: number): LinkCurve | null {
  if (source === target) return buildLoop(source, bend);
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return null;
  // Left of source → target on a screen whose y grows downwards; a quadratic's middle is half as far out as its control.
  const bow = 2 * bend;
  const controlX = (source.x + target.x) / 2 + dy * bow;
  const controlY = (source.y + target.y) / 2 - dx * bow;
  const start = stepTowards(source, controlX, controlY);
  const end = stepTowards(target, controlX, controlY);
  if ((end.x - start.x) * dx + (end.y - start.y) * dy <= 0) return null;
  if (bend === 0) return straightCurve(start, end);
  return {
    x0: start.x,
    y0: start.y,
    x1: start.x + ((controlX - start.x) * 2) / 3,
    y1: start.y + ((controlY - start.y) * 2) / 3,
    x2: end.x + ((controlX - end.x) * 2) / 3,
    y2: end.y + ((controlY - end.y) * 2) / 3,
    x3: end.x,
    y3: end.y,
    isStraight: false,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function stepTowards(end: LinkEnd, x: number, y: number): Point {
  const dx = x - end.x;
  const dy = y - end.y;
  const length = Math.hypot(dx, dy) || 1;
  const distance = edgeDistance(end.symbol, end.radiusPx, dx, dy) + LINK_GAP_PX;
  return { x: end.x + (dx / length) * distance, y: end.y + (dy / length) * distance };
}

function straightCurve(start: Point, end: Point): LinkCurve {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  return {
    x0: start.x,
    y0: start.y,
    x1: start.x + dx / 3,
    y1: start.y + dy / 3,
    x2: start.x + (dx * 2) / 3,
    y2: start.y + (dy * 2) / 3,
    x3: end.x,
    y3: end.y,
    isStraight: true,
  };
}

/** A loop over the symbol's upper right; each further one of the same actor reaches further out. */
function buildLoop(end: LinkEnd, bend: number): LinkCurve {
  const reach = (end.radiusPx + LOOP_REACH_PX + bend * LOOP_REACH_PER_BEND_PX) * LOOP_CONTROL;
  const [first, last] = [LOOP_ANGLE - LOOP_SPREAD, LOOP_ANGLE + LOOP_SPREAD];
  const ray = (angle: number, distance: number): Point => ({
    x: end.x + Math.cos(angle) * distance,
    y: end.y + Math.sin(angle) * distance,
  });
  const rim = (angle: number) =>
    edgeDistance(end.symbol, end.radiusPx, Math.cos(angle), Math.sin(angle)) + LINK_GAP_PX;
  const start = ray(first, rim(first));
  const leave = ray(first, reach);
  const arrive = ray(last, reach);
  const stop = ray(last, rim(last));
  return {
    x0: start.x,
    y0: start.y,
    x1: leave.x,
    y1: leave.y,
    x2: arrive.x,
    y2: arrive.y,
    x3: stop.x,
    y3: stop.y,
    isStraight: false,
  };
}

/** A point of the curve; `t` runs from 0 at its start to 1 at its end. */
export function pointOnCurve(curve: LinkCurve, t: number): { readonly x: number; readonly y: number } {
  const u = 1 - t;
  const a = u * u * u;
  const b = 3 * u * u * t;
  const c = 3 * u * t * t;
  const d = t * t * t;
  return {
    x: a * curve.x0 + b * curve.x1 + c * curve.x2 + d * curve.x3,
    y: a * curve.y0 + b * curve.y1 + c * curve.y2 + d * curve.y3,
  };
}

/** Distance from a point to the curve, in pixels; good to about a pixel for the bends links have. */
export function distanceToCurve(curve: LinkCurve, x: number, y: number): number {
  const pieces = curve.isStraight ? 1 : 16;
  let least = Infinity;
  let from = { x: curve.x0, y: curve.y0 };
  for (let piece = 1; piece <= pieces; piece++) {
    const to = pointOnCurve(curve, piece / pieces);
    least = Math.min(least, distanceToSegment(from, to, x, y));
    from = to;
  }
  return least;
}

function distanceToSegment(from: Point, to: Point, x: number, y: number): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
  const clamped = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from.x - dx * clamped, y - from.y - dy * clamped);
}
