import * as v from "valibot";

import { addIssue, joinPath, nameOfType } from "./add-issue";
import type { ActorId, KindId, RelationshipId, SectorId } from "./ids";
import type { Problem, ProblemCode } from "./problem";
import { createProblemList, type ProblemList } from "./problem-list";
import type { Focus, PathQuestion, View } from "./view";
import { FILTER_FIELDS, SELECTION_FIELDS, VIEW_FIELDS } from "./view-schema";

/** The ids a view may speak of; a `NetworkIndex` is one, and so are four sets. */
export interface KnownIds {
  readonly actorById: { readonly has: (id: ActorId) => boolean };
  readonly relationshipById: { readonly has: (id: RelationshipId) => boolean };
  readonly sectorById: { readonly has: (id: SectorId) => boolean };
  readonly kindById: { readonly has: (id: KindId) => boolean };
}

/** A view that can be shown, and what of the input it could not take. */
export interface ViewReading {
  readonly view: View;
  /** Empty when the view is just what the input says. */
  readonly problems: readonly Problem[];
}

type Fields = Readonly<Record<string, v.GenericSchema>>;

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** Keeps the fields that fit, leaves out and reports the others. */
function pickFields(
  fields: Fields,
  input: unknown,
  path: string,
  problems: ProblemList,
): Record<string, unknown> {
  if (!isRecord(input)) {
    problems.add("wrong-type", path, { expected: "object", received: nameOfType(input) });
    return {};
  }
  const picked: [string, unknown][] = [];
  for (const [key, value] of Object.entries(input)) {
    const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (schema === undefined) {
      problems.add("unknown-key", path, { key });
      continue;
    }
    const parsed = v.safeParse(schema, value);
    if (parsed.success) picked.push([key, value]);
    else for (const issue of parsed.issues) addIssue(problems, issue, joinPath(path, key));
  }
  return Object.fromEntries(picked);
}

/** The ids of the list that exist; the others are reported at their place. */
function keepKnown<Id extends string>(
  ids: readonly Id[],
  known: { readonly has: (id: Id) => boolean },
  code: ProblemCode,
  path: string,
  problems: ProblemList,
): readonly Id[] {
  const kept = ids.filter((id, index) => {
    const isKnown = known.has(id);
    if (!isKnown) problems.add(code, `${path}[${index}]`, { id });
    return isKnown;
  });
  return kept.length === ids.length ? ids : kept;
}

function keepKnownFocus(
  focus: Focus | null,
  known: KnownIds,
  path: string,
  problems: ProblemList,
): Focus | null {
  if (focus === null) return null;
  const actors = keepKnown(focus.actors, known.actorById, "unknown-actor", `${path}.actors`, problems);
  return actors.length === 0 ? null : { ...focus, actors };
}

function keepKnownPath(
  question: PathQuestion | null,
  known: KnownIds,
  path: string,
  problems: ProblemList,
): PathQuestion | null {
  if (question === null) return null;
  const ends = keepKnown([question.from, question.to], known.actorById, "unknown-actor", path, problems);
  return ends.length === 2 ? question : null;
}

function keepKnownCentre(
  centre: ActorId | null,
  known: KnownIds,
  path: string,
  problems: ProblemList,
): ActorId | null {
  if (centre === null || known.actorById.has(centre)) return centre;
  problems.add("unknown-actor", path, { id: centre });
  return null;
}

/** The view without ids its network does not have; each of these is reported at its place under `path`. */
export function keepKnownIds(view: View, known: KnownIds, path: string, problems: ProblemList): View {
  const at = (place: string) => (path === "" ? place : `${path}.${place}`);
  const { filters, selection } = view;
  const { sectorById, kindById, actorById, relationshipById } = known;
  return {
    ...view,
    filters: {
      ...filters,
      sectors: keepKnown(filters.sectors, sectorById, "unknown-sector", at("filters.sectors"), problems),
      kinds: keepKnown(filters.kinds, kindById, "unknown-kind", at("filters.kinds"), problems),
    },
    focus: keepKnownFocus(view.focus, known, at("focus"), problems),
    centre: keepKnownCentre(view.centre, known, at("centre"), problems),
    path: keepKnownPath(view.path, known, at("path"), problems),
    selection: {
      actors: keepKnown(selection.actors, actorById, "unknown-actor", at("selection.actors"), problems),
      relationships: keepKnown(
        selection.relationships,
        relationshipById,
        "unknown-relationship",
        at("selection.relationships"),
        problems,
      ),
    },
  };
}

/**
 * Reads a view from a link or a stored record. It always gives a view that can be shown: a field that is missing is
 * as in `DEFAULT_VIEW`; a field that does not fit, an unknown key and an id the network does not have are left out
 * and reported, so that an old or bad link opens the app and says why.
 */
export function parseView(input: unknown, known: KnownIds): ViewReading {
  const problems = createProblemList();
  const { filters, selection, ...rest } = isRecord(input)
    ? input
    : { filters: undefined, selection: undefined };
  const fields = pickFields(VIEW_FIELDS, isRecord(input) ? rest : input, "", problems);
  if (filters !== undefined) fields["filters"] = pickFields(FILTER_FIELDS, filters, "filters", problems);
  if (selection !== undefined) {
    fields["selection"] = pickFields(SELECTION_FIELDS, selection, "selection", problems);
  }
  const whole = v.parse(v.strictObject(VIEW_FIELDS), fields);
  const view = keepKnownIds(whole, known, "", problems);
  return { view, problems: problems.toArray() };
}
