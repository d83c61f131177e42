import type { Actor, Passage, Relationship, Source, Sector, Kind, Story } from "./network";
import { keepKnownIds, type KnownIds } from "./parse-view";
import type { ProblemCode } from "./problem";
import type { ProblemList } from "./problem-list";

/** The lists of a file as they stand in it. An entry whose shape is wrong is null, but its id still counts as given. */
export interface FileLists {
  readonly sources: FileList<Source>;
  readonly sectors: FileList<Sector>;
  readonly kinds: FileList<Kind>;
  readonly actors: FileList<Actor>;
  readonly relationships: FileList<Relationship>;
  readonly stories: FileList<Story>;
}

/** One list: what was written, and beside it what could be made of it. `written` is null where there is no list. */
export interface FileList<Entry extends { readonly id: string }> {
  readonly written: readonly unknown[] | null;
  readonly entries: readonly (Entry | null)[];
}

/** The ids of one list. */
interface KnownTexts {
  readonly has: (id: string) => boolean;
}

/** Where something is, put into words only when it is wrong: a large file has millions of places. */
type Place = () => string;

const idIn = (written: unknown): string | null =>
  typeof written === "object" && written !== null && "id" in written && typeof written.id === "string"
    ? written.id
    : null;

/** The ids of a list; one that is taken is told with who has it. */
function gatherIds(list: readonly unknown[] | null, key: string, problems: ProblemList): KnownTexts {
  // Whatever names something in a list that could not be read is not to blame.
  if (list === null) return { has: () => true };
  const firstWith = new Map<string, number>();
  list.forEach((written, index) => {
    const id = idIn(written);
    if (id === null) return;
    const first = firstWith.get(id);
    if (first === undefined) firstWith.set(id, index);
    else problems.add("duplicate-id", `${key}[${index}].id`, { id, first: `${key}[${first}]` });
  });
  return firstWith;
}

interface Ids extends KnownIds {
  readonly sourceById: KnownTexts;
}

/** Tells of ids that do not exist or stand in their list twice. */
function checkList<Id extends string>(
  list: readonly Id[],
  known: { readonly has: (id: Id) => boolean },
  code: ProblemCode,
  place: Place,
  problems: ProblemList,
): void {
  const seen = new Set<Id>();
  list.forEach((id, index) => {
    if (!known.has(id)) problems.add(code, `${place()}[${index}]`, { id });
    else if (seen.has(id)) problems.add("repeated", `${place()}[${index}]`, { id });
    seen.add(id);
  });
}

function checkPassages(passages: readonly Passage[], ids: Ids, place: Place, problems: ProblemList): void {
  passages.forEach(({ source }, index) => {
    if (!ids.sourceById.has(source)) {
      problems.add("unknown-source", `${place()}[${index}].source`, { id: source });
    }
  });
}

function checkActor(actor: Actor, ids: Ids, place: Place, problems: ProblemList): void {
  const { kind, sectors, evidence, facts } = actor;
  if (!ids.kindById.has(kind)) problems.add("unknown-kind", `${place()}.kind`, { id: kind });
  checkList(sectors, ids.sectorById, "unknown-sector", () => `${place()}.sectors`, problems);
  checkPassages(evidence, ids, () => `${place()}.evidence`, problems);
  facts.forEach((fact, index) => {
    checkPassages(fact.evidence, ids, () => `${place()}.facts[${index}].evidence`, problems);
  });
}

function checkRelationship(each: Relationship, ids: Ids, place: Place, problems: ProblemList): void {
  const { source, target, hinders, evidence } = each;
  if (!ids.actorById.has(source)) problems.add("unknown-actor", `${place()}.source`, { id: source });
  if (!ids.actorById.has(target)) problems.add("unknown-actor", `${place()}.target`, { id: target });
  checkList(hinders, ids.relationshipById, "unknown-relationship", () => `${place()}.hinders`, problems);
  checkPassages(evidence, ids, () => `${place()}.evidence`, problems);
}

function checkStory(story: Story, ids: Ids, path: string, problems: ProblemList): void {
  gatherIds(story.steps, `${path}.steps`, problems);
  story.steps.forEach((step, index) => {
    const place = `${path}.steps[${index}]`;
    keepKnownIds(step.view, ids, `${place}.view`, problems);
    checkPassages(step.passages, ids, () => `${place}.passages`, problems);
  });
}

/** Checks that ids are unique and that whatever names something names something that exists; linear in the file. */
export function checkReferences(lists: FileLists, problems: ProblemList): void {
  const ids: Ids = {
    sourceById: gatherIds(lists.sources.written, "sources", problems),
    sectorById: gatherIds(lists.sectors.written, "sectors", problems),
    kindById: gatherIds(lists.kinds.written, "kinds", problems),
    actorById: gatherIds(lists.actors.written, "nodes", problems),
    relationshipById: gatherIds(lists.relationships.written, "links", problems),
  };
  gatherIds(lists.stories.written, "stories", problems);
  lists.actors.entries.forEach((actor, index) => {
    if (actor) checkActor(actor, ids, () => `nodes[${index}]`, problems);
  });
  lists.relationships.entries.forEach((each, index) => {
    if (each) checkRelationship(each, ids, () => `links[${index}]`, problems);
  });
  lists.stories.entries.forEach((story, index) => {
    if (story) checkStory(story, ids, `stories[${index}]`, problems);
  });
}
