import { buildShortSentence, joinWords } from "../../model/build-sentence";
import type { ActorId } from "../../model/ids";
import { localize, type LocalizedText } from "../../model/localized-text";
import type { Relationship } from "../../model/network";
import { shortenName } from "../../model/shorten-text";
import { useApp } from "../app-context";
import { TextLink } from "../TextLink";
import { useMessages } from "../use-messages";
import { useNavigation } from "./navigation";

/**
 * A relationship as a sentence. Among the sentences of one actor (`self`), the name of the other leads to it and the words
 * between them to the relationship; elsewhere the whole sentence leads to the relationship.
 */
export function RelationshipSentence({
  relationship,
  self,
}: {
  readonly relationship: Relationship;
  readonly self?: ActorId;
}) {
  const { say, language } = useMessages();
  const { goToActor, goToRelationship } = useNavigation();
  const index = useApp((state) => state.document.index);
  const sentence = buildShortSentence(index, relationship, language);
  const open = () => {
    goToRelationship(relationship.id);
  };
  if (self === undefined) {
    return (
      <p className="tie-sentence">
        <TextLink className="tie-label" onFollow={open}>
          <bdi>{sentence}</bdi>
        </TextLink>
      </p>
    );
  }
  const wordsOf = (text: LocalizedText) => {
    const words = localize(text, language);
    return { ...words, text: shortenName(words.text) };
  };
  const nameOf = (id: ActorId) => wordsOf(index.actorById.get(id)?.label ?? id);
  const [source, label, target] = [
    nameOf(relationship.source),
    wordsOf(relationship.label),
    nameOf(relationship.target),
  ];
  const name = (id: ActorId, words: typeof source) => (
    <bdi lang={words.isFallback ? (words.language ?? undefined) : undefined}>
      {id === self ? (
        words.text
      ) : (
        <TextLink
          className="tie-actor"
          onFollow={() => {
            goToActor(id);
          }}
        >
          {words.text}
        </TextLink>
      )}
    </bdi>
  );
  return (
    <p className="tie-sentence">
      {name(relationship.source, source)}
      {gapBetween(source.text, label.text)}
      <bdi lang={label.isFallback ? (label.language ?? undefined) : undefined}>
        <TextLink
          className="tie-label"
          label={say("evidence.relationship.open", { sentence })}
          onFollow={open}
        >
          {label.text}
        </TextLink>
      </bdi>
      {gapBetween(label.text, target.text)}
      {name(relationship.target, target)}
    </p>
  );
}

/** What stands between two words of a sentence: a space, or nothing between Chinese characters. */
function gapBetween(one: string, other: string): string {
  return joinWords([one, other]).length > one.length + other.length ? " " : "";
}
