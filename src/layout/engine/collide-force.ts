import { jiggle, leastOffset, type Random } from "./random";

/**
 * Scratch space that finds nodes near a place: cells of a grid in rows and columns, sorted by counting. Buckets are fewer than cells, so that
 * rows and columns start over; cells side by side are side by side in memory, wherever the nodes are.
 */
export interface CollideGrid {
  readonly bucketStarts: Int32Array;
  readonly members: Int32Array;
  readonly bucketOf: Int32Array;
  /** Column and row of each node's cell by turns: two cells may share a bucket. */
  readonly cellOf: Int32Array;
  /** Binary digits of a column and of a row within the buckets. */
  readonly columnBits: number;
  readonly rowBits: number;
}

/** Creates the scratch space for `count` nodes. */
export function createCollideGrid(count: number): CollideGrid {
  let columnBits = 2;
  let rowBits = 2;
  while (1 << (columnBits + rowBits) < count) {
    if (columnBits > rowBits) rowBits++;
    else columnBits++;
  }
  return {
    bucketStarts: new Int32Array((1 << (columnBits + rowBits)) + 1),
    members: new Int32Array(count),
    bucketOf: new Int32Array(count),
    cellOf: new Int32Array(2 * count),
    columnBits,
    rowBits,
  };
}

/** Places beyond ± this are out of the picture. */
const farthest = 1e8;
/** Least side of a cell, layout units: keeps cell numbers within 32 bits. */
const leastSide = 0.1;
/** A cell holds discs up to this multiple of the median-like mean radius; larger discs look at more cells. */
const cellRadii = 2.5;

/**
 * Pushes overlapping discs apart as d3-force's collide does: places are taken one tick ahead, the smaller disc moves more,
 * each pair once. `strength` is 0 … 1. Differs from d3-force only in the order in which a node's partners are met.
 */
export function applyCollideForce(
  grid: CollideGrid,
  radii: Float64Array,
  strength: number,
  positions: Float64Array,
  velocities: Float64Array,
  random: Random,
): void {
  const count = radii.length;
  let sum = 0;
  let widest = 0;
  for (let i = 0; i < count; i++) {
    const r = radii[i] ?? 0;
    sum += r;
    if (r > widest) widest = r;
  }
  if (!(widest > 0)) return;
  const side = Math.max((cellRadii * sum) / count, widest / 4, leastSide);
  sortIntoBuckets(grid, positions, velocities, side);
  for (let i = 0; i < count; i++) {
    const x = (positions[2 * i] ?? 0) + (velocities[2 * i] ?? 0);
    const y = (positions[2 * i + 1] ?? 0) + (velocities[2 * i + 1] ?? 0);
    // A velocity that overflowed has no neighbours; the tick will stop it.
    if (!(Math.abs(x) < farthest && Math.abs(y) < farthest)) continue;
    const ri = radii[i] ?? 0;
    const reach = ri + widest;
    const x1 = Math.floor((x + reach) / side);
    const y1 = Math.floor((y + reach) / side);
    for (let cx = Math.floor((x - reach) / side); cx <= x1; cx++) {
      for (let cy = Math.floor((y - reach) / side); cy <= y1; cy++) {
        const bucket = findBucket(grid, cx, cy);
        const to = grid.bucketStarts[bucket + 1] ?? 0;
        for (let k = grid.bucketStarts[bucket] ?? 0; k < to; k++) {
          const j = grid.members[k] ?? 0;
          if (j > i && grid.cellOf[2 * j] === cx && grid.cellOf[2 * j + 1] === cy)
            pushApart(i, j, x, y, ri, radii[j] ?? 0, strength, positions, velocities, random);
        }
      }
    }
  }
}

function sortIntoBuckets(
  grid: CollideGrid,
  positions: Float64Array,
  velocities: Float64Array,
  side: number,
): void {
  const { bucketStarts, members, bucketOf, cellOf } = grid;
  bucketStarts.fill(0);
  const count = members.length;
  const last = bucketStarts.length - 2;
  for (let i = 0; i < count; i++) {
    const cx = Math.floor(((positions[2 * i] ?? 0) + (velocities[2 * i] ?? 0)) / side);
    const cy = Math.floor(((positions[2 * i + 1] ?? 0) + (velocities[2 * i + 1] ?? 0)) / side);
    const bucket = findBucket(grid, cx, cy);
    bucketOf[i] = bucket;
    cellOf[2 * i] = cx;
    cellOf[2 * i + 1] = cy;
    bucketStarts[bucket + 1] = (bucketStarts[bucket + 1] ?? 0) + 1;
  }
  for (let b = 0; b <= last; b++) bucketStarts[b + 1] = (bucketStarts[b + 1] ?? 0) + (bucketStarts[b] ?? 0);
  for (let i = count - 1; i >= 0; i--) {
    const b = (bucketOf[i] ?? 0) + 1;
    const place = (bucketStarts[b] ?? 0) - 1;
    bucketStarts[b] = place;
    members[place] = i;
  }
  // Filling from the back moved every end to its start: shift them to serve as starts again.
  for (let b = 0; b <= last; b++) bucketStarts[b] = bucketStarts[b + 1] ?? 0;
  bucketStarts[last + 1] = count;
}

/** By how much rows move on with each round of columns, and columns with each of rows: not the same, so that a diagonal is spread out as well. */
const rowStep = 1;
const columnStep = 3;

/** The bucket of a cell; cells in a line in any direction have different ones, as far as there are any. */
export function findBucket({ columnBits, rowBits }: CollideGrid, cx: number, cy: number): number {
  const column = (cx + columnStep * (cy >> rowBits)) & ((1 << columnBits) - 1);
  const row = (cy + rowStep * (cx >> columnBits)) & ((1 << rowBits) - 1);
  return (row << columnBits) | column;
}

function pushApart(
  i: number,
  j: number,
  xi: number,
  yi: number,
  ri: number,
  rj: number,
  strength: number,
  positions: Float64Array,
  velocities: Float64Array,
  random: Random,
): void {
  let x = xi - (positions[2 * j] ?? 0) - (velocities[2 * j] ?? 0);
  let y = yi - (positions[2 * j + 1] ?? 0) - (velocities[2 * j + 1] ?? 0);
  let l = x * x + y * y;
  const r = ri + rj;
  if (l >= r * r) return;
  if (Math.abs(x) < leastOffset) l += (x = jiggle(random)) * x;
  if (Math.abs(y) < leastOffset) l += (y = jiggle(random)) * y;
  l = Math.sqrt(l);
  l = ((r - l) / l) * strength;
  x *= l;
  y *= l;
  const share = (rj * rj) / (ri * ri + rj * rj);
  velocities[2 * i] = (velocities[2 * i] ?? 0) + x * share;
  velocities[2 * i + 1] = (velocities[2 * i + 1] ?? 0) + y * share;
  velocities[2 * j] = (velocities[2 * j] ?? 0) - x * (1 - share);
  velocities[2 * j + 1] = (velocities[2 * j + 1] ?? 0) - y * (1 - share);
}
