import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOptions } from "../../src/analysis/count-options";
import { filterNetwork } from "../../src/analysis/filter-network";
import { buildNetworkIndex } from "../../src/model/network-index";
import { BASES, STATUSES } from "../../src/model/status";
import { type Filters, NO_FILTERS } from "../../src/model/view";
import { HIDDEN, SHOWN, type VisibleNetwork } from "../../src/model/visible-network";
import { anyFilters, anyFocus, anyNetwork } from "./store-arbitraries";

const anyCase = anyNetwork.chain((network) =>
  fc.record({
    index: fc.constant(buildNetworkIndex(network)),
    filters: anyFilters(network),
    focus: fc.option(anyFocus(network)),
    pinned: fc.subarray(network.actors.map((actor) => actor.id)).map((ids) => new Set(ids)),
  }),
);

const both = (one: Uint8Array, other: Uint8Array) =>
  one.map((value, at) => Math.min(value, other[at] ?? HIDDEN));

describe("filters", () => {
  it("commute: each alone, then put together in any order, is all at once", () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ index, filters, pinned }, actorsFirst) => {
        const { sectors, kinds, degree, statuses, bases, years } = filters;
        const run = (part: Partial<Filters>) =>
          filterNetwork(index, { ...NO_FILTERS, ...part }, null, pinned);
        const ofActors = run({ sectors, kinds, degree });
        const ofRelationships = run({ statuses, bases, years });
        const [one, other] = actorsFirst ? [ofActors, ofRelationships] : [ofRelationships, ofActors];
        const all = run({ sectors, kinds, degree, statuses, bases, years });
        expect(both(one.actors, other.actors)).toEqual(all.actors);
        expect(both(one.relationships, other.relationships)).toEqual(all.relationships);
      }),
    );
  });

  it("never show more when a restriction is added without a focus", () => {
    fc.assert(
      fc.property(anyCase, ({ index, filters, pinned }) => {
        const { shownActors, shownRelationships } = filterNetwork(index, filters, null, pinned);
        for (const lifted of [
          { sectors: [] },
          { kinds: [] },
          { statuses: [] },
          { bases: [] },
          { degree: null },
          { years: null },
        ]) {
          const wider = filterNetwork(index, { ...filters, ...lifted }, null, pinned);
          expect(wider.shownActors).toBeGreaterThanOrEqual(shownActors);
          expect(wider.shownRelationships).toBeGreaterThanOrEqual(shownRelationships);
        }
      }),
    );
  });

  it("never show a relationship more than either of its actors, and count what they show", () => {
    fc.assert(
      fc.property(anyCase, ({ index, filters, focus, pinned }) => {
        const visible = filterNetwork(index, filters, focus, pinned);
        visible.relationships.forEach((state, at) => {
          expect(state).toBeLessThanOrEqual(visible.actors[index.sourceOf[at] ?? 0] ?? HIDDEN);
          expect(state).toBeLessThanOrEqual(visible.actors[index.targetOf[at] ?? 0] ?? HIDDEN);
        });
        const shownIn = (states: Uint8Array) => states.filter((state) => state === SHOWN).length;
        expect(visible.shownActors).toBe(shownIn(visible.actors));
        expect(visible.shownRelationships).toBe(shownIn(visible.relationships));
      }),
    );
  });

  it("show the same whether the rest is hidden or dimmed", () => {
    fc.assert(
      fc.property(anyCase, ({ index, filters, focus, pinned }) => {
        const shown = (visible: VisibleNetwork) =>
          [...visible.actors, ...visible.relationships].map((each) => each === SHOWN);
        const [hidden, dimmed] = (["hide", "dim"] as const).map((rest) =>
          filterNetwork(index, { ...filters, rest }, focus, pinned),
        );
        expect(hidden && shown(hidden)).toEqual(dimmed && shown(dimmed));
      }),
    );
  });
});

describe("counts beside options", () => {
  it("are what would be shown if the option alone of its group were chosen", () => {
    fc.assert(
      fc.property(anyCase, ({ index, filters, pinned }) => {
        const counts = countOptions(index, { filters, focus: null, pinned });
        const shown = (part: Partial<Filters>) => filterNetwork(index, { ...filters, ...part }, null, pinned);
        for (const { id } of index.network.sectors) {
          expect(counts.sectors.get(id)).toBe(shown({ sectors: [id] }).shownActors);
        }
        for (const { id } of index.network.kinds) {
          expect(counts.kinds.get(id)).toBe(shown({ kinds: [id] }).shownActors);
        }
        for (const status of STATUSES) {
          expect(counts.statuses.get(status)).toBe(shown({ statuses: [status] }).shownRelationships);
        }
        for (const basis of BASES) {
          expect(counts.bases.get(basis)).toBe(shown({ bases: [basis] }).shownRelationships);
        }
        counts.degrees.forEach((count, degree) => {
          expect(count).toBe(shown({ degree: { from: degree, to: degree } }).shownActors);
        });
        for (const { year, count } of counts.years) {
          const years = { from: year, to: year, includeUndated: false };
          expect(count).toBe(shown({ years }).shownRelationships);
        }
      }),
    );
  });
});
