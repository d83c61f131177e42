import { type LanguageTag, type LocalizedText, wordsOf } from "../../model/localized-text";
import type { Passage } from "../../model/network";
import type { NetworkIndex } from "../../model/network-index";
import { NO_RANK, rankTexts } from "../../model/rank-texts";
import { BASES, type Basis } from "../../model/status";
import type { ColumnOrder } from "./find-ranks";

type Orders<Column extends string> = Readonly<Record<Column, ColumnOrder>>;

/** What the columns of the actors' table sort by. */
export function buildActorOrders(
  { network, degree, facets }: NetworkIndex,
  language: LanguageTag,
): Orders<"name" | "kind" | "sectors" | "degree" | "passage"> {
  const { actors, kinds, sectors } = network;
  const wordsOfAll = (things: readonly { readonly label: LocalizedText }[]) =>
    things.map(({ label }) => wordsOf(label, language));
  return {
    name: texts(() => wordsOfAll(actors)),
    kind: numbers(() => {
      const ranks = rankTexts(wordsOfAll(kinds), language);
      return facets.kinds.map((kind) => ranks[kind] ?? NO_RANK);
    }),
    sectors: texts(() => {
      const words = wordsOfAll(sectors);
      return actors.map((_, at) =>
        Array.from(
          facets.sectors.subarray(facets.sectorStart[at], facets.sectorStart[at + 1]),
          (sector) => words[sector],
        ).join(", "),
      );
    }),
    degree: numbers(() => degree),
    passage: texts(() => actors.map(({ evidence }) => firstWords(evidence))),
  };
}

/** What the columns of the relationships' table sort by; status goes from strongest to weakest, not by the alphabet. */
export function buildRelationshipOrders(
  { network, sourceOf, targetOf, facets }: NetworkIndex,
  language: LanguageTag,
  nameBasis: (basis: Basis) => string,
): Orders<"source" | "label" | "target" | "status" | "basis" | "since" | "passage"> {
  const { actors, relationships } = network;
  const names = once(() => actors.map(({ label }) => wordsOf(label, language)));
  return {
    source: { ...texts(names), through: sourceOf },
    label: texts(() => relationships.map(({ label }) => wordsOf(label, language))),
    target: { ...texts(names), through: targetOf },
    status: numbers(() => Int32Array.from(facets.statuses)),
    basis: numbers(() => {
      const ranks = rankTexts(BASES.map(nameBasis), language);
      return Int32Array.from(facets.bases, (basis) => ranks[basis] ?? NO_RANK);
    }),
    since: numbers(() => Int32Array.from(relationships, ({ since }) => since ?? NO_RANK)),
    passage: texts(() => relationships.map(({ evidence }) => firstWords(evidence))),
  };
}

const firstWords = ([passage]: readonly Passage[]) => passage?.exact ?? "";

const numbers = (list: () => Int32Array) => ({ type: "numbers", list: once(list) }) as const;
const texts = (list: () => readonly string[]) => ({ type: "texts", list: once(list) }) as const;

/** Worked out when it is first asked for. */
function once<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | null = null;
  return () => (built ??= { value: build() }).value;
}
