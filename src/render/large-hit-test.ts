import { buildLinkCurve, distanceToCurve, type LinkEnd } from "./link-curve";
import type { Hit, HitReach } from "./hit-test";
import type { SceneColumns } from "./scene-columns";

/** Where the things of a large scene are: layout units by actor index, looked at with a zoom and a size of symbols. */
export interface LargePlaces {
  readonly columns: SceneColumns;
  readonly positions: Float64Array;
  readonly zoom: number;
  readonly scale: number;
}

/** A node as the end of a link, in pixels before the camera's shift. */
export function endOfNode({ columns, positions, zoom, scale }: LargePlaces, place: number): LinkEnd {
  const actor = columns.actorOf[place] ?? -1;
  return {
    x: (positions[2 * actor] ?? NaN) * zoom,
    y: (positions[2 * actor + 1] ?? NaN) * zoom,
    radiusPx: (columns.radiusPx[place] ?? 0) * scale,
    symbol: columns.symbols[columns.symbolOf[place] ?? 0] ?? "circle",
  };
}

/**
 * The node a reader means who points at (x, y), in pixels before the camera's shift; −1 for none. Every actor is looked
 * at: one look at 100,000 numbers in a row is sooner done than a tree of them is kept up while they move.
 */
export function findNodeAt(places: LargePlaces, x: number, y: number, reachPx: number): number {
  const { columns, positions, zoom, scale } = places;
  const { actorOf, radiusPx } = columns;
  let best = -1;
  let least = Infinity;
  for (let place = 0; place < actorOf.length; place++) {
    const actor = actorOf[place] ?? 0;
    const dx = (positions[2 * actor] ?? NaN) * zoom - x;
    const radius = (radiusPx[place] ?? 0) * scale;
    const reach = Math.max(radius + 2, reachPx);
    if (!(dx <= reach && dx >= -reach)) continue;
    const dy = (positions[2 * actor + 1] ?? NaN) * zoom - y;
    if (!(dy <= reach && dy >= -reach)) continue;
    const distance = Math.hypot(dx, dy);
    if (distance > reach) continue;
    // Of two symbols within reach the one whose edge is nearer is meant, and later ones lie on top.
    if (distance - radius <= least) [best, least] = [place, distance - radius];
  }
  return best;
}

/** The link a reader means who points at (x, y), in pixels before the camera's shift; −1 for none. */
export function findLinkAt(places: LargePlaces, x: number, y: number, reachPx: number): number {
  const { columns, positions, zoom } = places;
  const { sourceOf, targetOf, actorOf } = columns;
  const bends = columns.bends();
  const symbolPx = LARGEST_SYMBOL_PX * Math.max(1, places.scale);
  let best = -1;
  let least = reachPx;
  for (let link = 0; link < sourceOf.length; link++) {
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const from = actorOf[source] ?? 0;
    const to = actorOf[target] ?? 0;
    const x0 = (positions[2 * from] ?? NaN) * zoom - x;
    const x1 = (positions[2 * to] ?? NaN) * zoom - x;
    const y0 = (positions[2 * from + 1] ?? NaN) * zoom - y;
    const y1 = (positions[2 * to + 1] ?? NaN) * zoom - y;
    // A bow reaches less than half its length to the side, a loop less than its symbol and some.
    const bow = bends[link] === 0 ? 0 : 0.46 * (Math.abs(x1 - x0) + Math.abs(y1 - y0));
    const room = source === target ? LOOP_ROOM_PX : reachPx + bow;
    if ((x0 > room && x1 > room) || (x0 < -room && x1 < -room)) continue;
    if ((y0 > room && y1 > room) || (y0 < -room && y1 < -room)) continue;
    if (source !== target && !mayBeNear(x0, y0, x1, y1, bends[link] ?? 0, reachPx, symbolPx)) continue;
    const curve = curveOfLink(places, link);
    const distance = curve ? distanceToCurve(curve, x, y) : Infinity;
    if (distance <= least) [best, least] = [link, distance];
  }
  return best;
}

/**
 * Whether the bow from (x0, y0) to (x1, y1) may come within `reachPx` of the origin. Its distance from the chord at a part t of the way
 * is 4 t (1 − t) × bend × length; that it begins and ends at the edges of symbols changes it by less than a symbol's radius.
 */
function mayBeNear(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bend: number,
  reachPx: number,
  symbolPx: number,
): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.hypot(dx, dy);
  const beside = (x0 * dy - y0 * dx) / length;
  if (bend === 0) return Math.abs(beside) <= reachPx;
  const room = (reachPx + symbolPx) * Math.hypot(1, 4 * bend);
  const along = -(x0 * dx + y0 * dy) / length;
  if (along < -room || along > length + room) return false;
  const part = Math.min(1, Math.max(0, along / length));
  return Math.abs(beside + 4 * part * (1 - part) * bend * length) <= room;
}

/** More than the radius of any symbol at its usual size, in pixels. */
const LARGEST_SYMBOL_PX = 20;
/** More than any loop reaches from its actor's middle. */
const LOOP_ROOM_PX = 160;

/** The curve of a link, in pixels before the camera's shift. */
export function curveOfLink(places: LargePlaces, link: number) {
  const { columns } = places;
  const source = columns.sourceOf[link] ?? -1;
  const target = columns.targetOf[link] ?? -1;
  const from = endOfNode(places, source);
  const to = source === target ? from : endOfNode(places, target);
  return buildLinkCurve(from, to, columns.bends()[link] ?? 0);
}

/** What a reader means: the nearest node within reach, else the nearest link within reach, else nothing. */
export function findLargeHit(places: LargePlaces, x: number, y: number, reach: HitReach): Hit | null {
  const node = findNodeAt(places, x, y, reach.nodePx);
  if (node >= 0) return { type: "node", place: node };
  const link = findLinkAt(places, x, y, reach.linkPx);
  return link >= 0 ? { type: "link", place: link } : null;
}
