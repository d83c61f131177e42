import type { LinkEnd } from "./link-curve";

/** Air between two symbols that were moved apart. */
const AIR_PX = 5;
/** Places are tried along a spiral: this much further out with each turn, so many on a turn. */
const TURN_PX = 7;
const PER_TURN = 12;
const MOST_TURNS = 60;

/**
 * Moves symbols of one place apart until none hides another: the largest stays where it is, the others go to the nearest
 * free place on a spiral round theirs. Same input, same outcome; a null stays null.
 */
export function spreadSymbols(ends: readonly (LinkEnd | null)[]): readonly (LinkEnd | null)[] {
  const order = ends
    .map((end, place) => ({ end, place }))
    .filter((each): each is { readonly end: LinkEnd; readonly place: number } => each.end !== null)
    .sort((one, other) => other.end.radiusPx - one.end.radiusPx || one.place - other.place);
  const placed: LinkEnd[] = [];
  const spread = ends.slice();
  for (const { end, place } of order) {
    const free = findFree(end, placed);
    placed.push(free);
    spread[place] = free;
  }
  return spread;
}

function findFree(end: LinkEnd, placed: readonly LinkEnd[]): LinkEnd {
  const near = placed.filter((other) => Math.hypot(other.x - end.x, other.y - end.y) < TURN_PX * MOST_TURNS);
  for (let step = 0; step < PER_TURN * MOST_TURNS; step++) {
    const distance = (step / PER_TURN) * TURN_PX;
    const angle = (step / PER_TURN) * 2 * Math.PI - Math.PI / 2;
    const moved = {
      ...end,
      x: end.x + Math.cos(angle) * distance,
      y: end.y + Math.sin(angle) * distance,
    };
    const isFree = near.every(
      (other) => Math.hypot(other.x - moved.x, other.y - moved.y) >= other.radiusPx + moved.radiusPx + AIR_PX,
    );
    if (isFree) return moved;
  }
  return end;
}
