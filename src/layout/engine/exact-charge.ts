import { jiggle, leastOffset, type Random } from "./random";

/**
 * Adds the many-body force summed over every pair: the same law as `Multipole.apply`, exact, and quicker below a few
 * hundred nodes. `positions` and `velocities` hold x and y by turns.
 */
export function applyExactCharge(
  positions: Float64Array,
  charges: Float64Array,
  alpha: number,
  velocities: Float64Array,
  random: Random,
): void {
  const count = charges.length;
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    const q = (charges[i] ?? 0) * alpha;
    let sumX = 0;
    let sumY = 0;
    for (let j = i + 1; j < count; j++) {
      let dx = (positions[2 * j] ?? 0) - x;
      let dy = (positions[2 * j + 1] ?? 0) - y;
      let l = dx * dx + dy * dy;
      if (l < 1) {
        if (Math.abs(dx) < leastOffset) l += (dx = jiggle(random)) * dx;
        if (Math.abs(dy) < leastOffset) l += (dy = jiggle(random)) * dy;
        l = Math.sqrt(l);
      }
      const w = 1 / l;
      dx *= w;
      dy *= w;
      const other = charges[j] ?? 0;
      sumX += dx * other;
      sumY += dy * other;
      velocities[2 * j] = (velocities[2 * j] ?? 0) - dx * q;
      velocities[2 * j + 1] = (velocities[2 * j + 1] ?? 0) - dy * q;
    }
    velocities[2 * i] = (velocities[2 * i] ?? 0) + sumX * alpha;
    velocities[2 * i + 1] = (velocities[2 * i + 1] ?? 0) + sumY * alpha;
  }
}
