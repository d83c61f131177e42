import type { Actor } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { createCellCollector, type CrossTable } from "./cross-table";

/**
 * Whether an actor stands for a country rather than for something in one: it is of the kind `country`, or a `place` with
 * a country's code (what a firm or a body is in is its address).
 */
function isCountry({ kind, place }: Actor): boolean {
  const name: string = kind;
  return name === "country" || (name === "place" && place?.country !== undefined);
}

/** What makes two actors be of one country: its code, or without one the actor that stands for it. */
const countryOf = ({ id, place }: Actor): string => place?.country ?? id;

/**
 * Crosses countries with sectors. The rows are the shown actors that stand for a country (each country once, the first
 * of the file), the columns the sectors of the network. A shown relationship counts for a country when one of its actors
 * is the country or is placed in it, and in the sectors of its actors, countries themselves aside: “Taiwan has
 * established the training base in Prague” counts where the base belongs, not in everything Taiwan is in. Between two
 * countries it counts in the sectors of both.
 */
export function crossCountries(index: NetworkIndex, visible: VisibleNetwork): CrossTable {
  const { actors, sectors } = index.network;
  const rowOf = new Map<string, number>();
  const rows: number[] = [];
  actors.forEach((actor, at) => {
    if (visible.actors[at] !== SHOWN || !isCountry(actor) || rowOf.has(countryOf(actor))) return;
    rowOf.set(countryOf(actor), rows.length);
    rows.push(at);
  });
  const { cells, add } = createCellCollector(sectors.length);
  const sectorsOf = listSectors(index);
  visible.relationships.forEach((visibility, relationship) => {
    if (visibility !== SHOWN) return;
    const ends = [index.sourceOf[relationship] ?? -1, index.targetOf[relationship] ?? -1];
    const about = ends.filter((end) => !isCountryAt(actors, end));
    const columns = new Set((about.length > 0 ? about : ends).flatMap((end) => sectorsOf(end)));
    const lines = new Set(
      ends.map((end) => {
        const actor = actors[end];
        return actor && rowOf.get(countryOf(actor));
      }),
    );
    for (const row of lines) {
      if (row === undefined) continue;
      for (const column of columns) add(row, column, relationship);
    }
  });
  return { rows, columns: sectors.map((_, at) => at), cells };
}

function isCountryAt(actors: readonly Actor[], at: number): boolean {
  const actor = actors[at];
  return actor !== undefined && isCountry(actor);
}

function listSectors(index: NetworkIndex): (actor: number) => readonly number[] {
  const { sectorStart, sectors } = index.facets;
  return (actor) => [...sectors.subarray(sectorStart[actor] ?? 0, sectorStart[actor + 1] ?? 0)];
}
