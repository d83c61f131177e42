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

const gather = memoizeLast(
  (index: NetworkIndex, selection: Selection, reading: Reading | null): readonly MarkedPlace[] => {
    const located = findPassages(index);
    const places = new Map<string, MarkedPlace>();
    const add = (id: SourceId, start: number, end: number) => {
      const source = index.sourceById.get(id);
      if (!source) return;
      const { sentences } = readSource(source);
      const paragraph = sentences[findFirstEndingAfter(sentences, start)]?.paragraph ?? 1;
      places.set(`${start} ${end} ${id}`, { source: id, start, end, paragraph });
    };
    for (const passage of gatherPassages(index, selection)) {
      const anchor = located.get(passage)?.anchor;
      if (anchor && "start" in anchor) add(passage.source, anchor.start, anchor.end);
    }
    if (reading) add(reading.source, reading.start, reading.end);
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
