import { useEffect, useMemo, useRef, useState } from "react";

import type { ActorId, SourceId } from "../../model/ids";
import { selectArticle } from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";
import type { AppState, Reading } from "../../store/state";
import { useApp } from "../app-context";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { ArticleKey } from "./ArticleKey";
import { ArticleParagraph } from "./ArticleParagraph";
import { reaches, shareOutPlaces } from "./share-out-places";
import { useMentions } from "./use-mentions";
import { createNearWatch } from "./create-near-watch";

/** A longer article is bare text where nobody looks, or opening a megabyte would take seconds. */
const PARAGRAPHS_DRAWN_AT_ONCE = 100;

const NO_PLACES: readonly MarkedPlace[] = [];
const NO_ACTORS: readonly ActorId[] = [];

const selectIndex = (state: AppState) => state.document.index;
const selectSelectedActors = (state: AppState) => state.view.selection.actors;

/**
 * One article, paragraph by paragraph. It goes to the current passage when that changes, and again when the reader asks
 * for it again (`reading` is then a new wish for the same place); not when a mention in the text itself was chosen, for
 * then the reader is where they want to be.
 */
export function ArticleText({
  id,
  places,
  current,
  reading,
}: {
  readonly id: SourceId;
  readonly places: readonly MarkedPlace[];
  readonly current: MarkedPlace | undefined;
  readonly reading: Reading | null;
}) {
  const { say, localized } = useMessages();
  const article = useApp((state) => selectArticle(state, id));
  const index = useApp(selectIndex);
  const selected = useApp(selectSelectedActors);
  const root = useRef<HTMLElement>(null);
  const mentions = useMentions(article, root);
  const markedIn = useMemo(() => (article ? shareOutPlaces(places, article) : null), [places, article]);
  const { takeChoice } = mentions;
  const [watch] = useState(() =>
    article && article.paragraphs.length > PARAGRAPHS_DRAWN_AT_ONCE ? createNearWatch() : null,
  );
  useEffect(() => () => watch?.destroy(), [watch]);

  useEffect(() => {
    if (takeChoice() || current?.source !== id) return;
    root.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
    // `reading` counts although it is not read: a new wish for the same place goes there again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [current, reading, id, takeChoice]);

  if (!article) return null;
  const { source, paragraphs, hasUncited } = article;
  return (
    <article className="article-text" ref={root}>
      <header className="article-head">
        <h2 dir="auto">
          <LocalText text={source.title} />
        </h2>
        {source.author === undefined || localized(source.title).includes(source.author) ? null : (
          <p className="article-author">
            <bdi>{say("article.by", { author: source.author })}</bdi>
          </p>
        )}
        <ArticleKey hasUncited={hasUncited} />
      </header>
      <div className="article-body">
        {paragraphs.map((paragraph) => (
          <ArticleParagraph
            key={paragraph.number}
            index={index}
            source={source}
            paragraph={paragraph}
            marked={markedIn?.get(paragraph.number) ?? NO_PLACES}
            current={current?.source === id && reaches(current, paragraph) ? current : null}
            selected={
              paragraph.mentions.some(({ actors }) => actors.some((actor) => selected.includes(actor)))
                ? selected
                : NO_ACTORS
            }
            stop={mentions.stop !== null && reaches(mentions.stop, paragraph) ? mentions.stop.start : null}
            handlers={mentions.handlers}
            watch={watch}
          />
        ))}
      </div>
    </article>
  );
}
