import type { WrittenFile } from "../formats/project-reader-protocol";
import type { Network } from "../model/network";

const files = new WeakMap<Network, WrittenFile>();

/** Remembers the file a network was read from, so that it need not be written anew to be kept in this browser. */
export function keepWritten(network: Network, written: WrittenFile): void {
  files.set(network, written);
}

/** The file a network was read from; `null` where that is not known. Given out once, for it may be large. */
export function takeWritten(network: Network): WrittenFile | null {
  const written = files.get(network) ?? null;
  files.delete(network);
  return written;
}
