import { checksum } from "../model/checksum";
import { listNetworkParts } from "./list-network-parts";
import { readProjectFile } from "./project-file";
import type { FromProjectReader, ToProjectReader, WrittenFile } from "./project-reader-protocol";

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
      const read = await readText(message.file, (share) => tell(TEXT_SHARE * share));
      if (read === null) return post({ type: "not-utf8" });
      const result = readProjectFile(read.text, (share) => tell(TEXT_SHARE + (1 - TEXT_SHARE) * share));
      if (!result.ok) return post({ type: "refused", problems: result.error });
      post({ type: "written", written: read.written });
      parts = listNetworkParts(result.value);
      sendNext();
    },
  };
}

/** The file's text as UTF-8, and the file as it was read, whatever becomes of it on its disk; null where it is anything else. */
async function readText(
  file: Blob,
  onShare: (share: number) => void,
): Promise<{ readonly text: string; readonly written: WrittenFile } | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = file.stream().getReader();
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const pieces: string[] = [];
  let check = checksum("");
  let read = 0;
  const take = (piece: string) => {
    pieces.push(piece);
    check = checksum(piece, check);
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      take(decoder.decode(value, { stream: true }));
      bytes.push(value);
      read += value.byteLength;
      onShare(read / file.size);
    }
    take(decoder.decode());
  } catch {
    return null;
  }
  const text = pieces.join("");
  const content = new Blob(bytes, { type: "application/json" });
  return { text, written: { content, check, length: text.length } };
}
