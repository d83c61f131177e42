import type { TimeMode, YearRange } from "../../model/view";

/** The place of the year the filter stands at, among the dated years in order; without a filter the last. */
export function findStep(years: readonly number[], range: YearRange | null): number {
  if (!range) return years.length - 1;
  return Math.max(
    0,
    years.findLastIndex((year) => year <= range.to),
  );
}

/**
 * How the filter steps through the years, whatever was chosen: without one everything is shown, a single year shows that
 * year alone unless it is the first, up to which there is no other.
 */
export function findMode(
  years: readonly number[],
  range: YearRange | null,
  chosen: TimeMode | null,
): TimeMode {
  if (!range || range.from !== range.to) return "upTo";
  return range.to === years[0] ? (chosen ?? "upTo") : "only";
}

/** The largest part of the slider that one press of a key moves it by: Page Up and Page Down in a browser. */
const KEY_SHARE = 0.1;

/**
 * The dated year a slider moved to `value` means, as a place: the nearest; for a move as small as a key's, which would
 * lead back to where it began, the next one in the direction of the move.
 */
export function snapStep(years: readonly number[], from: number, value: number): number {
  const now = years[from] ?? value;
  const distances = years.map((year) => Math.abs(year - value));
  const nearest = Math.max(0, distances.indexOf(Math.min(...distances)));
  const span = (years.at(-1) ?? now) - (years[0] ?? now);
  const isKeyed = Math.abs(value - now) <= Math.max(1, Math.ceil(KEY_SHARE * span));
  if (nearest !== from || value === now || !isKeyed) return nearest;
  return Math.min(years.length - 1, Math.max(0, from + Math.sign(value - now)));
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

/**
 * Where the years under a slider are written so that none is on another: in the first line (0), below it (1), or, where
 * there is no room either, not at all (`null`). `centresPx` are the middles of the labels, in order; the current year
 * comes first, then the two ends.
 */
export function shareOutYears(
  centresPx: readonly number[],
  current: number,
  labelPx: number,
): readonly (0 | 1 | null)[] {
  const lines: readonly [number[], number[]] = [[], []];
  const placed = centresPx.map((): 0 | 1 | null => null);
  const ends = [current, centresPx.length - 1, 0];
  for (const at of [...ends, ...centresPx.keys()]) {
    const centre = centresPx[at];
    if (centre === undefined || placed[at] !== null) continue;
    const isFree = (line: readonly number[]) => line.every((other) => Math.abs(other - centre) >= labelPx);
    const line = isFree(lines[0]) ? 0 : isFree(lines[1]) ? 1 : null;
    if (line === null) continue;
    placed[at] = line;
    lines[line].push(centre);
  }
  return placed;
}
