import type { LocatedPassage } from "../evidence/locate-evidence";
import type { SourceId } from "../model/ids";
import type { Passage } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { Selection } from "../model/view";
import { memoizeLast } from "./memoize-last";
import { findFirstEndingAfter, readSource } from "./read-source";
import { findPassages } from "./select-evidence-passage";
import { selectReading } from "./show-in-article";
import type { AppState, Reading } from "./state";

/** A stretch of an article that is marked because it proves what is selected, or because the reader asked for it. */
export interface MarkedPlace {
  readonly source: SourceId;
  readonly start: number;
  readonly end: number;
  /** Paragraph it begins in, from 1. */
  readonly paragraph: number;
  /** One of several places where an ambiguous passage may stand; the reader asked to see it. */
  readonly isCandidate: boolean;
}

/** The passages of what is selected: of an actor those of its facts too, of a relationship its own. */
function gatherPassages(index: NetworkIndex, { actors, relationships }: Selection): readonly Passage[] {
  return [
    ...actors.flatMap((id) => {
      const actor = index.actorById.get(id);
      return actor ? [...actor.evidence, ...actor.facts.flatMap((fact) => fact.evidence)] : [];
    }),
    ...relationships.flatMap((id) => index.relationshipById.get(id)?.evidence ?? []),
  ];
}

const keyOf = (id: SourceId, start: number, end: number) => `${start} ${end} ${id}`;

/** Whether one of the passages is ambiguous and may stand at a place. */
function isCandidateOf(
  passages: readonly Passage[],
  located: ReadonlyMap<Passage, LocatedPassage>,
  { source, start, end }: Reading,
): boolean {
  return passages.some((passage) => {
    const anchor = located.get(passage)?.anchor;
    return (
      passage.source === source &&
      anchor?.state === "ambiguous" &&
      anchor.candidates.some((candidate) => candidate.start === start && candidate.end === end)
    );
  });
}

const gather = memoizeLast(
  (index: NetworkIndex, selection: Selection, reading: Reading | null): readonly MarkedPlace[] => {
    const located = findPassages(index);
    const places = new Map<string, MarkedPlace>();
    const passages = gatherPassages(index, selection);
    const add = (id: SourceId, start: number, end: number, isCandidate: boolean) => {
      const source = index.sourceById.get(id);
      if (!source) return;
      const { sentences } = readSource(source);
      const paragraph = sentences[findFirstEndingAfter(sentences, start)]?.paragraph ?? 1;
      places.set(keyOf(id, start, end), { source: id, start, end, paragraph, isCandidate });
    };
    for (const passage of passages) {
      const anchor = located.get(passage)?.anchor;
      if (anchor && "start" in anchor) add(passage.source, anchor.start, anchor.end, false);
    }
    if (reading && !places.has(keyOf(reading.source, reading.start, reading.end))) {
      const { source, start, end } = reading;
      add(source, start, end, isCandidateOf(passages, located, reading));
    }
    const order = new Map(index.network.sources.map((source, at) => [source.id, at]));
    return [...places.values()].sort(
      (one, other) =>
        (order.get(one.source) ?? 0) - (order.get(other.source) ?? 0) ||
        one.start - other.start ||
        one.end - other.end,
    );
  },
);

/**
 * The stretches to mark in the articles, in reading order, each once: the passages of the selection that were found,
 * and the stretch the reader asked for. Ambiguous and missing passages are not among them: their place is not known.
 */
export function selectMarkedPlaces(state: AppState): readonly MarkedPlace[] {
  return gather(state.document.index, state.view.selection, selectReading(state));
}

const gatherUnsure = memoizeLast((index: NetworkIndex, selection: Selection): readonly Passage[] => {
  const located = findPassages(index);
  return [...new Set(gatherPassages(index, selection))].filter((passage) => {
    const state = located.get(passage)?.anchor.state;
    return state === "ambiguous" || state === "missing";
  });
});

/** The passages of the selection whose place is not known: ambiguous or missing ones. */
export function selectUnsurePassages(state: AppState): readonly Passage[] {
  return gatherUnsure(state.document.index, state.view.selection);
}
