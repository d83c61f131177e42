import { useMemo } from "react";

import type { ActorId } from "../../model/ids";
import { type ArticleParagraph, selectArticle } from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";
import {
  findSentenceAt,
  type ReadingSentence,
  type ReadingSource,
  selectReadingText,
} from "../../store/select-sentences";
import type { AppState } from "../../store/state";
import { reaches, shareOutPlaces } from "../article/share-out-places";
import type { MentionHandlers } from "../article/use-mentions";
import { useActions, useApp, useAppStore } from "../app-context";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { ReadParagraph } from "./ReadParagraph";

const NO_PLACES: readonly MarkedPlace[] = [];
const NO_SENTENCES: readonly ReadingSentence[] = [];
const NO_ACTORS: readonly ActorId[] = [];

const selectIndex = (state: AppState) => state.document.index;
const selectSelectedActors = (state: AppState) => state.view.selection.actors;

/** One article to read: its head and its paragraphs, sentence by sentence. */
export function ReadSource({
  read,
  current,
  stop,
  places,
  place,
  onMention,
}: {
  readonly read: ReadingSource;
  /** Number of the sentence that is being read; `null` while the reader looks aside. */
  readonly current: number | null;
  /** Number of the sentence that is the tab stop. */
  readonly stop: number;
  readonly places: readonly MarkedPlace[];
  /** The place that is looked at among them. */
  readonly place: MarkedPlace | null;
  /** Called before a mention changes what is read. */
  readonly onMention: () => void;
}) {
  const { say } = useMessages();
  const { source, paragraphs } = read;
  const article = useApp((state) => selectArticle(state, source.id));
  const index = useApp(selectIndex);
  const selected = useApp(selectSelectedActors);
  const mentions = useMentionHandlers(read, onMention);
  const markedIn = useMemo(() => (article ? shareOutPlaces(places, article) : null), [places, article]);
  if (!article) return null;
  const within = (paragraph: ArticleParagraph, at: number | null) => {
    const own = paragraphs.get(paragraph.number) ?? NO_SENTENCES;
    return at !== null && own.some((sentence) => sentence.at === at) ? at : null;
  };
  return (
    <section className="read-source">
      <header className="article-head">
        <h2 dir="auto">
          <LocalText text={source.title} />
        </h2>
        {source.author === undefined ? null : (
          <p className="article-author">
            <bdi>{say("article.by", { author: source.author })}</bdi>
          </p>
        )}
      </header>
      {article.paragraphs.map((paragraph) => (
        <ReadParagraph
          key={paragraph.number}
          index={index}
          paragraph={paragraph}
          sentences={paragraphs.get(paragraph.number) ?? NO_SENTENCES}
          current={within(paragraph, current)}
          stop={within(paragraph, stop)}
          marked={markedIn?.get(paragraph.number) ?? NO_PLACES}
          place={place?.source === source.id && reaches(place, paragraph) ? place : null}
          selected={
            paragraph.mentions.some(({ actors }) => actors.some((actor) => selected.includes(actor)))
              ? selected
              : NO_ACTORS
          }
          mentions={mentions}
        />
      ))}
    </section>
  );
}

/** A mention shows its actor's subgraph, at the sentence it stands in; pointing at it lights the actor. */
function useMentionHandlers({ source }: ReadingSource, onMention: () => void): MentionHandlers {
  const actions = useActions();
  const store = useAppStore();
  return useMemo((): MentionHandlers => {
    const choose = (actors: readonly ActorId[], start: number) => {
      onMention();
      const sentence = findSentenceAt(selectReadingText(store.getState()), source.id, start);
      actions.readMention(sentence ?? 0, actors);
    };
    return {
      onChoose: choose,
      onKeyDown: (event, actors, start) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        choose(actors, start);
      },
      onLight: (actor) => {
        actions.setHover(actor === null ? null : { type: "actor", id: actor });
      },
    };
  }, [actions, store, source, onMention]);
}
