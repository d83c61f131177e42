import * as v from "valibot";

import { readProjectFile, writeProjectFile } from "../formats/project-file";
import type { Network } from "../model/network";
import { checksum } from "../model/checksum";
import { type JournalChange, readJournalChange } from "../store/journal-change";
import { replayJournal } from "../store/replay-journal";
import { listProblems } from "./open-file";
import type { RawWork } from "./work-database";

const ignore = () => undefined;

/** What the stored work has come to. */
export type RestoredWork =
  | { readonly type: "none"; readonly sequence: number }
  | {
      readonly type: "work";
      readonly network: Network;
      readonly sequence: number;
      readonly snapshot: number;
      /** Whether the latest snapshot could not be read and the one before it, with its changes, could. */
      readonly isSecondCopy: boolean;
    }
  | { readonly type: "damaged"; readonly problem: string; readonly sequence: number };

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const EntrySchema = v.object({ sequence: number, session: v.string(), text: v.string(), check: v.number() });
type Entry = v.InferOutput<typeof EntrySchema>;

/**
 * Rebuilds the stored document: the latest snapshot and every change after it; where one of these is damaged, the
 * snapshot before and every change after that. Everything goes through the validator of project files. It is whole or
 * it is damaged; never a part, and never nothing where there was something. `onShare` hears how far it is, 0 … 1.
 */
export function restoreWork(
  { snapshots, records }: Omit<RawWork, "aside">,
  onShare: (share: number) => void = ignore,
): RestoredWork {
  const sequence = findLastSequence({ snapshots, records });
  if (snapshots.length === 0 && records.length === 0) return { type: "none", sequence };
  const problems: string[] = [];
  const newestFirst = [...snapshots].sort((one, other) => readSequence(other) - readSequence(one));
  for (const [at, raw] of newestFirst.entries()) {
    try {
      const snapshot = parseEntry(raw, "snapshot");
      const network = rebuild(snapshot, records, sequence, onShare);
      return { type: "work", network, sequence, snapshot: snapshot.sequence, isSecondCopy: at > 0 };
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { type: "damaged", problem: problems[0] ?? "the snapshot is missing", sequence };
}

/** The number of the last change stored; 0 for none. */
export function findLastSequence({ snapshots, records }: Omit<RawWork, "aside">): number {
  return [...snapshots, ...records].reduce<number>((last, raw) => Math.max(last, readSequence(raw)), 0);
}

function rebuild(
  snapshot: Entry,
  records: readonly unknown[],
  last: number,
  onShare: (share: number) => void,
): Network {
  const later = records
    .filter((raw) => readSequence(raw) > snapshot.sequence)
    .map((raw) => parseEntry(raw, "change"))
    .sort((one, other) => one.sequence - other.sequence);
  later.forEach((record, at) => {
    if (record.sequence !== snapshot.sequence + 1 + at)
      throw new Error(`change ${snapshot.sequence + 1 + at} is missing`);
  });
  if (snapshot.sequence + later.length !== last)
    throw new Error(`the changes end at ${snapshot.sequence + later.length} of ${last}`);
  const passes = later.length === 0 ? 1 : 2;
  const base = readSound(snapshot.text, (share) => onShare(share / passes));
  if (later.length === 0) return base;
  const replayed = replayJournal(base, later.map(parseChange));
  return readSound(writeProjectFile(replayed), (share) => onShare((1 + share) / passes));
}

function parseEntry(raw: unknown, name: string): Entry {
  const parsed = v.safeParse(EntrySchema, raw);
  if (!parsed.success) throw new Error(`a ${name} is not one: ${v.summarize(parsed.issues)}`);
  const { sequence, text, check } = parsed.output;
  if (checksum(text) !== check) throw new Error(`${name} ${sequence} is damaged: its checksum differs`);
  return parsed.output;
}

function parseChange({ sequence, text }: Entry): JournalChange {
  const change = readJournalChange(text);
  if (!change.ok) throw new Error(`change ${sequence}: ${change.error}`);
  return change.value;
}

function readSound(text: string, onShare: (share: number) => void): Network {
  const read = readProjectFile(text, onShare);
  if (!read.ok) throw new Error(listProblems(read.error));
  return read.value;
}

function readSequence(raw: unknown): number {
  const parsed = v.safeParse(v.looseObject({ sequence: number }), raw);
  return parsed.success ? parsed.output.sequence : 0;
}
