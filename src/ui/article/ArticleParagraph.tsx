import { memo } from "react";

import type { ActorId } from "../../model/ids";
import type { Source } from "../../model/network";
import {
  type ArticleParagraph as Paragraph,
  type ArticlePiece,
  buildArticlePieces,
} from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { sectorColour } from "../evidence/SectorTags";
import { useMessages } from "../use-messages";
import { ArticleRunMark } from "./ArticleRunMark";
import type { MentionHandlers } from "./use-mentions";

const selectIndex = (state: AppState) => state.document.index;

/** What a paragraph is drawn from. Each is the same object for as long as the paragraph need not be drawn again. */
interface ArticleParagraphProps {
  readonly source: Source;
  readonly paragraph: Paragraph;
  /** The places to mark that reach into it. */
  readonly marked: readonly MarkedPlace[];
  readonly current: MarkedPlace | null;
  /** The selected actors, if the paragraph mentions any of them. */
  readonly selected: readonly ActorId[];
  /** Offset of the mention that is the tab stop, if it is in this paragraph. */
  readonly stop: number | null;
  readonly handlers: MentionHandlers;
}

/** A numbered paragraph: its mentions lead to actors, its marked places stand out, they may overlap as they like. */
export const ArticleParagraph = memo(function ArticleParagraph({
  source,
  paragraph,
  marked,
  current,
  selected,
  stop,
  handlers,
}: ArticleParagraphProps) {
  const { say, language } = useMessages();
  const pieces = buildArticlePieces(source.text, paragraph, marked);
  const currentAt = current === null ? -1 : marked.indexOf(current);
  return (
    <p className="article-paragraph" lang={source.language} dir="auto">
      <span className="article-number" lang={language}>
        <span className="sr-only">{say("article.paragraph", { number: paragraph.number })}</span>
        <span aria-hidden>{paragraph.number}</span>
      </span>
      {pieces.map((piece) => {
        const start = piece.runs[0]?.start ?? 0;
        const runs = piece.runs.map((run) => (
          <ArticleRunMark key={run.start} run={run} isCurrent={run.marked.includes(currentAt)} />
        ));
        return piece.actors.length === 0 ? (
          runs
        ) : (
          <ArticleMention
            key={start}
            actors={piece.actors}
            start={start}
            isSelected={piece.actors.some((actor) => selected.includes(actor))}
            isStop={start === stop}
            handlers={handlers}
          >
            {runs}
          </ArticleMention>
        );
      })}
    </p>
  );
});

/** The name of an actor in the text, underlined in its sector's colour. A link wraps like words; a button would not. */
function ArticleMention({
  actors,
  start,
  isSelected,
  isStop,
  handlers,
  children,
}: {
  readonly actors: ArticlePiece["actors"];
  readonly start: number;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly handlers: MentionHandlers;
  readonly children: React.ReactNode;
}) {
  const index = useApp(selectIndex);
  const [actor] = actors;
  const sectorId = actor === undefined ? undefined : index.actorById.get(actor)?.sectors[0];
  const sector = sectorId === undefined ? undefined : index.sectorById.get(sectorId);
  const light = () => {
    handlers.onLight(actor ?? null);
  };
  const darken = () => {
    handlers.onLight(null);
  };
  return (
    <span
      // An <a> needs an address, and a <button> does not break across lines.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="link"
      tabIndex={isStop ? 0 : -1}
      className="mention"
      data-mention={start}
      data-selected={isSelected ? "" : undefined}
      aria-current={isSelected ? "true" : undefined}
      style={sector ? sectorColour(sector) : undefined}
      onClick={() => {
        handlers.onChoose(actors, start);
      }}
      onKeyDown={(event) => {
        handlers.onKeyDown(event, actors, start);
      }}
      onPointerEnter={light}
      onPointerLeave={darken}
      onFocus={light}
      onBlur={darken}
    >
      {children}
    </span>
  );
}
