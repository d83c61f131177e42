/** How far an arrangement is: 0 … 1 of its work, and the positions so far (x and y by turns, any scale), if any. */
export interface ArrangeProgress {
  readonly share: number;
  readonly positions: Float64Array | null;
}
