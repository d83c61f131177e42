import { isFar } from "./is-far";
import type { MultipoleCells } from "./multipole-cells";
import { growPairs, PairList } from "./pair-list";
import { pieceLength } from "./piece-length";

/**
 * Pairs of cells which together hold every pair of nodes of different leaves once; none at first. A class for the reason that
 * `MultipoleCells` gives.
 */
export class CellPairs {
  /** Their expansions stand for their nodes. */
  readonly far = new PairList();
  /** Leaves whose nodes are treated one by one. */
  readonly near = new PairList();
  /** Pairs that are to be looked at, the next one last. */
  readonly stack = new PairList();
}

/** Empties the lists. */
export function clearPairs({ far, near }: CellPairs): void {
  far.length = 0;
  near.length = 0;
}

/**
 * Appends the pairs that hold every pair of nodes of the two cells of a pair, or of one cell and itself, for each pair on the stack: a
 * dual traversal that goes down the larger of two cells until they are far apart.
 */
export function findPairs(cells: MultipoleCells, into: CellPairs, opening: number): void {
  while (into.stack.length > 0) findPiece(cells, into, opening * opening);
}

/** Takes so many pairs off the stack at most. */
function findPiece(cells: MultipoleCells, { far, near, stack }: CellPairs, opening2: number): void {
  const { firstChild, childCount, discs } = cells;
  let { pairs, length } = stack;
  let { pairs: farPairs, length: farLength } = far;
  let { pairs: nearPairs, length: nearLength } = near;
  for (let taken = 0; taken < pieceLength && length > 0; taken++) {
    const b = pairs[--length] ?? 0;
    const a = pairs[--length] ?? 0;
    // A cell with itself leaves ten pairs of children, more than any other.
    if (length + 20 > pairs.length) pairs = growPairs(stack, length);
    const childrenOfA = childCount[a] ?? 0;
    const childrenOfB = childCount[b] ?? 0;
    if (a === b) {
      const first = firstChild[a] ?? 0;
      for (let c = first; c < first + childrenOfA; c++) {
        for (let d = c; d < first + childrenOfA; d++) {
          pairs[length++] = c;
          pairs[length++] = d;
        }
      }
      continue;
    }
    const dx = (discs[3 * b] ?? 0) - (discs[3 * a] ?? 0);
    const dy = (discs[3 * b + 1] ?? 0) - (discs[3 * a + 1] ?? 0);
    const ra = discs[3 * a + 2] ?? 0;
    const rb = discs[3 * b + 2] ?? 0;
    if (isFar(ra + rb, dx * dx + dy * dy, opening2)) {
      if (farLength === farPairs.length) farPairs = growPairs(far, farLength);
      farPairs[farLength++] = a;
      farPairs[farLength++] = b;
    } else if (childrenOfA === 0 && childrenOfB === 0) {
      if (nearLength === nearPairs.length) nearPairs = growPairs(near, nearLength);
      nearPairs[nearLength++] = a;
      nearPairs[nearLength++] = b;
    } else if (childrenOfB === 0 || (childrenOfA > 0 && ra > rb)) {
      const first = firstChild[a] ?? 0;
      for (let c = first; c < first + childrenOfA; c++) {
        pairs[length++] = c;
        pairs[length++] = b;
      }
    } else {
      const first = firstChild[b] ?? 0;
      for (let c = first; c < first + childrenOfB; c++) {
        pairs[length++] = a;
        pairs[length++] = c;
      }
    }
  }
  stack.length = length;
  far.length = farLength;
  near.length = nearLength;
}
