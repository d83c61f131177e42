import type { MultipoleCells } from "./multipole-cells";
import type { PairList } from "./pair-list";
import { pieceLength } from "./piece-length";
import { jiggle, leastOffset, type Random } from "./random";

/** Adds the forces between all nodes of each leaf. */
export function addWithinLeaves(cells: MultipoleCells, random: Random): void {
  const { cellCount } = cells;
  for (let from = 0; from < cellCount; from += pieceLength)
    addWithinPiece(cells, from, Math.min(from + pieceLength, cellCount), random);
}

function addWithinPiece(cells: MultipoleCells, first: number, beyond: number, random: Random): void {
  const { childCount, start, end, xs, ys, charges, forceX, forceY } = cells;
  for (let c = first; c < beyond; c++) {
    if (childCount[c] !== 0) continue;
    const to = end[c] ?? 0;
    for (let k = start[c] ?? 0; k < to; k++) {
      const x = xs[k] ?? 0;
      const y = ys[k] ?? 0;
      const q = charges[k] ?? 0;
      let sumX = 0;
      let sumY = 0;
      for (let m = k + 1; m < to; m++) {
        const dx = (xs[m] ?? 0) - x;
        const dy = (ys[m] ?? 0) - y;
        const l = dx * dx + dy * dy;
        if (l < 1) {
          addSoftened(cells, k, m, random);
          continue;
        }
        const w = 1 / l;
        const wx = dx * w;
        const wy = dy * w;
        const other = charges[m] ?? 0;
        sumX += wx * other;
        sumY += wy * other;
        forceX[m] = (forceX[m] ?? 0) - wx * q;
        forceY[m] = (forceY[m] ?? 0) - wy * q;
      }
      forceX[k] = (forceX[k] ?? 0) + sumX;
      forceY[k] = (forceY[k] ?? 0) + sumY;
    }
  }
}

/**
 * Adds the forces between the nodes of two leaves, both ways, for each pair of leaves. Two nodes of the first at a time: they share the
 * reads and writes of the second's. One function for all pairs, since what a call costs is as much as a pair does.
 */
export function addBetweenLeaves(cells: MultipoleCells, { pairs, length }: PairList, random: Random): void {
  for (let from = 0; from < length; from += pieceLength)
    addBetweenPiece(cells, pairs, from, Math.min(from + pieceLength, length), random);
}

function addBetweenPiece(
  cells: MultipoleCells,
  pairs: Int32Array,
  first: number,
  beyond: number,
  random: Random,
): void {
  const { start, end, xs, ys, charges, forceX, forceY } = cells;
  for (let at = first; at < beyond; at += 2) {
    const a = pairs[at] ?? 0;
    const b = pairs[at + 1] ?? 0;
    const last = end[a] ?? 0;
    const from = start[b] ?? 0;
    const to = end[b] ?? 0;
    let k = start[a] ?? 0;
    for (; k + 1 < last; k += 2) {
      const ax = xs[k] ?? 0;
      const ay = ys[k] ?? 0;
      const aq = charges[k] ?? 0;
      const bx = xs[k + 1] ?? 0;
      const by = ys[k + 1] ?? 0;
      const bq = charges[k + 1] ?? 0;
      let sumAx = 0;
      let sumAy = 0;
      let sumBx = 0;
      let sumBy = 0;
      for (let m = from; m < to; m++) {
        const x = xs[m] ?? 0;
        const y = ys[m] ?? 0;
        const dax = x - ax;
        const day = y - ay;
        const dbx = x - bx;
        const dby = y - by;
        const la = dax * dax + day * day;
        const lb = dbx * dbx + dby * dby;
        if (la < 1 || lb < 1) {
          addPair(cells, k, m, random);
          addPair(cells, k + 1, m, random);
          continue;
        }
        const wa = 1 / la;
        const wb = 1 / lb;
        const q = charges[m] ?? 0;
        const fax = dax * wa;
        const fay = day * wa;
        const fbx = dbx * wb;
        const fby = dby * wb;
        sumAx += fax * q;
        sumAy += fay * q;
        sumBx += fbx * q;
        sumBy += fby * q;
        forceX[m] = (forceX[m] ?? 0) - fax * aq - fbx * bq;
        forceY[m] = (forceY[m] ?? 0) - fay * aq - fby * bq;
      }
      forceX[k] = (forceX[k] ?? 0) + sumAx;
      forceY[k] = (forceY[k] ?? 0) + sumAy;
      forceX[k + 1] = (forceX[k + 1] ?? 0) + sumBx;
      forceY[k + 1] = (forceY[k + 1] ?? 0) + sumBy;
    }
    if (k < last) for (let m = from; m < to; m++) addPair(cells, k, m, random);
  }
}

function addPair(cells: MultipoleCells, k: number, m: number, random: Random): void {
  const { xs, ys, charges, forceX, forceY } = cells;
  const dx = (xs[m] ?? 0) - (xs[k] ?? 0);
  const dy = (ys[m] ?? 0) - (ys[k] ?? 0);
  const l = dx * dx + dy * dy;
  if (l < 1) {
    addSoftened(cells, k, m, random);
    return;
  }
  const w = 1 / l;
  const q = (charges[k] ?? 0) * w;
  const other = (charges[m] ?? 0) * w;
  forceX[k] = (forceX[k] ?? 0) + dx * other;
  forceY[k] = (forceY[k] ?? 0) + dy * other;
  forceX[m] = (forceX[m] ?? 0) - dx * q;
  forceY[m] = (forceY[m] ?? 0) - dy * q;
}

/** The force between nodes nearer than 1: softened, and nodes at one place parted at random, as d3-force does. */
function addSoftened(cells: MultipoleCells, k: number, m: number, random: Random): void {
  const { xs, ys, charges, forceX, forceY } = cells;
  let dx = (xs[m] ?? 0) - (xs[k] ?? 0);
  let dy = (ys[m] ?? 0) - (ys[k] ?? 0);
  let l = dx * dx + dy * dy;
  if (Math.abs(dx) < leastOffset) l += (dx = jiggle(random)) * dx;
  if (Math.abs(dy) < leastOffset) l += (dy = jiggle(random)) * dy;
  const w = 1 / Math.sqrt(l);
  const q = (charges[k] ?? 0) * w;
  const other = (charges[m] ?? 0) * w;
  forceX[k] = (forceX[k] ?? 0) + dx * other;
  forceY[k] = (forceY[k] ?? 0) + dy * other;
  forceX[m] = (forceX[m] ?? 0) - dx * q;
  forceY[m] = (forceY[m] ?? 0) - dy * q;
}
