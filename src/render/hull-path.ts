/** A symbol's middle, pixels. */
export interface HullPoint {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Path data of the lines that hold a sector together, to be stroked broadly with round ends: members within `reachPx` of
 * one another are joined by the shortest lines that join them all, and near ones by further lines that keep `padPx` off
 * strangers. Far-flung members stand alone, so that an outline claims no one who is not in the sector.
 */
export function buildHullPath(
  members: readonly HullPoint[],
  strangers: readonly HullPoint[],
  reachPx: number,
  padPx: number,
): string {
  const joined = members.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (joined[root] !== root) root = joined[root] ?? root;
    return root;
  };
  let path = members.map(({ x, y }) => `M${round(x)},${round(y)}h0`).join("");
  for (const { a, b, from, to, length } of findPairs(members, reachPx)) {
    const isBridge = rootOf(a) !== rootOf(b);
    if (isBridge) joined[rootOf(a)] = rootOf(b);
    else if (length > reachPx / 2 || strangers.some((each) => isNear(each, from, to, padPx))) continue;
    path += `M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`;
  }
  return path;
}

/** Pairs of members within reach of one another, the nearest first. */
function findPairs(members: readonly HullPoint[], reachPx: number) {
  const pairs = members.flatMap((from, a) =>
    members.slice(a + 1).flatMap((to, after) => {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return length <= reachPx ? [{ a, b: a + 1 + after, from, to, length }] : [];
    }),
  );
  return pairs.sort((one, other) => one.length - other.length);
}

function isNear(point: HullPoint, from: HullPoint, to: HullPoint, distancePx: number): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy || 1;
  const share = Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square));
  return Math.hypot(point.x - from.x - dx * share, point.y - from.y - dy * share) < distancePx;
}
