import { buildSentence } from "../model/build-sentence";
import { type LanguageTag, type LocalizedText, wordsOf } from "../model/localized-text";
import type { Actor, Passage, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { memoizeLast } from "./memoize-last";

/** Characters that no folding but that of capitals changes: most texts have no others and are folded at once. */
const UNFOLDED = /^[\0-\x7e\u4e00-\u9fff]*$/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** Upper and lower case, wide and narrow forms, and composed and decomposed letters count as the same. */
const fold = (text: string) =>
  UNFOLDED.test(text) ? text.toLowerCase() : text.normalize("NFKC").toLowerCase();

/** The words of a query as they are compared. */
const cutQuery = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");

/** What is listed in a table of its own. */
export type TableTab = "actors" | "relationships";

const listExacts = (evidence: readonly Passage[] = []) => evidence.map(({ exact }) => exact).join("\n");

const foldActor = ({ label, aliases, evidence }: Actor): string =>
  fold(
    [...(typeof label === "string" ? [label] : Object.values(label)), ...aliases, listExacts(evidence)].join(
      "\n",
    ),
  );

const foldRelationship = ({ evidence }: Relationship): string => fold(listExacts(evidence));

/** The words that have been folded so far, of actors and of relationships: the next letter of a query looks through them again. */
const foldedOf = memoizeLast((_index: NetworkIndex): Record<TableTab, string[]> => ({
  actors: [],
  relationships: [],
}));

/**
 * Folds the words of so many more actors, their names, aliases and passages, or of relationships, their passages, and tells whether
 * all are folded. A query folds what is left; of a large network it is better done in small parts before.
 */
export function foldMore(index: NetworkIndex, tab: TableTab, count: number): boolean {
  const folded = foldedOf(index)[tab];
  const [from, end] = [folded.length, folded.length + count];
  const { actors, relationships } = index.network;
  if (tab === "actors") for (const actor of actors.slice(from, end)) folded.push(foldActor(actor));
  else for (const each of relationships.slice(from, end)) folded.push(foldRelationship(each));
  return folded.length === index.network[tab].length;
}

/** The words of all actors or relationships. */
function foldAll(index: NetworkIndex, tab: TableTab): readonly string[] {
  foldMore(index, tab, index.network[tab].length);
  return foldedOf(index)[tab];
}

/**
 * Of some actors those that hold every word of the query in a name, an alias, their kind, sectors or passages. Without
 * words all of them, the very same list.
 */
export function findActorPlaces(
  index: NetworkIndex,
  places: Int32Array,
  query: string,
  language: LanguageTag,
): Int32Array {
  const { network, facets } = index;
  const { sectorStart, sectors, kinds } = facets;
  return cutQuery(query).reduce((left, word) => {
    if (left.length === 0) return left;
    const words = foldAll(index, "actors");
    const isIn = (text: LocalizedText) => fold(wordsOf(text, language)).includes(word);
    const isKind = network.kinds.map(({ label }) => isIn(label));
    const isSector = network.sectors.map(({ label }) => isIn(label));
    const hasSector = (actor: number) => {
      const end = sectorStart[actor + 1] ?? 0;
      for (let at = sectorStart[actor] ?? 0; at < end; at++) if (isSector[sectors[at] ?? -1]) return true;
      return false;
    };
    return left.filter(
      (actor) =>
        isKind[kinds[actor] ?? -1] === true || hasSector(actor) || (words[actor] ?? "").includes(word),
    );
  }, places);
}

/** Of some relationships those that hold every word of the query in their sentence or passages; as `findActorPlaces`. */
export function findRelationshipPlaces(
  index: NetworkIndex,
  places: Int32Array,
  query: string,
  language: LanguageTag,
): Int32Array {
  const { network, sourceOf, targetOf } = index;
  return cutQuery(query).reduce((left, word) => {
    if (left.length === 0) return left;
    const words = foldAll(index, "relationships");
    // Names are looked at once each, not once for every relationship.
    const isNamed = network.actors.map(({ label }) => fold(wordsOf(label, language)).includes(word));
    const labels = new Map<LocalizedText, boolean>();
    const isLabel = (label: LocalizedText) => {
      const known = labels.get(label) ?? fold(wordsOf(label, language)).includes(word);
      labels.set(label, known);
      return known;
    };
    // Where no space parts names and label, a word may stand across them.
    const mayCross = IDEOGRAPH.test(word);
    return left.filter((at) => {
      if (isNamed[sourceOf[at] ?? -1] || isNamed[targetOf[at] ?? -1]) return true;
      const relationship = network.relationships[at];
      if (!relationship) return false;
      return (
        isLabel(relationship.label) ||
        (words[at] ?? "").includes(word) ||
        (mayCross && fold(buildSentence(index, relationship, language)).includes(word))
      );
    });
  }, places);
}
