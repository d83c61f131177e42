import { describe, expect, it } from "vitest";

import { type Filters, NO_FILTERS } from "../../../../src/model/view";
import { hasFilters } from "../../../../src/ui/filters/has-filters";

describe("hasFilters", () => {
  it("says no to filters that let everything through, hiding or dimming", () => {
    expect(hasFilters(NO_FILTERS)).toBe(false);
    expect(hasFilters({ ...NO_FILTERS, rest: "dim" })).toBe(false);
  });

  it.each<Partial<Filters>>([
    { statuses: ["signed"] },
    { bases: ["inferred"] },
    { degree: { from: 1, to: 2 } },
    { years: { from: 2019, to: 2023, includeUndated: true } },
  ])("says yes to %j", (filters) => {
    expect(hasFilters({ ...NO_FILTERS, ...filters })).toBe(true);
  });
});
