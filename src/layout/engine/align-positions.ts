/**
 * Turns, mirrors and shifts `positions` in place, without scaling, so that the nodes marked in `marked` come as near as can be to
 * their places in `goals` (Kabsch / Procrustes in the plane): a picture laid out anew stays the way up its reader knows.
 */
export function alignPositions(positions: Float64Array, goals: Float64Array, marked: Uint8Array): void {
  let size = 0;
  let px = 0;
  let py = 0;
  let gx = 0;
  let gy = 0;
  for (let i = 0; i < marked.length; i++) {
    if (!marked[i]) continue;
    size++;
    px += positions[2 * i] ?? 0;
    py += positions[2 * i + 1] ?? 0;
    gx += goals[2 * i] ?? 0;
    gy += goals[2 * i + 1] ?? 0;
  }
  if (size === 0) return;
  px /= size;
  py /= size;
  gx /= size;
  gy /= size;
  let xx = 0;
  let xy = 0;
  let yx = 0;
  let yy = 0;
  for (let i = 0; i < marked.length; i++) {
    if (!marked[i]) continue;
    const dx = (positions[2 * i] ?? 0) - px;
    const dy = (positions[2 * i + 1] ?? 0) - py;
    const ex = (goals[2 * i] ?? 0) - gx;
    const ey = (goals[2 * i + 1] ?? 0) - gy;
    xx += dx * ex;
    xy += dx * ey;
    yx += dy * ex;
    yy += dy * ey;
  }
  // Best rotation with and without a mirror (y → −y first); the longer of the two sums wins.
  const plain = Math.hypot(xx + yy, xy - yx);
  const mirrored = Math.hypot(xx - yy, xy + yx);
  const isMirrored = mirrored > plain * (1 + 1e-9);
  const sign = isMirrored ? -1 : 1;
  const length = isMirrored ? mirrored : plain;
  const cos = length > 0 ? (xx + sign * yy) / length : 1;
  const sin = length > 0 ? (xy - sign * yx) / length : 0;
  for (let k = 0; k < positions.length; k += 2) {
    const dx = (positions[k] ?? 0) - px;
    const dy = sign * ((positions[k + 1] ?? 0) - py);
    positions[k] = gx + cos * dx - sin * dy;
    positions[k + 1] = gy + sin * dx + cos * dy;
  }
}
