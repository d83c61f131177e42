import * as fc from "fast-check";
import { expect, it } from "vitest";

import { NO_RANK } from "../../../../src/model/rank-texts";
import { sortPlaces } from "../../../../src/ui/table/sort-places";

const ranks = fc.array(fc.oneof(fc.integer({ min: -10_000, max: 500_000 }), fc.constant(NO_RANK)), {
  maxLength: 40,
});

it.each(["ascending", "descending"] as const)(
  "sorts %s by rank, keeps the order of equals, and puts what has no rank last",
  (direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    fc.assert(
      fc.property(ranks, (list) => {
        const places = Int32Array.from(list.keys()).reverse();
        const rankOf = (place: number) => list[place] ?? NO_RANK;
        const wanted = [...places].toSorted((one, other) => {
          const [a, b] = [rankOf(one), rankOf(other)];
          if (a === NO_RANK || b === NO_RANK) return Number(a === NO_RANK) - Number(b === NO_RANK);
          return sign * (a - b);
        });
        expect([...sortPlaces(places, Int32Array.from(list), direction)]).toEqual(wanted);
      }),
    );
  },
);
