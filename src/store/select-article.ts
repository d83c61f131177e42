import { buildRuns, type Highlight } from "../evidence/build-runs";
import type { Mention } from "../evidence/find-mentions";
import type { TextRange } from "../evidence/locate-anchor";
import type { ActorId, SourceId } from "../model/ids";
import type { Source } from "../model/network";
import { findMentionsOf } from "./find-mentions-of";
import { memoizeInNetwork } from "./memoize-in-network";
import { findFirstEndingAfter, type Paragraph, readSource } from "./read-source";
import { findPassages } from "./select-evidence-passage";
import type { AppState } from "./state";

/** A paragraph of an article with what the network makes of it. */
export interface ArticleParagraph extends Paragraph {
  readonly mentions: readonly Mention[];
  /** The sentences some passage of the network quotes from, as stretches that neither overlap nor touch. */
  readonly cited: readonly TextRange[];
}

/** A whole article, ready to be drawn. */
export interface Article {
  readonly source: Source;
  readonly paragraphs: readonly ArticleParagraph[];
  /** Whether there is a sentence no passage of the network quotes from. */
  readonly hasUncited: boolean;
}

/** A stretch of an article that is drawn the same from end to end. */
export interface ArticleRun {
  readonly text: string;
  /** Offset in the article, which names the run within it. */
  readonly start: number;
  readonly isCited: boolean;
  /** Places, in the list of marked stretches, of those that cover the run. */
  readonly marked: readonly number[];
  /** A marked stretch begins, or ends, with this run. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** One or more runs that are together one mention of `actors`, or that are no mention (`actors` is empty). */
export interface ArticlePiece {
  readonly actors: readonly ActorId[];
  readonly runs: readonly ArticleRun[];
}

const buildIn = memoizeInNetwork((index, id: SourceId): Article | null => {
  const source = index.sourceById.get(id);
  if (!source) return null;
  const mentions = findMentionsOf(index.network.actors).find(source.text);
  const stretches: TextRange[] = [];
  for (const { passage, anchor } of findPassages(index).values()) {
    if (passage.source === id && "start" in anchor) stretches.push(anchor);
  }
  const { sentences } = readSource(source);
  const cited = joinOverlapping(stretches.map((stretch) => widenToSentences(sentences, stretch)));
  return {
    source,
    paragraphs: readSource(source).paragraphs.map(({ number, start, end }) => ({
      number,
      start,
      end,
      mentions: pickWithin(mentions, { start, end }),
      cited: pickWithin(cited, { start, end }),
    })),
    hasUncited: sentences.some(
      ({ start }) => (cited[findFirstEndingAfter(cited, start)]?.start ?? Infinity) > start,
    ),
  };
});

/** An article with every mention of an actor and every cited stretch, or `null` where the document has no such source. */
export function selectArticle(state: AppState, id: SourceId): Article | null {
  return buildIn(state.document.index, id);
}

/** From the start of the sentence a stretch begins in to the end of the one it ends in. */
function widenToSentences(sentences: readonly TextRange[], { start, end }: TextRange): TextRange {
  const first = sentences[findFirstEndingAfter(sentences, start)];
  const last = sentences[findFirstEndingAfter(sentences, Math.max(start, end - 1))];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

function joinOverlapping(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** Those of the ranges, which are in order and do not overlap, that reach into a stretch. */
function pickWithin<Range extends TextRange>(ranges: readonly Range[], within: TextRange): readonly Range[] {
  const from = findFirstEndingAfter(ranges, within.start);
  let to = from;
  while ((ranges[to]?.start ?? within.end) < within.end) to++;
  return ranges.slice(from, to);
}

type Mark =
  | { readonly type: "mention"; readonly mention: Mention }
  | { readonly type: "cited" }
  | { readonly type: "marked"; readonly at: number; readonly range: TextRange };

/** Cuts a paragraph into pieces to draw: mentions, cited stretches and the `marked` ones, which may all overlap. */
export function buildArticlePieces(
  text: string,
  paragraph: ArticleParagraph,
  marked: readonly TextRange[],
): readonly ArticlePiece[] {
  const highlights: readonly Highlight<Mark>[] = [
    ...paragraph.mentions.map((mention) => ({ ...mention, mark: { type: "mention" as const, mention } })),
    ...paragraph.cited.map((range) => ({ ...range, mark: { type: "cited" as const } })),
    ...marked.map((range, at) => ({ ...range, mark: { type: "marked" as const, at, range } })),
  ];
  const pieces: { readonly mention: Mention | null; readonly runs: ArticleRun[] }[] = [];
  for (const { start, end, text: words, marks } of buildRuns(text, highlights, paragraph)) {
    const mention = marks.flatMap((mark) => (mark.type === "mention" ? mark.mention : []))[0] ?? null;
    const covering = marks.flatMap((mark) => (mark.type === "marked" ? mark : []));
    const run: ArticleRun = {
      text: words,
      start,
      isCited: marks.some((mark) => mark.type === "cited"),
      marked: covering.map(({ at }) => at),
      begins: covering.some(({ range }) => range.start === start),
      ends: covering.some(({ range }) => range.end === end),
    };
    const last = pieces.at(-1);
    if (last && last.mention === mention) last.runs.push(run);
    else pieces.push({ mention, runs: [run] });
  }
  return pieces.map(({ mention, runs }) => ({ actors: mention?.actors ?? [], runs }));
}
