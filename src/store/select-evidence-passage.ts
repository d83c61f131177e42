import { type Anchor, locateAnchors, type TextRange } from "../evidence/locate-anchor";
import type { SourceId } from "../model/ids";
import type { Network, Passage, Source } from "../model/network";
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

/** Every passage of the document, each once, by the source it is from. */
function gatherPassages(network: Network): ReadonlyMap<SourceId, readonly Passage[]> {
  const bySource = new Map<SourceId, Passage[]>();
  const take = (passages: readonly Passage[]) => {
    for (const passage of passages) {
      const list = bySource.get(passage.source);
      if (list) list.push(passage);
      else bySource.set(passage.source, [passage]);
    }
  };
  for (const actor of network.actors) {
    take(actor.evidence);
    for (const fact of actor.facts) take(fact.evidence);
  }
  for (const relationship of network.relationships) take(relationship.evidence);
  for (const story of network.stories) for (const step of story.steps) take(step.passages);
  return bySource;
}

/** Where every passage of a network stands; one pass over each source. */
export const findAnchors = memoizeLast((index: NetworkIndex): ReadonlyMap<Passage, Anchor> => {
  const anchors = new Map<Passage, Anchor>();
  for (const [id, passages] of gatherPassages(index.network)) {
    const found = locateAnchors(index.sourceById.get(id)?.text ?? "", passages);
    passages.forEach((passage, at) => anchors.set(passage, found[at] ?? { state: "missing" }));
  }
  return anchors;
});

const showIn = memoizeInNetwork((index, passage: Passage): ShownPassage | null => {
  const source = index.sourceById.get(passage.source);
  return source ? buildShown(passage, source, findAnchors(index).get(passage) ?? { state: "missing" }) : null;
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
