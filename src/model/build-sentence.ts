import { localize, type LanguageTag } from "./localized-text";
import type { Relationship } from "./network";
import type { NetworkIndex } from "./network-index";

const IDEOGRAPH = /\p{Script=Han}/u;

/** Joins words as their script does: no space between two Chinese characters, one everywhere else. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((sentence, word) => {
    if (sentence === "") return word;
    const bothChinese = IDEOGRAPH.test(sentence.at(-1) ?? "") && IDEOGRAPH.test(word.at(0) ?? "");
    return bothChinese ? sentence + word : `${sentence} ${word}`;
  }, "");
}

/** A relationship as a sentence in the wanted language: source, label, target. */
export function buildSentence(
  index: NetworkIndex,
  relationship: Relationship,
  language: LanguageTag,
): string {
  const nameOf = (id: Relationship["source"]) => {
    const actor = index.actorById.get(id);
    return actor ? localize(actor.label, language).text : id;
  };
  return joinWords([
    nameOf(relationship.source),
    localize(relationship.label, language).text,
    nameOf(relationship.target),
  ]);
}
