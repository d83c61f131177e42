import { localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";

/** What actors are put in order by; a community is a number by actor index, −1 for an actor that is in none. */
export type ActorOrder =
  | { readonly type: "sector" }
  | { readonly type: "name" }
  | { readonly type: "community"; readonly communities: Int32Array };

/**
 * Puts actors in order: by first sector (in the file's order, those without a sector last) or by community (the first
 * number first, those in none last) and name within it, or by name alone, as the language sorts names. `actors` are
 * indices; the answer is a new list.
 */
export function orderActors(
  index: NetworkIndex,
  actors: readonly number[],
  order: ActorOrder,
  language: string,
): number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const nameOf = namer(index, language);
  const groupOf = grouper(index, order);
  const byGroup = (one: number, other: number) => {
    const [first, second] = [groupOf(one), groupOf(other)];
    return first === second ? 0 : first - second;
  };
  return actors.toSorted(
    (one, other) => byGroup(one, other) || collator.compare(nameOf(one), nameOf(other)) || one - other,
  );
}

function grouper(index: NetworkIndex, order: ActorOrder): (actor: number) => number {
  if (order.type === "name") return () => 0;
  if (order.type === "community") {
    return (actor) => {
      const community = order.communities[actor] ?? -1;
      return community < 0 ? Infinity : community;
    };
  }
  const { sectorStart, sectors } = index.facets;
  return (actor) => {
    const start = sectorStart[actor] ?? 0;
    return start < (sectorStart[actor + 1] ?? 0) ? (sectors[start] ?? Infinity) : Infinity;
  };
}

function namer({ network }: NetworkIndex, language: string): (actor: number) => string {
  const names = network.actors.map(({ label }) => localize(label, language).text);
  return (actor) => names[actor] ?? "";
}
