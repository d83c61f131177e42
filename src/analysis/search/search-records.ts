import { buildSentence } from "../../model/build-sentence";
import { type LanguageTag, type LocalizedText, localize } from "../../model/localized-text";
import type { Actor, Passage, Relationship } from "../../model/network";
import type { NetworkIndex } from "../../model/network-index";

/** What a passage proves, for going there. */
export type PassageOwner =
  | { readonly type: "actor"; readonly id: Actor["id"] }
  | { readonly type: "relationship"; readonly id: Relationship["id"] };

/** Something that can be found. */
export type SearchRecord =
  /** `at` is the place in the network. */
  | { readonly type: "actor"; readonly actor: Actor; readonly at: number }
  | { readonly type: "relationship"; readonly relationship: Relationship; readonly at: number }
  | { readonly type: "passage"; readonly passage: Passage; readonly owners: readonly PassageOwner[] };

/** What kind of words were found, in the order a reader cares. */
export const SEARCH_FIELDS = ["name", "alias", "quote", "sentence"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Words by which a record is found; `language` is `null` where they belong to none. */
export interface SearchText {
  readonly field: SearchField;
  readonly text: string;
  readonly language: LanguageTag | null;
}

/** Entries whose passages are gathered between two pauses. */
const ENTRIES_PER_PAUSE = 1000;

/**
 * Actors first, those with most relationships before the others; then relationships; then each quoted stretch once with
 * all it proves. Made as they are asked for; `null` is a pause after work that has made none yet.
 */
export function* listRecords(index: NetworkIndex): Generator<SearchRecord | null> {
  const { actors, relationships } = index.network;
  for (const at of index.byDegree) {
    const actor = actors[at];
    if (actor) yield { type: "actor", actor, at };
  }
  for (const [at, relationship] of relationships.entries()) yield { type: "relationship", relationship, at };
  const quoted = new Map<string, { passage: Passage; owners: PassageOwner[] }>();
  const add = (passage: Passage, owner: PassageOwner) => {
    const key = `${passage.start} ${passage.source} ${passage.exact}`;
    const known = quoted.get(key);
    if (!known) quoted.set(key, { passage, owners: [owner] });
    else if (known.owners.every((each) => each.id !== owner.id)) known.owners.push(owner);
  };
  for (const [at, { id, evidence, facts }] of actors.entries()) {
    if (at % ENTRIES_PER_PAUSE === ENTRIES_PER_PAUSE - 1) yield null;
    for (const passage of evidence) add(passage, { type: "actor", id });
    for (const fact of facts) for (const passage of fact.evidence) add(passage, { type: "actor", id });
  }
  for (const [at, { id, evidence }] of relationships.entries()) {
    if (at % ENTRIES_PER_PAUSE === ENTRIES_PER_PAUSE - 1) yield null;
    for (const passage of evidence) add(passage, { type: "relationship", id });
  }
  for (const each of quoted.values()) yield { type: "passage", ...each };
}

/** The words by which a record is found, in every language it is written in. */
export function listTexts(index: NetworkIndex, record: SearchRecord): readonly SearchText[] {
  if (record.type === "actor") {
    const { label, aliases } = record.actor;
    return [
      ...listTranslations(label).map(([language, text]) => ({ field: "name" as const, text, language })),
      ...aliases.map((text) => ({ field: "alias" as const, text, language: null })),
    ];
  }
  if (record.type === "passage") {
    const { source, exact } = record.passage;
    const language = index.sourceById.get(source)?.language ?? null;
    return [{ field: "quote", text: exact, language }];
  }
  return listTranslations(record.relationship.label).map(([language]) => ({
    field: "sentence",
    text: buildSentence(index, record.relationship, language ?? "en"),
    language,
  }));
}

/** A text in each language it is written in; `null` where it belongs to none. */
export function listTranslations(text: LocalizedText): readonly (readonly [LanguageTag | null, string])[] {
  if (typeof text === "string") return [[null, text]];
  return Object.keys(text).map((language) => [language, localize(text, language).text]);
}
