import { NO_RANK } from "../../model/rank-texts";

/** Which column rows are sorted by, and which way. */
export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a press on a column's heading sorts by next: ascending, descending, then as in the file. */
export function turnSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, direction: "ascending" };
  return sorting.direction === "ascending" ? { column, direction: "descending" } : null;
}

/**
 * Places sorted by the rank of what stands there; equal ones keep their order, and those of `NO_RANK` come last,
 * whichever way. Rank and order are one number each, since numbers are sorted many times faster than they are compared.
 */
export function sortPlaces(
  places: Int32Array,
  ranks: Int32Array,
  direction: Sorting["direction"],
): Int32Array {
  const { length } = places;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < length; at++) {
    const rank = ranks[places[at] ?? -1] ?? NO_RANK;
    if (rank === NO_RANK) continue;
    least = Math.min(least, rank);
    most = Math.max(most, rank);
  }
  if (least > most) return places;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const rank = ranks[places[at] ?? -1] ?? NO_RANK;
    const step = rank === NO_RANK ? most - least + 1 : direction === "ascending" ? rank - least : most - rank;
    keys[at] = step * length + at;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => places[key % length] ?? -1);
}
