/**
 * Draws nodes of one sector together: adds `strength` × the way to the sector's centre to each velocity.
 * `groups` holds 0 … groupCount − 1, or −1 for none; positions and velocities hold x and y by turns.
 */
export function applyGroupForce(
  groups: Int32Array,
  groupCount: number,
  strength: number,
  positions: Float64Array,
  velocities: Float64Array,
): void {
  const sums = new Float64Array(3 * groupCount);
  for (let i = 0; i < groups.length; i++) {
    const g = groups[i] ?? 0;
    if (g < 0) continue;
    sums[3 * g] = (sums[3 * g] ?? 0) + (positions[2 * i] ?? 0);
    sums[3 * g + 1] = (sums[3 * g + 1] ?? 0) + (positions[2 * i + 1] ?? 0);
    sums[3 * g + 2] = (sums[3 * g + 2] ?? 0) + 1;
  }
  for (let i = 0; i < groups.length; i++) {
    const g = groups[i] ?? 0;
    if (g < 0) continue;
    const size = sums[3 * g + 2] ?? 0;
    const wayX = (sums[3 * g] ?? 0) / size - (positions[2 * i] ?? 0);
    const wayY = (sums[3 * g + 1] ?? 0) / size - (positions[2 * i + 1] ?? 0);
    velocities[2 * i] = (velocities[2 * i] ?? 0) + wayX * strength;
    velocities[2 * i + 1] = (velocities[2 * i + 1] ?? 0) + wayY * strength;
  }
}
