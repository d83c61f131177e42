import {
  symbol,
  symbolAsterisk,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolDiamond2,
  symbolPlus,
  symbolSquare,
  symbolSquare2,
  symbolStar,
  symbolTimes,
  symbolTriangle,
  symbolTriangle2,
  symbolWye,
  type SymbolType,
} from "d3";
import type { SymbolName } from "../model/network";

const TYPES: Readonly<Record<SymbolName, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  star: symbolStar,
  cross: symbolCross,
  wye: symbolWye,
  plus: symbolPlus,
  times: symbolTimes,
  asterisk: symbolAsterisk,
  diamond2: symbolDiamond2,
  square2: symbolSquare2,
  triangle2: symbolTriangle2,
};

/** Symbols made of strokes: they have no inside to fill. */
const STROKED: ReadonlySet<SymbolName> = new Set(["plus", "times", "asterisk"]);

/** Whether a symbol is drawn by stroking its path; the others are filled. */
export function isStroked(name: SymbolName): boolean {
  return STROKED.has(name);
}

const paths = new Map<string, string>();

/** Path data of a symbol round the origin, with the area of a circle of the radius: all kinds look equally large. */
export function symbolPath(name: SymbolName, radiusPx: number): string {
  const radius = Math.round(radiusPx * 8) / 8;
  const key = `${name} ${radius}`;
  let path = paths.get(key);
  if (path === undefined) {
    path = symbol(TYPES[name], Math.PI * radius * radius).digits(2)() ?? "";
    paths.set(key, path);
  }
  return path;
}

/** Directions an edge is known in; between them the nearest one is good to a twentieth of the radius. */
const DIRECTIONS = 256;

/** Corners of a symbol of radius 1, in order, read from the path d3-shape draws: moves, lines, and a square's sides. */
function cornersOf(name: SymbolName): readonly (readonly [number, number])[] {
  const path = symbol(TYPES[name], Math.PI).digits(6)() ?? "";
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", numbers = ""] of path.matchAll(/([MLhv])([^MLhvZ]*)/g)) {
    const [first = 0, second = 0] = numbers.split(",").map(Number);
    if (command === "h") x += first;
    else if (command === "v") y += first;
    else [x, y] = [first, second];
    corners.push([x, y]);
  }
  return corners;
}

/** How far the outline reaches from the origin in a direction, or null where the ray meets no side. */
function reachOf(corners: readonly (readonly [number, number])[], dx: number, dy: number): number | null {
  let reach: number | null = null;
  corners.forEach(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
    const [ex, ey] = [bx - ax, by - ay];
    const cross = dx * ey - dy * ex;
    if (Math.abs(cross) < 1e-9) return;
    const along = (ax * ey - ay * ex) / cross;
    const across = (ax * dy - ay * dx) / cross;
    if (along > 0 && across >= -1e-9 && across <= 1 + 1e-9) reach = Math.max(reach ?? 0, along);
  });
  return reach;
}

/** The outline links end at: a symbol's own, or the straight line round the tips of its strokes. */
function outlineOf(name: SymbolName): readonly (readonly [number, number])[] {
  if (!isStroked(name)) return cornersOf(name);
  return cornersOf(name).toSorted(([ax, ay], [bx, by]) => Math.atan2(ay, ax) - Math.atan2(by, bx));
}

function buildReaches(name: SymbolName): Float64Array {
  const corners = outlineOf(name);
  return Float64Array.from({ length: DIRECTIONS }, (_, direction) => {
    const angle = (direction / DIRECTIONS) * 2 * Math.PI;
    return reachOf(corners, Math.cos(angle), Math.sin(angle)) ?? 1;
  });
}

const reaches = new Map<SymbolName, Float64Array>();

/**
 * Distance from a symbol's middle to its edge in the direction (dx, dy), which need not have length 1. Symbols of
 * strokes end at the line round their tips: a link that ran on between their arms would look as if it missed.
 */
export function edgeDistance(name: SymbolName, radiusPx: number, dx: number, dy: number): number {
  if (name === "circle") return radiusPx;
  let table = reaches.get(name);
  if (!table) {
    table = buildReaches(name);
    reaches.set(name, table);
  }
  const turn = Math.atan2(dy, dx) / (2 * Math.PI);
  const direction = Math.round(turn * DIRECTIONS + DIRECTIONS) % DIRECTIONS;
  return (table[direction] ?? 1) * radiusPx;
}

/** How far a symbol reaches from its middle, pixels. */
export interface SymbolExtent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const unitExtents = new Map<SymbolName, SymbolExtent>();

/** How far a symbol of the radius reaches to each side, half the width of its strokes included. */
export function symbolExtent(name: SymbolName, radiusPx: number): SymbolExtent {
  let unit = unitExtents.get(name);
  if (!unit) {
    const corners = name === "circle" ? [[1, 1] as const, [-1, -1] as const] : cornersOf(name);
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    unit = { left: -Math.min(...xs), right: Math.max(...xs), top: -Math.min(...ys), bottom: Math.max(...ys) };
    unitExtents.set(name, unit);
  }
  const pen = isStroked(name) ? strokeWidthOf(radiusPx) / 2 : 0;
  return {
    left: unit.left * radiusPx + pen,
    right: unit.right * radiusPx + pen,
    top: unit.top * radiusPx + pen,
    bottom: unit.bottom * radiusPx + pen,
  };
}

/** Width of the strokes of a symbol made of strokes, pixels. */
export function strokeWidthOf(radiusPx: number): number {
  return Math.max(2, radiusPx * 0.42);
}

/** Half of the ground's line round a symbol, and air, so that where symbols lie side by side on a sheet none shows in another; CSS pixels. */
const RIM_PX = 0.75 + 1;

/** Half the side of a square about a symbol's middle that holds all that is drawn of it, CSS pixels. */
export function cellReach(name: SymbolName, radiusPx: number): number {
  const { left, right, top, bottom } = symbolExtent(name, radiusPx);
  return Math.max(left, right, top, bottom) + RIM_PX;
}
