import { buildSentence, joinTightly } from "../../model/build-sentence";
import { localize, type LanguageTag } from "../../model/localized-text";
import type { NetworkIndex } from "../../model/network-index";
import { listTranslations, type SearchRecord } from "./search-records";
import type { ReadText, TermIndex, WordList } from "./term-index";
import { tokenize } from "./tokenize";

/** Words that many sentences have: an actor's name, a label. */
interface Part {
  readonly text: string;
  readonly words: WordList;
}

/**
 * Reads relationships as sentences, one in each language of their labels. Names and labels are read once each and not with
 * every sentence they are in, save where Chinese ones meet without a space: there the sentence has words that no part has.
 */
export function createSentenceReader(
  index: NetworkIndex,
  terms: TermIndex,
): (record: Extract<SearchRecord, { type: "relationship" }>) => readonly ReadText[] {
  const { network, sourceOf, targetOf } = index;
  const namesIn = new Map<LanguageTag, (Part | undefined)[]>();
  const labels = new Map<string, Part>();

  const read = (text: string): Part => ({ text, words: terms.read(tokenize(text)) });
  const nameOf = (actor: number, names: (Part | undefined)[], language: LanguageTag): Part => {
    const known = names[actor];
    if (known) return known;
    const label = network.actors[actor]?.label ?? "";
    return (names[actor] = read(localize(label, language).text));
  };
  const labelOf = (text: string): Part => {
    const known = labels.get(text) ?? read(text);
    labels.set(text, known);
    return known;
  };
  const listNames = (language: LanguageTag) => {
    const known = namesIn.get(language) ?? Array.from<undefined>({ length: network.actors.length });
    namesIn.set(language, known);
    return known;
  };

  return ({ relationship, at }) =>
    listTranslations(relationship.label).map(([written, label]) => {
      const language = written ?? "en";
      const names = listNames(language);
      const source = nameOf(sourceOf[at] ?? -1, names, language);
      const between = labelOf(label);
      const target = nameOf(targetOf[at] ?? -1, names, language);
      const isTight = joinTightly(source.text, label) || joinTightly(label, target.text);
      const words = isTight
        ? [terms.read(tokenize(buildSentence(index, relationship, language)))]
        : [source.words, between.words, target.words];
      return { field: "sentence", words };
    });
}
