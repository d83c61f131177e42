/** A field of ink: how much of each pixel links cover, in 64ths, links on top of each other adding up. */
export interface InkField {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint32Array;
}

/** What a pixel that one line crosses in the middle holds. */
export const WHOLE_INK = 64;

/**
 * Adds a hairline to the field, its ends (x and y of one, x and y of the other) anywhere, with the given weight (0 … 64) as the ink of a
 * fully covered pixel. Ink is shared between the two pixels nearest to the line (Wu 1991). What is outside the field is left out.
 * The ends are in an array because four fractions handed over one by one would each be memory of their own, for every link.
 */
export function inkLine({ width, height, ink }: InkField, ends: Float64Array, weight: number): void {
  const x0 = ends[0] ?? NaN;
  const y0 = ends[1] ?? NaN;
  const x1 = ends[2] ?? NaN;
  const y1 = ends[3] ?? NaN;
  const isSteep = !(Math.abs(x1 - x0) >= Math.abs(y1 - y0));
  // Steps go along the line's longer side, one pixel each; `aside` is its other one.
  const from = isSteep ? y0 : x0;
  const to = isSteep ? y1 : x1;
  if (!(Math.abs(to - from) >= 1e-3)) return;
  const aside = isSteep ? x0 : y0;
  const slope = ((isSteep ? x1 : y1) - aside) / (to - from);
  const most = (isSteep ? width : height) - 1.001;
  let first = Math.ceil(Math.max(0, Math.min(from, to)));
  let last = Math.floor(Math.min((isSteep ? height : width) - 1, Math.max(from, to)));
  // Cut to the field, so that nothing has to be asked pixel by pixel.
  if (Math.abs(slope) >= 1e-9) {
    const enters = from - aside / slope;
    const leaves = from + (most - aside) / slope;
    first = Math.max(first, Math.ceil(Math.min(enters, leaves)));
    last = Math.min(last, Math.floor(Math.max(enters, leaves)));
  } else if (!(aside >= 0 && aside < most)) return;
  const stepOn = isSteep ? width : 1;
  const stepAside = isSteep ? 1 : width;
  let place = aside + (first - from) * slope;
  let start = first * stepOn;
  for (let step = first; step <= last; step++, place += slope, start += stepOn) {
    const nearer = place | 0;
    const beyond = ((place - nearer) * weight) | 0;
    const at = start + nearer * stepAside;
    // Sums of whole numbers stay whole numbers of 32 bits, which an engine adds at once.
    ink[at] = ((ink[at] ?? 0) + weight - beyond) | 0;
    ink[at + stepAside] = ((ink[at + stepAside] ?? 0) + beyond) | 0;
  }
}
