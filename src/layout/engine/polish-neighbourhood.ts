import type { Adjacency } from "./adjacency";
import { everywhere, measureBox } from "./box";
import { countCrossingsAt, listLinksNear } from "./count-crossings-at";
import { createNeighbourhoodSearch } from "./neighbourhood-search";
import type { Random } from "./random";
import type { StressSums } from "./stress-sums";

/** A picture under polish, and how far it may go. */
export interface Polish {
  readonly adjacency: Adjacency;
  /** x and y by turns; moved. */
  readonly positions: Float64Array;
  readonly sums: StressSums;
  /** Length of a link. */
  readonly unit: number;
  /** 0 … 1. */
  readonly mostStress: number;
  /** How many crossings may be added; kept up to date. */
  crossingsLeft: number;
}

/** Moves tried between two reports. */
const slice = 50;
/** Greatest and least distance of a jump, links. */
const farJump = 1.2;
const nearJump = 0.08;
/** No node is put nearer to another than this, links. */
const leastGap = 0.15;

/**
 * Moves single nodes so that more of each node's nearest are its neighbours, and neither stress nor crossings exceed their limits:
 * `trials` random moves of the first `movable` of the `nodes`, each kept only if it serves them all. Yields the share of trials
 * done. Crossings are counted with the links that pass near the nodes.
 */
export function* polishNeighbourhood(
  polish: Polish,
  nodes: Int32Array,
  movable: number,
  trials: number,
  random: Random,
): Generator<number, void, void> {
  const { adjacency, positions, sums, unit, mostStress } = polish;
  const search = createNeighbourhoodSearch(adjacency, nodes, positions, (leastGap * unit) ** 2);
  const links = listLinksNear(adjacency, measureBox(positions, nodes), positions);
  const box = nodes.length < adjacency.count ? measureBox(positions, nodes) : everywhere;
  for (let trial = 0; trial < trials; trial++) {
    if (trial % slice === slice - 1) yield trial / trials;
    const k = Math.floor(random() * movable);
    const v = nodes[k] ?? 0;
    const jump = farJump * (nearJump / farJump) ** (trial / trials);
    const { x, y } = proposePlace(polish, v, jump, random);
    // Beyond, neither who is near nor what is crossed is known.
    if (!(x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)) continue;
    const gain = search.tryMove(k, x, y);
    if (gain < -1e-12) continue;
    const next = sums.tryMove(v, x, y);
    // A move that gains nothing may still make room below the limits.
    const isGain = gain > 1e-12;
    if (next > (isGain ? Math.max(mostStress, sums.stress) : sums.stress)) continue;
    const before = countCrossingsAt(adjacency, links, positions, v);
    const oldX = positions[2 * v] ?? 0;
    const oldY = positions[2 * v + 1] ?? 0;
    positions[2 * v] = x;
    positions[2 * v + 1] = y;
    const added = countCrossingsAt(adjacency, links, positions, v) - before;
    if (added > (isGain ? Math.max(0, polish.crossingsLeft) : 0)) {
      positions[2 * v] = oldX;
      positions[2 * v + 1] = oldY;
      continue;
    }
    polish.crossingsLeft -= added;
    search.keepMove();
    sums.keepMove();
  }
}

/** Somewhere near the node itself, or within a link's length of one of its neighbours. */
function proposePlace(
  { adjacency, positions, unit }: Polish,
  v: number,
  jump: number,
  random: Random,
): { x: number; y: number } {
  const { offsets, neighbours } = adjacency;
  const from = offsets[v] ?? 0;
  const degree = (offsets[v + 1] ?? 0) - from;
  const isNearOther = random() < 0.4;
  const near = isNearOther ? (neighbours[from + Math.floor(random() * degree)] ?? v) : v;
  const angle = 2 * Math.PI * random();
  const distance = unit * (isNearOther ? leastGap + 0.85 * random() : jump * random());
  return {
    x: (positions[2 * near] ?? 0) + distance * Math.cos(angle),
    y: (positions[2 * near + 1] ?? 0) + distance * Math.sin(angle),
  };
}

/** Pairs of links without a common end. */
export function countPairsOfLinks({ count, offsets, neighbours }: Adjacency): number {
  const size = neighbours.length / 2;
  let pairs = (size * (size - 1)) / 2;
  for (let i = 0; i < count; i++) {
    const degree = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    pairs -= (degree * (degree - 1)) / 2;
  }
  return Math.max(1, pairs);
}
