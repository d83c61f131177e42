import type { ActorId, RelationshipId, SourceId } from "../model/ids";
import { joinLines } from "./csv-columns";
import { writeCsvTable } from "./csv-table";

/** A sentence of an article with what the network makes of it. */
export interface CoveredSentence {
  readonly source: SourceId;
  /** Counted through its source, and within its paragraph, from 1. */
  readonly number: number;
  readonly paragraph: number;
  /** Where it stands, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "cited", "missed" (names two or more actors, proves no relationship) or "none". */
  readonly state: string;
  /** How many passages quote from it. */
  readonly passages: number;
  readonly actors: readonly ActorId[];
  readonly relationships: readonly RelationshipId[];
  readonly named: readonly ActorId[];
  readonly unprovedPairs: readonly (readonly [ActorId, ActorId])[];
}

/** Writes how the network covers its articles as a CSV table, a row for each sentence; lists are a line each in a cell. */
export function writeCoverageCsv(sentences: readonly CoveredSentence[]): string {
  return writeCsvTable<CoveredSentence>(
    [
      { heading: "source", cellOf: (each) => each.source },
      { heading: "sentence", cellOf: (each) => each.number },
      { heading: "paragraph", cellOf: (each) => each.paragraph },
      { heading: "start", cellOf: (each) => each.start },
      { heading: "end", cellOf: (each) => each.end },
      { heading: "text", cellOf: (each) => each.text },
      { heading: "coverage", cellOf: (each) => each.state },
      { heading: "passages", cellOf: (each) => each.passages },
      { heading: "proved.actors", cellOf: (each) => joinLines(each.actors) },
      { heading: "proved.relationships", cellOf: (each) => joinLines(each.relationships) },
      { heading: "named.actors", cellOf: (each) => joinLines(each.named) },
      {
        heading: "missed.pairs",
        cellOf: (each) => joinLines(each.unprovedPairs.map(([one, other]) => `${one} + ${other}`)),
      },
    ],
    sentences,
  );
}
