import { memo } from "react";

import type { ActorId } from "../../model/ids";
import type { NetworkIndex } from "../../model/network-index";
import type { ArticleParagraph } from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";
import type { ReadingSentence } from "../../store/select-sentences";
import { ArticlePieces } from "../article/ArticlePieces";
import type { MentionHandlers } from "../article/use-mentions";
import { useMessages } from "../use-messages";

/** What a paragraph is drawn from; each is the same object for as long as it need not be drawn again. */
interface ReadParagraphProps {
  readonly index: NetworkIndex;
  readonly paragraph: ArticleParagraph;
  readonly sentences: readonly ReadingSentence[];
  /** Number of the sentence that is being read, if it is in this paragraph. */
  readonly current: number | null;
  /** Number of the sentence that is the tab stop, if it is in this paragraph. */
  readonly stop: number | null;
  readonly marked: readonly MarkedPlace[];
  readonly place: MarkedPlace | null;
  readonly selected: readonly ActorId[];
  readonly mentions: MentionHandlers;
}

/** A paragraph whose sentences are each something to go to, with a mark in the margin for what is made of them. */
export const ReadParagraph = memo(function ReadParagraph(props: ReadParagraphProps) {
  const { paragraph, sentences } = props;
  const { say, language } = useMessages();
  const source = sentences[0]?.source;
  if (!source) return null;
  return (
    <p
      className="article-paragraph read-paragraph"
      lang={source.language}
      dir="auto"
      data-paragraph={paragraph.number}
    >
      <span className="article-number" lang={language}>
        <span className="sr-only">{say("article.paragraph", { number: paragraph.number })}</span>
        <span aria-hidden>{paragraph.number}</span>
      </span>
      {sentences.map((sentence) => (
        <ReadSentence key={sentence.at} sentence={sentence} {...props} />
      ))}
    </p>
  );
});

function ReadSentence({
  index,
  sentence,
  paragraph,
  current,
  stop,
  marked,
  place,
  selected,
  mentions,
}: ReadParagraphProps & { readonly sentence: ReadingSentence }) {
  const { say, language } = useMessages();
  const { at, source, state } = sentence;
  const { start, end } = sentence.sentence;
  return (
    <>
      <span
        className="sentence"
        data-sentence={at}
        aria-current={at === current ? "true" : undefined}
        // One tab stop among all sentences, moved by keys: a sentence is text, and holds links, so it can have no role.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={at === stop ? 0 : -1}
      >
        <span className="sentence-mark" data-state={state} aria-hidden />
        {state === "missed" ? (
          <span className="sr-only" lang={language}>
            {` [${say("read.mark.missed")}] `}
          </span>
        ) : null}
        <ArticlePieces
          index={index}
          source={source}
          paragraph={{ ...paragraph, start, end }}
          marked={marked}
          current={place}
          selected={selected}
          stop={null}
          handlers={mentions}
        />
      </span>{" "}
    </>
  );
}
