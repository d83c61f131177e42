import { memo, useRef } from "react";

import { useMessages } from "../use-messages";
import { ArticlePieces, type ArticlePiecesProps } from "./ArticlePieces";
import type { NearWatch } from "./create-near-watch";
import { useNear } from "./use-near";

/** What a paragraph is drawn from. Each is the same object for as long as the paragraph need not be drawn again. */
interface ArticleParagraphProps extends ArticlePiecesProps {
  /** Given for a long article: the paragraph is bare text until it comes near. */
  readonly watch: NearWatch | null;
}

/** A numbered paragraph. */
export const ArticleParagraph = memo(function ArticleParagraph({ watch, ...pieces }: ArticleParagraphProps) {
  const { say, language } = useMessages();
  const element = useRef<HTMLParagraphElement>(null);
  const isNear = useNear(watch, element);
  const { source, paragraph, current, stop } = pieces;
  return (
    <p ref={element} className="article-paragraph" lang={source.language} dir="auto">
      <span className="article-number" lang={language}>
        <span className="sr-only">{say("article.paragraph", { number: paragraph.number })}</span>
        <span aria-hidden>{paragraph.number}</span>
      </span>
      {isNear || current !== null || stop !== null ? (
        <ArticlePieces {...pieces} />
      ) : (
        source.text.slice(paragraph.start, paragraph.end)
      )}
    </p>
  );
});
