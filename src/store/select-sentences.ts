import { type FirstSentences, buildFirstSentences } from "../analysis/limit-to-read";
import { buildCoverage, type SentenceCoverage } from "../evidence/build-coverage";
import type { SourceId } from "../model/ids";
import type { Source } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { findMentionsOf } from "./find-mentions-of";
import { memoizeLast } from "./memoize-last";
import { findFirstEndingAfter, readSource } from "./read-source";
import { findPassages } from "./select-evidence-passage";
import type { AppState } from "./state";

/**
 * What the network makes of a sentence. **cited**: a passage quotes from it; **missed**: none does, or none for a
 * relationship, though it names two or more actors; **none**: nothing quotes from it and it ties no one to anyone.
 */
export type CoverageState = "cited" | "missed" | "none";

/** A sentence of the articles, as it is read. */
export interface ReadingSentence extends SentenceCoverage {
  /** Its number through all the sources, from 0. */
  readonly at: number;
  readonly source: Source;
  readonly text: string;
  readonly state: CoverageState;
  /** What lights up while it is read, as actor and relationship indices: who is named, what is proved, and its ends. */
  readonly lit: Lit;
}

/** Things to light up in the picture, by actor index and by relationship index. */
export interface Lit {
  readonly actors: ReadonlySet<number>;
  readonly relationships: ReadonlySet<number>;
}

/** A source and where its sentences stand among all. */
export interface ReadingSource {
  readonly source: Source;
  /** Number of its first sentence, from 0. */
  readonly from: number;
  readonly sentences: readonly ReadingSentence[];
  /** The same by the number of their paragraph, from 1. */
  readonly paragraphs: ReadonlyMap<number, readonly ReadingSentence[]>;
}

/** The articles of a network taken apart for reading. */
export interface ReadingText {
  readonly sources: readonly ReadingSource[];
  /** Every sentence, through the sources in their order. */
  readonly sentences: readonly ReadingSentence[];
  readonly first: FirstSentences;
}

/** Takes the articles of a network apart, once for a network. */
export const readArticles = memoizeLast((index: NetworkIndex): ReadingText => {
  const located = [...findPassages(index).values()];
  const mentions = findMentionsOf(index.network.actors);
  let from = 0;
  const sources = index.network.sources.map((source): ReadingSource => {
    const start = from;
    const sentences = buildCoverage(source, located, mentions).sentences.map(
      (covered, at): ReadingSentence => ({
        ...covered,
        at: start + at,
        source,
        text: source.text.slice(covered.sentence.start, covered.sentence.end),
        state: covered.unprovedPairs.length > 0 ? "missed" : covered.passages.length > 0 ? "cited" : "none",
        lit: buildLit(index, covered),
      }),
    );
    from += sentences.length;
    return { source, from: start, sentences, paragraphs: groupByParagraph(sentences) };
  });
  const sentences = sources.flatMap((each) => each.sentences);
  const first = buildFirstSentences(
    index,
    sentences.map(({ lit }) => ({ actors: [...lit.actors], relationships: [...lit.relationships] })),
  );
  return { sources, sentences, first };
});

function groupByParagraph(
  sentences: readonly ReadingSentence[],
): ReadonlyMap<number, readonly ReadingSentence[]> {
  const paragraphs = new Map<number, ReadingSentence[]>();
  for (const sentence of sentences) {
    const known = paragraphs.get(sentence.sentence.paragraph);
    if (known) known.push(sentence);
    else paragraphs.set(sentence.sentence.paragraph, [sentence]);
  }
  return paragraphs;
}

function buildLit(index: NetworkIndex, covered: SentenceCoverage): Lit {
  const relationships = new Set(covered.relationships.flatMap((id) => index.relationshipIndex.get(id) ?? []));
  const actors = new Set(
    [...covered.named, ...covered.actors].flatMap((id) => index.actorIndex.get(id) ?? []),
  );
  for (const relationship of relationships) {
    actors.add(index.sourceOf[relationship] ?? -1);
    actors.add(index.targetOf[relationship] ?? -1);
  }
  return { actors, relationships };
}

/** The articles of the document, sentence by sentence. */
export function selectReadingText({ document }: AppState): ReadingText {
  return readArticles(document.index);
}

/** The number, through all the sources, of the sentence an offset of a source is in or before; `null` without one. */
export function findSentenceAt(text: ReadingText, id: SourceId, offset: number): number | null {
  const read = text.sources.find(({ source }) => source.id === id);
  if (!read || read.sentences.length === 0) return null;
  const { sentences } = readSource(read.source);
  return read.from + Math.min(findFirstEndingAfter(sentences, offset), sentences.length - 1);
}
