import { filterNetwork } from "../analysis/filter-network";
import type { Actor, Fact, Relationship } from "../model/network";
import type { ActorId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import type { Filters, Focus } from "../model/view";
import { SHOWN } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import type { AppState } from "./state";

/** What the network dates to one year. */
export interface TimelineYear {
  readonly year: number;
  /** Relationships that began or ended then. */
  readonly relationships: readonly Relationship[];
  readonly facts: readonly { readonly actor: Actor; readonly fact: Fact }[];
}

/** A fact that is a year, as the panel writes it: a whole number without a unit (“since 1987”). */
function yearOf({ value, unit, qualifier }: Fact): number | null {
  const isYear = unit === undefined && Number.isInteger(value) && value >= 1000 && value < 3000;
  return isYear && (qualifier === "since" || qualifier === "exactly") ? value : null;
}

const yearsOf = ({ since, until }: Relationship) => new Set([since, until].flatMap((year) => year ?? []));

const build = memoizeLast(
  (
    index: NetworkIndex,
    filters: Filters,
    focus: Focus | null,
    pinned: ReadonlySet<ActorId>,
  ): readonly TimelineYear[] => {
    const { actors, relationships } = index.network;
    const visible = filterNetwork(index, { ...filters, years: null }, focus, pinned);
    const byYear = new Map<
      number,
      { relationships: Relationship[]; facts: TimelineYear["facts"][number][] }
    >();
    const at = (year: number) => {
      const known = byYear.get(year) ?? { relationships: [], facts: [] };
      byYear.set(year, known);
      return known;
    };
    relationships.forEach((relationship, place) => {
      for (const year of yearsOf(relationship)) {
        const { relationships: list } = at(year);
        if (visible.relationships[place] === SHOWN) list.push(relationship);
      }
    });
    actors.forEach((actor, place) => {
      for (const fact of actor.facts) {
        const year = yearOf(fact);
        if (year === null) continue;
        const { facts } = at(year);
        if (visible.actors[place] === SHOWN) facts.push({ actor, fact });
      }
    });
    return [...byYear]
      .map(([year, events]) => ({ year, ...events }))
      .sort((one, other) => one.year - other.year);
  },
);

/**
 * The years the network dates anything to, in order, each with what the other filters leave of its relationships and
 * facts. The years themselves stay when the filters leave nothing of one, so that the scale does not change.
 */
export function selectTimeline({ document, view }: AppState): readonly TimelineYear[] {
  return build(document.index, view.filters, view.focus, document.pinned);
}
