/** A field of ink: how much of each pixel links cover, in 64ths, links on top of each other adding up. */
export interface InkField {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint32Array;
}

/** What a pixel that one line crosses in the middle holds. */
export const WHOLE_INK = 64;

/**
 * Adds a hairline to the field, its ends anywhere, with the given weight (0 … 64) as the ink of a fully covered pixel.
 * Ink is shared between the two pixels nearest to the line (Wu 1991). What is outside the field is left out.
 */
export function inkLine(
  { width, height, ink }: InkField,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  weight: number,
): void {
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (Math.abs(dx) >= Math.abs(dy)) {
    if (Math.abs(dx) < 1e-3) return;
    const slope = dy / dx;
    let first = Math.ceil(Math.max(0, Math.min(x0, x1)));
    let last = Math.floor(Math.min(width - 1, Math.max(x0, x1)));
    // Cut to the rows of the field, so that nothing has to be asked pixel by pixel.
    [first, last] = cut(first, last, x0, y0, slope, height);
    let y = y0 + (first - x0) * slope;
    for (let x = first; x <= last; x++, y += slope) {
      const row = y | 0;
      const below = ((y - row) * weight) | 0;
      const at = row * width + x;
      ink[at] = (ink[at] ?? 0) + weight - below;
      ink[at + width] = (ink[at + width] ?? 0) + below;
    }
  } else {
    const slope = dx / dy;
    let first = Math.ceil(Math.max(0, Math.min(y0, y1)));
    let last = Math.floor(Math.min(height - 1, Math.max(y0, y1)));
    [first, last] = cut(first, last, y0, x0, slope, width);
    let x = x0 + (first - y0) * slope;
    for (let y = first; y <= last; y++, x += slope) {
      const column = x | 0;
      const beside = ((x - column) * weight) | 0;
      const at = y * width + column;
      ink[at] = (ink[at] ?? 0) + weight - beside;
      ink[at + 1] = (ink[at + 1] ?? 0) + beside;
    }
  }
}

/** The steps from `first` to `last` at which `start + (step − from) · slope` is within 0 … `size` − 2. */
function cut(
  first: number,
  last: number,
  from: number,
  start: number,
  slope: number,
  size: number,
): [number, number] {
  const most = size - 1.001;
  if (Math.abs(slope) < 1e-9) return start >= 0 && start < most ? [first, last] : [0, -1];
  const a = from + (0 - start) / slope;
  const b = from + (most - start) / slope;
  return [Math.max(first, Math.ceil(Math.min(a, b))), Math.min(last, Math.floor(Math.max(a, b)))];
}
