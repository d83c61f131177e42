import type { YearRange } from "../../model/view";

/** What a step of the time bar lets through: everything up to its year, or its year alone. */
export type TimeMode = "upTo" | "only";

/** The place of the year the filter stands at, among the dated years in order; without a filter the last. */
export function findStep(years: readonly number[], range: YearRange | null): number {
  if (!range) return years.length - 1;
  return Math.max(
    0,
    years.findLastIndex((year) => year <= range.to),
  );
}

/** The dated year a slider moved to `value` means, as a place: the next one in the direction it was moved. */
export function snapStep(years: readonly number[], from: number, value: number): number {
  if (value > (years[from] ?? value)) {
    const next = years.findIndex((year) => year >= value);
    return next < 0 ? years.length - 1 : next;
  }
  return Math.max(
    0,
    years.findLastIndex((year) => year <= value),
  );
}

/** The filter for a step, or null where it would let everything through. `limits` are the relationships' own years. */
export function buildRange(
  years: readonly number[],
  step: number,
  mode: TimeMode,
  includeUndated: boolean,
  limits: { readonly from: number; readonly to: number },
): YearRange | null {
  const to = years[step];
  const first = years[0];
  if (to === undefined || first === undefined) return null;
  const from = mode === "upTo" ? Math.min(first, limits.from) : to;
  const isWhole = includeUndated && from <= limits.from && to >= limits.to;
  return isWhole ? null : { from, to, includeUndated };
}
