import type { CSSProperties, ReactNode } from "react";

import type { ActorId } from "../../model/ids";
import type { Source } from "../../model/network";
import type { NetworkIndex } from "../../model/network-index";
import { type ArticleParagraph, type ArticlePiece, buildArticlePieces } from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";
import { sectorColour } from "../evidence/SectorTags";
import { useMessages } from "../use-messages";
import { ArticleRunMark } from "./ArticleRunMark";
import type { MentionHandlers } from "./use-mentions";

/** What a stretch of an article is drawn from. */
export interface ArticlePiecesProps {
  readonly index: NetworkIndex;
  readonly source: Source;
  /** The stretch, with what is mentioned and cited in it. */
  readonly paragraph: ArticleParagraph;
  /** The places to mark that reach into it. */
  readonly marked: readonly MarkedPlace[];
  readonly current: MarkedPlace | null;
  /** The selected actors, if the stretch mentions any of them. */
  readonly selected: readonly ActorId[];
  /** Offset of the mention that is the tab stop, if it is in this stretch. */
  readonly stop: number | null;
  readonly handlers: MentionHandlers;
}

/** The words of an article: its mentions lead to actors, its marked places stand out, they may overlap as they like. */
export function ArticlePieces({
  index,
  source,
  paragraph,
  marked,
  current,
  selected,
  stop,
  handlers,
}: ArticlePiecesProps) {
  const { say, language } = useMessages();
  const isUnsure = current?.isCandidate ?? false;
  const ends = { begins: say("article.passageStart"), ends: say("article.passageEnd"), language };
  const unsureEnds = { ...ends, begins: say("article.candidateStart") };
  const currentAt = current === null ? -1 : marked.indexOf(current);
  return buildArticlePieces(source.text, paragraph, marked).map((piece) => {
    const start = piece.runs[0]?.start ?? 0;
    const runs = piece.runs.map((run) => {
      const isCurrent = run.marked.includes(currentAt);
      const isCandidate = isCurrent && isUnsure;
      return (
        <ArticleRunMark
          key={run.start}
          run={run}
          isCurrent={isCurrent}
          isCandidate={isCandidate}
          said={isCandidate ? unsureEnds : ends}
        />
      );
    });
    return piece.actors.length === 0 ? (
      runs
    ) : (
      <ArticleMention
        key={start}
        colour={findColour(index, piece.actors)}
        actors={piece.actors}
        start={start}
        isSelected={piece.actors.some((actor) => selected.includes(actor))}
        isStop={start === stop}
        handlers={handlers}
      >
        {runs}
      </ArticleMention>
    );
  });
}

/** The name of an actor in the text, underlined in its sector's colour. A link wraps like words; a button would not. */
function ArticleMention({
  colour,
  actors,
  start,
  isSelected,
  isStop,
  handlers,
  children,
}: {
  readonly colour: CSSProperties | undefined;
  readonly actors: ArticlePiece["actors"];
  readonly start: number;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly handlers: MentionHandlers;
  readonly children: ReactNode;
}) {
  const [actor] = actors;
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
      style={colour}
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

/** The colour of the first sector of the first of these actors. */
function findColour(index: NetworkIndex, [actor]: ArticlePiece["actors"]): CSSProperties | undefined {
  const id = actor === undefined ? undefined : index.actorById.get(actor)?.sectors[0];
  const sector = id === undefined ? undefined : index.sectorById.get(id);
  return sector && sectorColour(sector);
}
