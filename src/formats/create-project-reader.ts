import type { Network } from "../model/network";
import { readProjectFile } from "./project-file";
import type { FromProjectReader, ToProjectReader } from "./project-reader-protocol";

/** Entries sent at a time: the page takes them in within a few milliseconds. */
export const ENTRIES_PER_PART = 1000;
/** The share of the work that lies in getting at the file's text; the rest is parsing and checking it. */
const TEXT_SHARE = 0.25;

/** Reads a project file in a worker, and sends what it holds in parts; it is sound as a whole, or no part is sent. */
export function createProjectReader(post: (message: FromProjectReader) => void): {
  readonly receive: (message: ToProjectReader) => Promise<void>;
} {
  let parts: Iterator<FromProjectReader> | null = null;
  let told = -1;
  const tell = (share: number) => {
    const percent = Math.floor(100 * share);
    if (percent <= told) return;
    told = percent;
    post({ type: "progress", share: percent / 100 });
  };
  const sendNext = () => {
    const next = parts?.next();
    if (next && next.done !== true) post(next.value);
  };
  return {
    receive: async (message) => {
      if (message.type === "next") return sendNext();
      const text = await readText(message.file, (share) => tell(TEXT_SHARE * share));
      if (text === null) return post({ type: "not-utf8" });
      const result = readProjectFile(text, (share) => tell(TEXT_SHARE + (1 - TEXT_SHARE) * share));
      if (!result.ok) return post({ type: "refused", problems: result.error });
      parts = listParts(result.value);
      sendNext();
    },
  };
}

/** The file's text as UTF-8; null where it is anything else. */
async function readText(file: Blob, onShare: (share: number) => void): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = file.stream().getReader();
  const pieces: string[] = [];
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(decoder.decode(value, { stream: true }));
      read += value.byteLength;
      onShare(read / file.size);
    }
    pieces.push(decoder.decode());
  } catch {
    return null;
  }
  return pieces.join("");
}

function* listParts({ actors, relationships, ...head }: Network): Generator<FromProjectReader> {
  yield { type: "head", head, actors: actors.length, relationships: relationships.length };
  for (let from = 0; from < actors.length; from += ENTRIES_PER_PART)
    yield { type: "actors", entries: actors.slice(from, from + ENTRIES_PER_PART) };
  for (let from = 0; from < relationships.length; from += ENTRIES_PER_PART)
    yield { type: "relationships", entries: relationships.slice(from, from + ENTRIES_PER_PART) };
}
