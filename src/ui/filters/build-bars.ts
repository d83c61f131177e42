/**
 * Heights of a histogram's bars, 0 … 1: square roots of the counts, so that one actor beside thirty can still be seen.
 */
export function buildBars(counts: readonly number[]): readonly number[] {
  const tallest = Math.max(1, ...counts);
  return counts.map((count) => Math.sqrt(count / tallest));
}
