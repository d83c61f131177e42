import type { Filters } from "../../model/view";

/** Whether any filter restricts anything. */
export function hasFilters({ sectors, kinds, statuses, bases, degree, years }: Filters): boolean {
  const chosen = sectors.length + kinds.length + statuses.length + bases.length;
  return chosen > 0 || degree !== null || years !== null;
}
