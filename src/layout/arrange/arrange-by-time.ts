import { HIDDEN } from "../../model/visible-network";
import type { NetworkIndex } from "../../model/network-index";
import type { Arrangement, ArrangementInput } from "./arrangement";
import { countColumns, countColumnsAcross, placeInBlocks } from "./place-in-blocks";

/** A year's actors stand below each other in so many columns. */
const YEAR_COLUMNS = 2;

/**
 * Years from left to right, each with the actors it is the first year of: that of their first dated relationship, or of a
 * fact said to hold since a year. Undated actors stand apart, below the years and as wide.
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
  const dated = groups.filter(({ key }) => key !== null);
  const undated = groups.filter(({ key }) => key === null);
  const columnsOf = (actors: number) => Math.min(YEAR_COLUMNS, actors);
  const across = countColumnsAcross(dated.map(({ actors }) => columnsOf(actors.length)));
  return placeInBlocks(
    index,
    [dated, undated].filter((row) => row.length > 0),
    ({ key, actors }) =>
      key === null ? Math.max(across, countColumns(actors.length)) : columnsOf(actors.length),
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
