import { HIDDEN } from "../../model/visible-network";
import type { NetworkIndex } from "../../model/network-index";
import type { Arrangement, ArrangementInput } from "./arrangement";
import { placeInBlocks } from "./place-in-blocks";

/** A year's actors stand below each other in so many columns. */
const YEAR_COLUMNS = 2;

/**
 * Years from left to right, each with the actors it is the first year of: that of their first dated relationship, or of a
 * fact said to hold since a year. Undated actors stand apart, after the last year.
 */
export function arrangeByTime({ index, visible }: ArrangementInput): Arrangement {
  const years = findFirstYears(index, (at) => visible.relationships[at] !== HIDDEN);
  const byYear = new Map<number | null, number[]>();
  years.forEach((year, actor) => {
    if (visible.actors[actor] === HIDDEN) return;
    const known = byYear.get(year);
    if (known) known.push(actor);
    else byYear.set(year, [actor]);
  });
  const groups = [...byYear]
    .map(([key, actors]) => ({ key, actors }))
    .sort((one, other) => (one.key ?? Infinity) - (other.key ?? Infinity));
  const undated = byYear.get(null)?.length ?? 0;
  return placeInBlocks(index, groups, Infinity, (cells) =>
    cells === undated ? Math.max(YEAR_COLUMNS, Math.round(Math.sqrt(cells * 0.9))) : YEAR_COLUMNS,
  );
}

function findFirstYears(
  index: NetworkIndex,
  isWalked: (relationship: number) => boolean,
): readonly (number | null)[] {
  const years = index.network.actors.map(({ facts }): number | null =>
    facts.reduce<number | null>(
      (first, { qualifier, value }) => (qualifier === "since" ? Math.min(first ?? value, value) : first),
      null,
    ),
  );
  index.network.relationships.forEach(({ since }, at) => {
    if (since === undefined || !isWalked(at)) return;
    for (const actor of [index.sourceOf[at] ?? 0, index.targetOf[at] ?? 0]) {
      years[actor] = Math.min(years[actor] ?? since, since);
    }
  });
  return years;
}
