import type { Arrangement } from "./arrange";

/**
 * Centres the arrangement's box on 0, 0 and scales it to pixels: one link is about `linkPx` long, unless the nodes then had less than
 * `spacingPx` × `spacingPx` of room each. Returns half the box's width and height; positions change in place.
 */
export function scaleArrangement(
  { positions, unit }: Arrangement,
  linkPx: number,
  spacingPx: number,
): { halfWidth: number; halfHeight: number } {
  const count = positions.length / 2;
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] ?? 0;
    const y = positions[2 * i + 1] ?? 0;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
    meanX += x / count;
    meanY += y / count;
  }
  let spread = 0;
  for (let i = 0; i < count; i++) {
    const dx = (positions[2 * i] ?? 0) - meanX;
    const dy = (positions[2 * i + 1] ?? 0) - meanY;
    spread += (dx * dx + dy * dy) / count;
  }
  // An evenly filled disc of radius R has a mean square of R² / 2.
  const room = spread > 0 ? spacingPx * Math.sqrt(count / (2 * Math.PI * spread)) : 0;
  const scale = Math.max(linkPx / unit, room);
  const middleX = (x0 + x1) / 2;
  const middleY = (y0 + y1) / 2;
  for (let i = 0; i < count; i++) {
    positions[2 * i] = ((positions[2 * i] ?? 0) - middleX) * scale;
    positions[2 * i + 1] = ((positions[2 * i + 1] ?? 0) - middleY) * scale;
  }
  return { halfWidth: ((x1 - x0) / 2) * scale, halfHeight: ((y1 - y0) / 2) * scale };
}
