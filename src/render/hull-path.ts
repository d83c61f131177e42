import { polygonHull } from "d3";

/** A member of a hull: a symbol's middle and radius, pixels. */
export interface HullMember {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Members that stand together: two are in one cluster when their middles are within `reachPx`, or joined by others that
 * are. One outline round far-flung members would cover strangers.
 */
function findClusters(members: readonly HullMember[], reachPx: number): HullMember[][] {
  const waiting = new Set(members);
  const clusters: HullMember[][] = [];
  for (const first of members) {
    if (!waiting.delete(first)) continue;
    const cluster = [first];
    for (const member of cluster) {
      for (const other of waiting) {
        if (Math.hypot(other.x - member.x, other.y - member.y) > reachPx) continue;
        waiting.delete(other);
        cluster.push(other);
      }
    }
    clusters.push(cluster);
  }
  return clusters;
}

/** The outline round points at a distance: straight sides parallel to the convex hull's, joined by arcs. */
function padPath(points: readonly (readonly [number, number])[], padPx: number): string {
  const pad = round(padPx);
  const [only] = points;
  if (points.length === 1 && only) {
    const [x, y] = only;
    return `M${round(x - pad)},${round(y)}a${pad},${pad} 0 1 1 ${2 * pad},0a${pad},${pad} 0 1 1 ${-2 * pad},0Z`;
  }
  let path = "";
  points.forEach(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    // d3's hull runs anticlockwise on a screen, so outside is to the left of each side.
    const nx = ((ay - by) / length) * -pad;
    const ny = ((bx - ax) / length) * -pad;
    const from = `${round(ax - nx)},${round(ay - ny)}`;
    const to = `${round(bx - nx)},${round(by - ny)}`;
    path += at === 0 ? `M${from}` : `A${pad},${pad} 0 0 0 ${from}`;
    path += `L${to}`;
    if (at === points.length - 1) {
      const first = /^M([^L]*)/.exec(path)?.[1] ?? "";
      path += `A${pad},${pad} 0 0 0 ${first}Z`;
    }
  });
  return path;
}

/** Path data of rounded outlines `padPx` round a sector's members, one for each cluster of them; empty for none. */
export function buildHullPath(members: readonly HullMember[], padPx: number, reachPx: number): string {
  return findClusters(members, reachPx)
    .map((cluster) => {
      const widest = cluster.reduce((most, { radiusPx }) => Math.max(most, radiusPx), 0);
      const points = cluster.map(({ x, y }): [number, number] => [x, y]);
      const corners = polygonHull(points) ?? endsOf(points);
      return padPath(corners, padPx + widest);
    })
    .join("");
}

/** The two points furthest apart of points on one line, or the one there is. */
function endsOf(points: readonly [number, number][]): [number, number][] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return [];
  return first[0] === last[0] && first[1] === last[1] ? [first] : [first, last];
}
