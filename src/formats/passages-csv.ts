import type { Passage } from "../model/network";
import { joinLines } from "./csv-columns";
import { writeCsvTable } from "./csv-table";

/** A passage with what it proves and where it was found. */
export interface FoundPassage {
  readonly passage: Passage;
  /** Where it is in the project file, such as `links[14].evidence[0]`. */
  readonly place: string;
  /** "actor", "fact", "relationship" or "step". */
  readonly proves: string;
  /** Id of the actor, relationship or step it belongs to. */
  readonly id: string;
  /** "exact", "moved", "ambiguous" or "missing". */
  readonly state: string;
  /** Where its words stand: one place, several where it is ambiguous, none where it is missing. */
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

/** Writes passages as a CSV table: what each proves, where it was recorded, and where it was found or might stand. */
export function writePassagesCsv(passages: readonly FoundPassage[]): string {
  return writeCsvTable<FoundPassage>(
    [
      { heading: "place", cellOf: (each) => each.place },
      { heading: "proves", cellOf: (each) => each.proves },
      { heading: "id", cellOf: (each) => each.id },
      { heading: "source", cellOf: (each) => each.passage.source },
      { heading: "anchor", cellOf: (each) => each.state },
      { heading: "recorded", cellOf: ({ passage }) => `${passage.start}-${passage.end}` },
      {
        heading: "found",
        cellOf: (each) => joinLines(each.found.map(({ start, end }) => `${start}-${end}`)),
      },
      { heading: "passage", cellOf: (each) => each.passage.exact },
    ],
    passages,
  );
}
