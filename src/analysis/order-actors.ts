import { localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";
import { getFacets } from "./facets";

/**
 * Puts actors in order: by first sector (in the file's order, those without a sector last) and name within it, or by
 * name alone, as the language sorts names. `actors` are indices; the answer is a new list.
 */
export function orderActors(
  index: NetworkIndex,
  actors: readonly number[],
  order: "sector" | "name",
  language: string,
): number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const nameOf = namer(index, language);
  const { sectorStart, sectors } = getFacets(index);
  const sectorOf = (actor: number) => {
    const start = sectorStart[actor] ?? 0;
    return start < (sectorStart[actor + 1] ?? 0) ? (sectors[start] ?? Infinity) : Infinity;
  };
  const bySector = (one: number, other: number) => {
    const [first, second] = [sectorOf(one), sectorOf(other)];
    return first === second ? 0 : first - second;
  };
  return actors.toSorted(
    (one, other) =>
      (order === "sector" ? bySector(one, other) : 0) ||
      collator.compare(nameOf(one), nameOf(other)) ||
      one - other,
  );
}

function namer({ network }: NetworkIndex, language: string): (actor: number) => string {
  const names = network.actors.map(({ label }) => localize(label, language).text);
  return (actor) => names[actor] ?? "";
}
