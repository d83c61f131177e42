import { buildSentence, joinTightly } from "../../model/build-sentence";
import { localize, type LanguageTag } from "../../model/localized-text";
import type { NetworkIndex } from "../../model/network-index";
import { joinTokens } from "./match-text";
import { listTexts, listTranslations, type SearchRecord } from "./search-records";
import type { ReadText, TermIndex, WordList } from "./term-index";
import { tokenize } from "./tokenize";

/** A record as it goes into the index. */
export interface ReadRecord {
  readonly texts: readonly ReadText[];
  /** Of an actor each name and alias as it is compared whole. */
  readonly wholes: ReadonlySet<string>;
}

type ActorRecord = Extract<SearchRecord, { type: "actor" }>;
type RelationshipRecord = Extract<SearchRecord, { type: "relationship" }>;

/** Words that many sentences have: an actor's name, a label. */
interface Part {
  readonly text: string;
  readonly words: WordList;
}

const NO_WHOLES: ReadonlySet<string> = new Set();

/**
 * Reads records. Names and labels are read once each and not with every sentence they are in, save where Chinese ones meet
 * without a space: there the sentence has words that no part has.
 */
export function createRecordReader(
  index: NetworkIndex,
  terms: TermIndex,
): (record: SearchRecord) => ReadRecord {
  const { network, sourceOf, targetOf } = index;
  /** Names by actor, in each language; under `null` those that are the same in every language. */
  const namesIn = new Map<LanguageTag | null, (Part | undefined)[]>();
  const labels = new Map<string, Part>();

  const read = (text: string): Part => ({ text, words: terms.read(tokenize(text)) });
  const listNames = (language: LanguageTag | null) => {
    const known = namesIn.get(language) ?? Array.from<undefined>({ length: network.actors.length });
    namesIn.set(language, known);
    return known;
  };
  const everywhere = listNames(null);
  const nameOf = (actor: number, language: LanguageTag): Part => {
    const names = listNames(language);
    const known = names[actor] ?? everywhere[actor];
    if (known) return known;
    return (names[actor] = read(localize(network.actors[actor]?.label ?? "", language).text));
  };
  const labelOf = (text: string): Part => {
    const known = labels.get(text);
    if (known) return known;
    const part = read(text);
    labels.set(text, part);
    return part;
  };

  const readActor = (record: ActorRecord): ReadRecord => {
    const wholes = new Set<string>();
    const texts = listTexts(index, record).map(({ field, text, language }) => {
      const tokens = tokenize(text);
      wholes.add(joinTokens(tokens));
      const words = terms.read(tokens);
      if (field === "name") listNames(language)[record.at] = { text, words };
      return { field, words: [words] };
    });
    return { texts, wholes };
  };

  const readSentence = ({ relationship, at }: RelationshipRecord, language: LanguageTag, label: string) => {
    const source = nameOf(sourceOf[at] ?? -1, language);
    const between = labelOf(label);
    const target = nameOf(targetOf[at] ?? -1, language);
    const isTight = joinTightly(source.text, label) || joinTightly(label, target.text);
    return isTight
      ? [read(buildSentence(index, relationship, language)).words]
      : [source.words, between.words, target.words];
  };

  return (record) => {
    if (record.type === "actor") return readActor(record);
    const texts =
      record.type === "relationship"
        ? listTranslations(record.relationship.label).map(([language, label]) => ({
            field: "sentence" as const,
            words: readSentence(record, language ?? "en", label),
          }))
        : listTexts(index, record).map(({ field, text }) => ({ field, words: [read(text).words] }));
    return { texts, wholes: NO_WHOLES };
  };
}
