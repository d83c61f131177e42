import type { Adjacency } from "./adjacency";
import { countCrossingsAt, listLinks } from "./count-crossings-at";
import type { Random } from "./random";
import type { StressSums } from "./stress-sums";

/** A picture with room for more stress, whose links cross too often. */
export interface Tangle {
  readonly adjacency: Adjacency;
  /** x and y by turns; moved. */
  readonly positions: Float64Array;
  readonly sums: StressSums;
  /** Length of a link. */
  readonly unit: number;
  /** 0 … 1. */
  readonly mostStress: number;
  /** So many crossings fewer are enough; as many as trials get rid of where left out. */
  readonly surplus?: number;
}

/** Moves tried between two reports. */
const slice = 20;
/** How far from the middle of its neighbours, or from where it is, a node is tried, links. */
const reach = 0.8;

/**
 * Moves single nodes so that their links cross fewer others, and stress stays below its limit: `trials` random moves, each kept only if it
 * does both. Yields the share of trials done. Time for each move is proportional to the number of links.
 */
export function* polishCrossings(
  { adjacency, positions, sums, unit, mostStress, surplus = Infinity }: Tangle,
  trials: number,
  random: Random,
): Generator<number, void, void> {
  const links = listLinks(adjacency);
  let lost = 0;
  for (let trial = 0; trial < trials && lost < surplus; trial++) {
    if (trial % slice === slice - 1) yield trial / trials;
    const v = Math.floor(random() * adjacency.count);
    const oldX = positions[2 * v] ?? 0;
    const oldY = positions[2 * v + 1] ?? 0;
    const { x, y } = proposePlace(adjacency, positions, v, reach * unit * random(), random);
    if (sums.tryMove(v, x, y) > mostStress) continue;
    const before = countCrossingsAt(adjacency, links, positions, v);
    if (before === 0) continue;
    positions[2 * v] = x;
    positions[2 * v + 1] = y;
    const after = countCrossingsAt(adjacency, links, positions, v);
    if (after < before) {
      sums.keepMove();
      lost += before - after;
    } else {
      positions[2 * v] = oldX;
      positions[2 * v + 1] = oldY;
    }
  }
}

/** Somewhere round the middle between the node and the middle of its neighbours. */
function proposePlace(
  { offsets, neighbours }: Adjacency,
  positions: Float64Array,
  v: number,
  distance: number,
  random: Random,
): { x: number; y: number } {
  const from = offsets[v] ?? 0;
  const to = offsets[v + 1] ?? 0;
  let x = 0;
  let y = 0;
  for (let e = from; e < to; e++) {
    const j = neighbours[e] ?? 0;
    x += (positions[2 * j] ?? 0) / (to - from);
    y += (positions[2 * j + 1] ?? 0) / (to - from);
  }
  const share = random();
  const angle = 2 * Math.PI * random();
  const oldX = positions[2 * v] ?? 0;
  const oldY = positions[2 * v + 1] ?? 0;
  return {
    x: oldX + share * (x - oldX) + distance * Math.cos(angle),
    y: oldY + share * (y - oldY) + distance * Math.sin(angle),
  };
}
