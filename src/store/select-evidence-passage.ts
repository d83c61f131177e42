import { type Anchor, locateAnchors, type TextRange } from "../evidence/locate-anchor";
import type { SourceId } from "../model/ids";
import type { Network, Passage, Source } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
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

/** Where every passage of the document stands; one pass over each source. */
const locateAll = memoizeLast((index: NetworkIndex): ReadonlyMap<Passage, Anchor> => {
  const anchors = new Map<Passage, Anchor>();
  for (const [id, passages] of gatherPassages(index.network)) {
    const found = locateAnchors(index.sourceById.get(id)?.text ?? "", passages);
    passages.forEach((passage, at) => anchors.set(passage, found[at] ?? { state: "missing" }));
  }
  return anchors;
});

/** Where every passage of the document stands, by passage. */
export function selectAnchors(state: AppState): ReadonlyMap<Passage, Anchor> {
  return locateAll(state.document.index);
}

const createPassages = memoizeLast((_: NetworkIndex) => new Map<Passage, ShownPassage | null>());

/** A passage of the document with its sentence; `null` where its source is not in the document. */
export function selectPassage(state: AppState, passage: Passage): ShownPassage | null {
  const { index } = state.document;
  const passages = createPassages(index);
  const known = passages.get(passage);
  if (known !== undefined) return known;
  const source = index.sourceById.get(passage.source);
  const anchor = locateAll(index).get(passage) ?? { state: "missing" };
  const shown = source ? buildShown(passage, source, anchor) : null;
  passages.set(passage, shown);
  return shown;
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
