import { jiggle, leastOffset, type Random } from "./random";

/**
 * Adds the many-body force summed over every pair: the same law as `Multipole.apply`, exact, and quicker up to some hundreds of
 * nodes. `positions` and `velocities` hold x and y by turns.
 */
export function applyExactCharge(
  positions: Float64Array,
  charges: Float64Array,
  alpha: number,
  velocities: Float64Array,
  random: Random,
): void {
  const count = charges.length;
  // Two nodes at a time are held against all that follow: what is read of those serves both.
  const paired = count - (count % 2);
  for (let a = 0; a < paired; a += 2) {
    addPair(positions, charges, alpha, velocities, random, a, a + 1);
    if (addTwoRows(positions, charges, alpha, velocities, a) === 0) continue;
    addNear(positions, charges, alpha, velocities, random, a, a + 2);
    addNear(positions, charges, alpha, velocities, random, a + 1, a + 2);
  }
}

/**
 * Two nodes, `a` and the next, against all that follow, but for pairs that are very near: it returns how many of those there are. They are
 * left to others because a call in this loop that is hardly ever made would have it compiled anew when it first is.
 */
function addTwoRows(
  positions: Float64Array,
  charges: Float64Array,
  alpha: number,
  velocities: Float64Array,
  a: number,
): number {
  const count = charges.length;
  const b = a + 1;
  const ax = positions[2 * a] ?? 0;
  const ay = positions[2 * a + 1] ?? 0;
  const bx = positions[2 * b] ?? 0;
  const by = positions[2 * b + 1] ?? 0;
  const aCharge = (charges[a] ?? 0) * alpha;
  const bCharge = (charges[b] ?? 0) * alpha;
  let aSumX = 0;
  let aSumY = 0;
  let bSumX = 0;
  let bSumY = 0;
  let near = 0;
  for (let j = b + 1; j < count; j++) {
    const x = positions[2 * j] ?? 0;
    const y = positions[2 * j + 1] ?? 0;
    const aX = x - ax;
    const aY = y - ay;
    const bX = x - bx;
    const bY = y - by;
    const aSquare = aX * aX + aY * aY;
    const bSquare = bX * bX + bY * bY;
    near += (aSquare < 1 ? 1 : 0) + (bSquare < 1 ? 1 : 0);
    const aWeight = aSquare < 1 ? 0 : 1 / aSquare;
    const bWeight = bSquare < 1 ? 0 : 1 / bSquare;
    const charge = charges[j] ?? 0;
    aSumX += aX * aWeight * charge;
    aSumY += aY * aWeight * charge;
    bSumX += bX * bWeight * charge;
    bSumY += bY * bWeight * charge;
    velocities[2 * j] = (velocities[2 * j] ?? 0) - aX * aWeight * aCharge - bX * bWeight * bCharge;
    velocities[2 * j + 1] = (velocities[2 * j + 1] ?? 0) - aY * aWeight * aCharge - bY * bWeight * bCharge;
  }
  velocities[2 * a] = (velocities[2 * a] ?? 0) + aSumX * alpha;
  velocities[2 * a + 1] = (velocities[2 * a + 1] ?? 0) + aSumY * alpha;
  velocities[2 * b] = (velocities[2 * b] ?? 0) + bSumX * alpha;
  velocities[2 * b + 1] = (velocities[2 * b + 1] ?? 0) + bSumY * alpha;
  return near;
}

/** One node against those from another on that are very near it. */
function addNear(
  positions: Float64Array,
  charges: Float64Array,
  alpha: number,
  velocities: Float64Array,
  random: Random,
  i: number,
  first: number,
): void {
  const ix = positions[2 * i] ?? 0;
  const iy = positions[2 * i + 1] ?? 0;
  for (let j = first; j < charges.length; j++) {
    const x = (positions[2 * j] ?? 0) - ix;
    const y = (positions[2 * j + 1] ?? 0) - iy;
    if (x * x + y * y < 1) addPair(positions, charges, alpha, velocities, random, i, j);
  }
}

/** The force between two nodes, however near: under one unit it grows no more, and who lies on another is nudged off it. */
function addPair(
  positions: Float64Array,
  charges: Float64Array,
  alpha: number,
  velocities: Float64Array,
  random: Random,
  i: number,
  j: number,
): void {
  let dx = (positions[2 * j] ?? 0) - (positions[2 * i] ?? 0);
  let dy = (positions[2 * j + 1] ?? 0) - (positions[2 * i + 1] ?? 0);
  let l = dx * dx + dy * dy;
  if (l < 1) {
    if (Math.abs(dx) < leastOffset) l += (dx = jiggle(random)) * dx;
    if (Math.abs(dy) < leastOffset) l += (dy = jiggle(random)) * dy;
    l = Math.sqrt(l);
  }
  const w = alpha / l;
  const own = (charges[i] ?? 0) * w;
  const other = (charges[j] ?? 0) * w;
  velocities[2 * i] = (velocities[2 * i] ?? 0) + dx * other;
  velocities[2 * i + 1] = (velocities[2 * i + 1] ?? 0) + dy * other;
  velocities[2 * j] = (velocities[2 * j] ?? 0) - dx * own;
  velocities[2 * j + 1] = (velocities[2 * j + 1] ?? 0) - dy * own;
}
