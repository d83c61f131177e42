import { type Anchor, findInPlace, type TextRange } from "../evidence/locate-anchor";
import { type LocatedPassage, locateEvidence } from "../evidence/locate-evidence";
import type { Passage, Source } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { memoizeInNetwork } from "./memoize-in-network";
import { memoizeLast } from "./memoize-last";
import { findFirstEndingAfter, readSource, type SourceReading } from "./read-source";
import type { AppState } from "./state";

/** A place in a source where quoted words stand, with the rest of their sentence around them. */
export interface Excerpt extends TextRange {
  /** Paragraph the words begin in, from 1. */
  readonly paragraph: number;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A passage as a reader is shown it. */
export interface ShownPassage {
  readonly passage: Passage;
  readonly source: Source;
  readonly state: Anchor["state"];
  /** One place where it is exact or moved, several where it is ambiguous, none where it is missing. */
  readonly places: readonly Excerpt[];
}

/** Characters of a sentence shown on either side of the quoted words; beyond, it is cut with an ellipsis. */
const CONTEXT = 600;

/** Every passage of a network, where it stands and what it proves; one pass over each source. */
export const findPassages = memoizeLast(
  (index: NetworkIndex): ReadonlyMap<Passage, LocatedPassage> =>
    new Map(locateEvidence(index.network).map((located) => [located.passage, located])),
);

const showIn = memoizeInNetwork((index, passage: Passage): ShownPassage | null => {
  const source = index.sourceById.get(passage.source);
  if (!source) return null;
  // Most passages stand where they say, and then a look at the place is enough.
  const anchor = findInPlace(source.text, passage) ?? findPassages(index).get(passage)?.anchor;
  return buildShown(passage, source, anchor ?? { state: "missing" });
});

/** A passage of the document with its sentence; `null` where its source is not in the document. */
export function selectPassage(state: AppState, passage: Passage): ShownPassage | null {
  return showIn(state.document.index, passage);
}

function buildShown(passage: Passage, source: Source, anchor: Anchor): ShownPassage {
  const ranges =
    anchor.state === "missing" ? [] : anchor.state === "ambiguous" ? anchor.candidates : [anchor];
  const reading = readSource(source);
  return {
    passage,
    source,
    state: anchor.state,
    places: ranges.map((range) => buildExcerpt(reading, range)),
  };
}

function buildExcerpt({ source, sentences }: SourceReading, { start, end }: TextRange): Excerpt {
  const { text } = source;
  const first = sentences[findFirstEndingAfter(sentences, start)];
  const last = sentences[findFirstEndingAfter(sentences, Math.max(start, end - 1))];
  const from = Math.min(first?.start ?? start, start);
  const to = Math.max(last && last.start < end ? last.end : end, end);
  const before = text.slice(Math.max(from, start - CONTEXT), start);
  const after = text.slice(end, Math.min(to, end + CONTEXT));
  return {
    start,
    end,
    paragraph: first?.paragraph ?? 1,
    before: start - CONTEXT > from ? `…${before}` : before,
    quote: text.slice(start, end),
    after: end + CONTEXT < to ? `${after}…` : after,
  };
}
