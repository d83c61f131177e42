import { type MatchQuality, matchText, parseQuery } from "./match-text";

const ORDER: readonly MatchQuality[] = ["whole", "start", "words", "slip"];

/**
 * The things whose texts answer a query, best first and otherwise in their own order; for lists of a few hundred, such
 * as commands. Slips of typing are forgiven when nothing else answers. An empty query is answered by all.
 */
export function rankByText<Thing>(
  query: string,
  things: readonly Thing[],
  textsOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  if (query.trim() === "") return things;
  const parsed = parseQuery(query);
  const ranked = things.flatMap((thing) => {
    const ranks = textsOf(thing).flatMap((text) => {
      const match = matchText(parsed, text);
      return match ? ORDER.indexOf(match.quality) : [];
    });
    return ranks.length === 0 ? [] : { thing, rank: Math.min(...ranks) };
  });
  const slip = ORDER.indexOf("slip");
  const isSure = ranked.some(({ rank }) => rank < slip);
  return ranked
    .filter(({ rank }) => !isSure || rank < slip)
    .sort((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);
}
