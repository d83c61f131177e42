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

/** One list: what was written, and beside it what could be made of it. */
export interface FileList<Entry extends { readonly id: string }> {
  readonly written: readonly unknown[];
  readonly entries: readonly (Entry | null)[];
}

const idIn = (written: unknown): string | null =>
  typeof written === "object" && written !== null && "id" in written && typeof written.id === "string"
    ? written.id
    : null;

/** The ids of a list; one that is taken is told with who has it. */
function gatherIds(list: readonly unknown[], key: string, problems: ProblemList): ReadonlySet<string> {
  const firstWith = new Map<string, number>();
  list.forEach((written, index) => {
    const id = idIn(written);
    if (id === null) return;
    const first = firstWith.get(id);
    if (first === undefined) firstWith.set(id, index);
    else problems.add("duplicate-id", `${key}[${index}].id`, { id, first: `${key}[${first}]` });
  });
  return new Set(firstWith.keys());
}

interface Ids extends KnownIds {
  readonly sourceById: ReadonlySet<string>;
}

/** Tells of ids that do not exist or stand in their list twice. */
function checkList<Id extends string>(
  list: readonly Id[],
  known: { readonly has: (id: Id) => boolean },
  code: ProblemCode,
  path: string,
  problems: ProblemList,
): void {
  const seen = new Set<Id>();
  list.forEach((id, index) => {
    if (!known.has(id)) problems.add(code, `${path}[${index}]`, { id });
    else if (seen.has(id)) problems.add("repeated", `${path}[${index}]`, { id });
    seen.add(id);
  });
}

function checkPassages(passages: readonly Passage[], ids: Ids, path: string, problems: ProblemList): void {
  passages.forEach(({ source }, index) => {
    if (!ids.sourceById.has(source)) {
      problems.add("unknown-source", `${path}[${index}].source`, { id: source });
    }
  });
}

function checkActor(actor: Actor, ids: Ids, path: string, problems: ProblemList): void {
  if (!ids.kindById.has(actor.kind)) problems.add("unknown-kind", `${path}.kind`, { id: actor.kind });
  checkList(actor.sectors, ids.sectorById, "unknown-sector", `${path}.sectors`, problems);
  checkPassages(actor.evidence, ids, `${path}.evidence`, problems);
  actor.facts.forEach((fact, index) => {
    checkPassages(fact.evidence, ids, `${path}.facts[${index}].evidence`, problems);
  });
}

function checkRelationship(each: Relationship, ids: Ids, path: string, problems: ProblemList): void {
  if (!ids.actorById.has(each.source)) problems.add("unknown-actor", `${path}.source`, { id: each.source });
  if (!ids.actorById.has(each.target)) problems.add("unknown-actor", `${path}.target`, { id: each.target });
  checkList(each.hinders, ids.relationshipById, "unknown-relationship", `${path}.hinders`, problems);
  checkPassages(each.evidence, ids, `${path}.evidence`, problems);
}

function checkStory(story: Story, ids: Ids, path: string, problems: ProblemList): void {
  gatherIds(story.steps, `${path}.steps`, problems);
  story.steps.forEach((step, index) => {
    const place = `${path}.steps[${index}]`;
    keepKnownIds(step.view, ids, `${place}.view`, problems);
    checkPassages(step.passages, ids, `${place}.passages`, problems);
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
    if (actor) checkActor(actor, ids, `nodes[${index}]`, problems);
  });
  lists.relationships.entries.forEach((each, index) => {
    if (each) checkRelationship(each, ids, `links[${index}]`, problems);
  });
  lists.stories.entries.forEach((story, index) => {
    if (story) checkStory(story, ids, `stories[${index}]`, problems);
  });
}
