import { localize, type LanguageTag } from "./localized-text";
import type { Relationship } from "./network";
import type { NetworkIndex } from "./network-index";
import { shortenName } from "./shorten-text";

const IDEOGRAPH = /\p{Script=Han}/u;

/** Whether words follow one another without a space: both are Chinese where they meet. */
export function joinTightly(words: string, next: string): boolean {
  return IDEOGRAPH.test(words.at(-1) ?? "") && IDEOGRAPH.test(next.at(0) ?? "");
}

/** Joins words as their script does: no space between two Chinese characters, one everywhere else. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((sentence, word) => {
    if (sentence === "") return word;
    return joinTightly(sentence, word) ? sentence + word : `${sentence} ${word}`;
  }, "");
}

/** A relationship as a sentence in the wanted language: source, label, target, each as `write` has it. */
export function buildSentence(
  index: NetworkIndex,
  relationship: Relationship,
  language: LanguageTag,
  write: (words: string) => string = (words) => words,
): string {
  const nameOf = (id: Relationship["source"]) => {
    const actor = index.actorById.get(id);
    return actor ? localize(actor.label, language).text : id;
  };
  const words = [
    nameOf(relationship.source),
    localize(relationship.label, language).text,
    nameOf(relationship.target),
  ];
  return joinWords(words.map(write));
}

/** The same for a line among others: each part of it as short as a name in one line. */
export function buildShortSentence(
  index: NetworkIndex,
  relationship: Relationship,
  language: LanguageTag,
): string {
  return buildSentence(index, relationship, language, shortenName);
}
