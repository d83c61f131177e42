import * as v from "valibot";

import { failure, type Result, success } from "../model/result";
import type { DocumentState } from "./state";

const ChangeSchema = v.object({
  patches: v.array(
    v.object({
      op: v.picklist(["replace", "remove", "add"]),
      path: v.array(v.union([v.string(), v.number()])),
      value: v.optional(v.unknown()),
    }),
  ),
  places: v.array(v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.number(), v.number()])),
});

/**
 * One change of the document, small enough to be written down as it is made: immer's patches of the network and the
 * pins, and the actors that stand elsewhere now, each by its index with x and y.
 */
export type JournalChange = v.InferOutput<typeof ChangeSchema>;

/** What a change of the state asks of the journal. */
export type JournalEntry =
  | { readonly type: "change"; readonly change: JournalChange }
  /** Another document was opened, or more changed at once than steps tell. */
  | { readonly type: "whole" };

/** What lies between two states of the document; `null` where nothing has to be kept. */
export function buildJournalEntry(before: DocumentState, after: DocumentState): JournalEntry | null {
  if (before.network === after.network && before.pinned === after.pinned) {
    const places = findMoved(before.positions, after.positions);
    return places.length === 0 ? null : { type: "change", change: { patches: [], places } };
  }
  if (after.revision !== before.revision + 1) return { type: "whole" };
  const { done, undone } = after.history;
  const crossed = undone.length > before.history.undone.length ? undone.at(-1) : done.at(-1);
  if (!crossed) return { type: "whole" };
  const hasSameActors = before.network.actors === after.network.actors;
  const patches = crossed.inversePatches.map(({ op, path, value }) => ({
    op,
    path: [...path],
    value: value as unknown,
  }));
  const places = hasSameActors ? findMoved(before.positions, after.positions) : findPlaces(after.positions);
  return { type: "change", change: { patches, places } };
}

/** The text a change is kept as. */
export function writeJournalChange(change: JournalChange): string {
  return JSON.stringify(change);
}

/** Moved actors of a part: written in a few milliseconds. */
const PLACES_PER_PART = 2000;

/** The same text part by part, for a page that has to stay responsive while thousands of actors have moved. */
export function* writeJournalChangeInParts(change: JournalChange): Generator<string, undefined, undefined> {
  const { places, ...rest } = change;
  yield `${JSON.stringify(rest).slice(0, -1)},"places":[`;
  for (let from = 0; from < places.length; from += PLACES_PER_PART) {
    const part = JSON.stringify(places.slice(from, from + PLACES_PER_PART)).slice(1, -1);
    yield `${from === 0 ? "" : ","}${part}`;
  }
  yield "]}";
}

/** Reads a change that was kept; whoever could write the record may have written anything. */
export function readJournalChange(text: string): Result<JournalChange, string> {
  try {
    const parsed = v.safeParse(ChangeSchema, JSON.parse(text));
    return parsed.success ? success(parsed.output) : failure(v.summarize(parsed.issues));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function findMoved(before: Float64Array, after: Float64Array): JournalChange["places"] {
  if (before === after) return [];
  return findPlaces(after, (at, x, y) => before[2 * at] !== x || before[2 * at + 1] !== y);
}

function findPlaces(
  positions: Float64Array,
  isWanted: (at: number, x: number, y: number) => boolean = () => true,
): JournalChange["places"] {
  const places: JournalChange["places"] = [];
  for (let at = 0; 2 * at < positions.length; at++) {
    const x = positions[2 * at] ?? Number.NaN;
    const y = positions[2 * at + 1] ?? Number.NaN;
    if (Number.isFinite(x) && Number.isFinite(y) && isWanted(at, x, y)) places.push([at, x, y]);
  }
  return places;
}
