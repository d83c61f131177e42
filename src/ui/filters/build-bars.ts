/**
 * Heights of a histogram, 0 … 1, one per whole number of `from` … `to`: square roots of the counts, so that one actor
 * beside thirty can still be seen.
 */
export function buildBars(values: Iterable<number>, from: number, to: number): readonly number[] {
  const counts: number[] = Array.from({ length: to - from + 1 }, () => 0);
  for (const value of values) {
    const at = value - from;
    const count = counts[at];
    if (count !== undefined) counts[at] = count + 1;
  }
  const tallest = Math.max(1, ...counts);
  return counts.map((count) => Math.sqrt(count / tallest));
}
