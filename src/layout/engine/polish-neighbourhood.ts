import type { Adjacency } from "./adjacency";
import { walkBreadthFirst } from "./breadth-first";
import { countCrossingsAt } from "./count-crossings-at";
import { createNeighbourhoodSearch } from "./neighbourhood-search";
import type { Random } from "./random";
import type { Candidate } from "./select-candidate";

/** What a polish may not exceed; both 0 … 1. */
export interface PolishLimits {
  readonly stress: number;
  readonly crossings: number;
}

/** Moves tried between two reports. */
const slice = 50;
/** Greatest and least distance of a jump, links. */
const farJump = 1.2;
const nearJump = 0.08;
/** No node is put nearer to another than this, links. */
const leastGap = 0.15;

/**
 * Moves single nodes of a small connected network so that more of each node's nearest are its neighbours, and neither stress nor
 * crossings exceed their limits: `trials` random moves, each kept only if it serves. Yields the share of trials done; the
 * candidate's own positions are moved.
 */
export function* polishNeighbourhood(
  adjacency: Adjacency,
  { positions, unit, crossings }: Candidate,
  limits: PolishLimits,
  trials: number,
  random: Random,
): Generator<number, void, void> {
  const { count, offsets, neighbours } = adjacency;
  const search = createNeighbourhoodSearch(adjacency, positions, (leastGap * unit) ** 2);
  const ratios = createRatioSums(adjacency, positions);
  const pairsOfLinks = countPairsOfLinks(adjacency);
  let crossed = Math.round(crossings * pairsOfLinks);
  const mostCrossed = Math.max(Math.floor(limits.crossings * pairsOfLinks), crossed);
  let lastStress = ratios.stress;

  function propose(v: number, jump: number): { x: number; y: number } {
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

  for (let trial = 0; trial < trials; trial++) {
    if (trial % slice === slice - 1) yield trial / trials;
    const v = Math.floor(random() * count);
    const { x, y } = propose(v, farJump * (nearJump / farJump) ** (trial / trials));
    const gain = search.tryMove(v, x, y);
    if (gain < -1e-12) continue;
    const nextStress = ratios.tryMove(v, x, y);
    // A move that gains nothing may still make room below the limit.
    const serves = gain > 1e-12 ? nextStress <= limits.stress : nextStress < lastStress;
    if (!serves) continue;
    const before = countCrossingsAt(adjacency, positions, v);
    const [oldX, oldY] = [positions[2 * v] ?? 0, positions[2 * v + 1] ?? 0];
    positions[2 * v] = x;
    positions[2 * v + 1] = y;
    const next = crossed + countCrossingsAt(adjacency, positions, v) - before;
    if (next > (gain > 1e-12 ? mostCrossed : crossed)) {
      positions[2 * v] = oldX;
      positions[2 * v + 1] = oldY;
      continue;
    }
    crossed = next;
    lastStress = nextStress;
    search.keepMove();
    ratios.keepMove();
  }
}

/** Pairs of links without a common end. */
function countPairsOfLinks({ count, offsets, neighbours }: Adjacency): number {
  const size = neighbours.length / 2;
  let pairs = (size * (size - 1)) / 2;
  for (let i = 0; i < count; i++) {
    const degree = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    pairs -= (degree * (degree - 1)) / 2;
  }
  return Math.max(1, pairs);
}

interface RatioSums {
  readonly stress: number;
  /** The stress if node `v` went to (x, y). */
  tryMove(v: number, x: number, y: number): number;
  keepMove(): void;
}

/** Keeps the sums from which stress over all pairs follows: of drawn by wanted distances, and of their squares. */
function createRatioSums(adjacency: Adjacency, positions: Float64Array): RatioSums {
  const { count } = adjacency;
  const wanted = new Uint16Array(count * count);
  const reached = new Int32Array(count);
  const queue = new Int32Array(count);
  let sum = 0;
  let squares = 0;
  let nextSum = 0;
  let nextSquares = 0;
  const pairs = (count * (count - 1)) / 2;
  const findStress = (a: number, b: number) => (b > 0 ? 1 - (a * a) / (b * pairs) : 1);
  for (let i = 0; i < count; i++) {
    reached.fill(-1);
    walkBreadthFirst(adjacency, i, reached, queue);
    for (let j = 0; j < count; j++) {
      const d = reached[j] ?? 0;
      wanted[i * count + j] = d;
      if (j >= i) continue;
      const dx = (positions[2 * i] ?? 0) - (positions[2 * j] ?? 0);
      const dy = (positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0);
      const square = (dx * dx + dy * dy) / (d * d);
      sum += Math.sqrt(square);
      squares += square;
    }
  }
  return {
    get stress() {
      return findStress(sum, squares);
    },
    tryMove(v, x, y) {
      nextSum = sum;
      nextSquares = squares;
      const ox = positions[2 * v] ?? 0;
      const oy = positions[2 * v + 1] ?? 0;
      const row = v * count;
      for (let u = 0; u < count; u++) {
        if (u === v) continue;
        const share = 1 / (wanted[row + u] ?? 1) ** 2;
        const ux = positions[2 * u] ?? 0;
        const uy = positions[2 * u + 1] ?? 0;
        const before = ((ux - ox) * (ux - ox) + (uy - oy) * (uy - oy)) * share;
        const after = ((ux - x) * (ux - x) + (uy - y) * (uy - y)) * share;
        nextSum += Math.sqrt(after) - Math.sqrt(before);
        nextSquares += after - before;
      }
      return findStress(nextSum, nextSquares);
    },
    keepMove() {
      sum = nextSum;
      squares = nextSquares;
    },
  };
}
