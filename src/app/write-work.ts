import { isLongProjectFile, writeProjectFile, writeProjectFileInParts } from "../formats/project-file";
import { checksum } from "../model/checksum";
import { type JournalChange, writeJournalChange, writeJournalChangeInParts } from "../store/journal-change";
import { placeActors } from "../store/place-actors";
import type { DocumentState } from "../store/state";
import { createBlobGatherer } from "./gather-blob";
import { nextTask, runInSlices } from "./run-in-slices";
import { takeWritten } from "./written-files";

/** A document written to be kept in this browser. */
export interface WrittenWork {
  /** The project file; a long one is a blob, which the browser takes over without copying it on the page's thread. */
  readonly content: string | Blob;
  /** Checksum of its text. */
  readonly check: number;
  /** Characters of its text. */
  readonly length: number;
}

/** Something written at once, or by and by where that would hold the page up. */
export type Writing<Written> = Written | Promise<Written>;

/** From so many moved actors on, a change is written by and by. */
const MANY_PLACES = 4000;

/** The document as a project file, exactly; one that was opened from a file and is as it was is that very file. */
export function writeDocument(document: DocumentState): Writing<WrittenWork> {
  if (isLongProjectFile(document.network)) return writeLongDocument(document);
  const text = writeProjectFile(placeActors(document));
  return { content: text, check: checksum(text), length: text.length };
}

async function writeLongDocument(document: DocumentState): Promise<WrittenWork> {
  // Whoever asks has just changed the document, which takes its time already.
  await nextTask();
  const network = placeActors(document);
  return takeWritten(network) ?? runInSlices(gatherWork(writeProjectFileInParts(network)));
}

/** A change of the document as it is kept. */
export function writeChange(change: JournalChange): Writing<string> {
  return change.places.length < MANY_PLACES
    ? writeJournalChange(change)
    : runInSlices(gatherText(writeJournalChangeInParts(change)));
}

function* gatherWork(parts: Iterable<string>): Generator<undefined, WrittenWork, undefined> {
  const gatherer = createBlobGatherer("application/json");
  let check = checksum("");
  let length = 0;
  for (const part of parts) {
    gatherer.add(part);
    check = checksum(part, check);
    length += part.length;
    yield;
  }
  return { content: gatherer.finish(), check, length };
}

function* gatherText(parts: Iterable<string>): Generator<undefined, string, undefined> {
  const texts: string[] = [];
  for (const part of parts) {
    texts.push(part);
    yield;
  }
  return texts.join("");
}
