import * as v from "valibot";

import { addIssue, nameOfType } from "./add-issue";
import { checkReferences, type FileList } from "./check-references";
import { CURRENT_VERSION, migrateFile, type FileContent } from "./migrations";
import type { Network } from "./network";
import type { Problem } from "./problem";
import { createProblemList, type ProblemList } from "./problem-list";
import { HEAD_FIELDS, LISTS } from "./project-file-schema";
import { openObject } from "./schema-parts";
import { failure, success, type Result } from "./result";

const isRecord = (input: unknown): input is FileContent =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** The version a file says it has, or null after saying why it is not a project file. */
function readVersion(input: FileContent, problems: ProblemList): number | null {
  const { format, version } = input;
  if (format !== "entente") {
    const isNodeLink = format === undefined && Array.isArray(input["nodes"]) && Array.isArray(input["links"]);
    problems.add(isNodeLink ? "node-link-only" : "not-a-project", "", { version: CURRENT_VERSION });
    return null;
  }
  if (typeof version !== "number" || !Number.isSafeInteger(version)) {
    problems.add("version-missing", "version", { version: CURRENT_VERSION });
    return null;
  }
  if (version > CURRENT_VERSION) {
    problems.add("version-too-new", "version", { version, newest: CURRENT_VERSION });
    return null;
  }
  if (version < 1) {
    problems.add("version-unknown", "version", { version });
    return null;
  }
  return version;
}

interface ListRule<Entry> {
  readonly entry: v.GenericSchema<unknown, Entry>;
  readonly limit: number;
  readonly isOptional: boolean;
}

/** How many entries are checked between two words on how far it is. */
const ENTRIES_PER_WORD = 2000;

const NO_LIST = { written: null, entries: [] };

/** Parses entry by entry, so that a file wrong from end to end never holds all its problems at once. */
function parseList<Entry extends { readonly id: string }>(
  content: FileContent,
  key: string,
  rule: ListRule<Entry>,
  problems: ProblemList,
  onChecked: () => void,
): FileList<Entry> {
  const value = content[key];
  if (value === undefined) {
    if (rule.isOptional) return { written: [], entries: [] };
    problems.add("missing", "", { key });
    return NO_LIST;
  }
  if (!Array.isArray(value)) {
    problems.add("wrong-type", key, { expected: "list", received: nameOfType(value) });
    return NO_LIST;
  }
  if (value.length > rule.limit) {
    problems.add("too-many", key, { count: value.length, limit: rule.limit });
    return NO_LIST;
  }
  const entries = value.map((each: unknown, index) => {
    onChecked();
    const parsed = v.safeParse(rule.entry, each);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) addIssue(problems, issue, `${key}[${index}]`);
    return null;
  });
  return { written: value, entries };
}

const soundEntries = <Entry extends { readonly id: string }>(list: FileList<Entry>): readonly Entry[] =>
  list.entries.filter((entry) => entry !== null);

/** Counts entries as they are checked, and says now and then which share of all of them that is. */
function createCounter(content: FileContent, onShare: (share: number) => void): () => void {
  const lists = Object.keys(LISTS).map((key) => content[key]);
  const total = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  let checked = 0;
  return () => {
    checked++;
    if (checked % ENTRIES_PER_WORD === 0) onShare(checked / total);
  };
}

const LIST_KEYS = new Set(["format", "version", ...Object.keys(LISTS)]);
const HeadSchema = openObject(HEAD_FIELDS);

/**
 * Turns the parsed JSON of a project file, of this or an older version, into a network. All of it is checked: shapes,
 * limits, ids, and that every reference resolves. What is wrong is told with its place (see `ProblemList`); nothing is
 * ever taken in part. `onShare` hears how far the checking is, 0 … 1.
 */
export function parseProjectFile(
  input: unknown,
  onShare: (share: number) => void = () => undefined,
): Result<Network, readonly Problem[]> {
  const problems = createProblemList();
  if (!isRecord(input)) {
    problems.add("not-a-project", "", { version: CURRENT_VERSION });
    return failure(problems.toArray());
  }
  const version = readVersion(input, problems);
  if (version === null) return failure(problems.toArray());
  const content = migrateFile(input, version);

  const head = v.safeParse(
    HeadSchema,
    Object.fromEntries(Object.entries(content).filter(([key]) => !LIST_KEYS.has(key))),
  );
  if (!head.success) for (const issue of head.issues) addIssue(problems, issue, "");
  const handleChecked = createCounter(content, onShare);
  const lists = {
    sources: parseList(content, "sources", LISTS.sources, problems, handleChecked),
    sectors: parseList(content, "sectors", LISTS.sectors, problems, handleChecked),
    kinds: parseList(content, "kinds", LISTS.kinds, problems, handleChecked),
    actors: parseList(content, "nodes", LISTS.nodes, problems, handleChecked),
    relationships: parseList(content, "links", LISTS.links, problems, handleChecked),
    stories: parseList(content, "stories", LISTS.stories, problems, handleChecked),
  };
  checkReferences(lists, problems);
  if (!head.success || problems.count() > 0) return failure(problems.toArray());
  return success({
    ...head.output,
    sources: soundEntries(lists.sources),
    sectors: soundEntries(lists.sectors),
    kinds: soundEntries(lists.kinds),
    actors: soundEntries(lists.actors),
    relationships: soundEntries(lists.relationships),
    stories: soundEntries(lists.stories),
  });
}
