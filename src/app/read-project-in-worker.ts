import type { FromProjectReader, ToProjectReader, WrittenFile } from "../formats/project-reader-protocol";
import type { Network } from "../model/network";
import type { Problem } from "../model/problem";
import { askReader, type ReaderWorker } from "./ask-reader";
import { createNetworkTaker } from "./create-network-taker";

/** A worker that reads project files, as far as it is used here. */
export type ProjectWorker = ReaderWorker<ToProjectReader>;

/** What has become of a file that was to be read. */
export type ReadOutcome =
  /** `written` is the file as it was read, where that is known. */
  | { readonly type: "read"; readonly network: Network; readonly written: WrittenFile | null }
  | { readonly type: "refused"; readonly problems: readonly Problem[] }
  | { readonly type: "not-utf8" }
  /** The worker could not be started, or fell; nothing is known of the file. */
  | { readonly type: "no-worker" }
  | { readonly type: "cancelled" };

/** The share of the work that is left when the worker has read and checked everything and hands it over. */
const HAND_OVER_SHARE = 0.2;

/**
 * Reads a project file off the page's thread and takes the network in part by part, so that the page answers all the
 * while. `onShare` hears 0 … 1. `signal` calls it off; nothing of the file is then left.
 */
export function readProjectInWorker(
  file: Blob,
  openWorker: () => ProjectWorker,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const takePart = createNetworkTaker();
  let written: WrittenFile | null = null;
  return askReader<ToProjectReader, FromProjectReader, ReadOutcome>(
    {
      openWorker,
      first: { type: "read", file },
      fallen: { type: "no-worker" },
      take: (message) => {
        switch (message.type) {
          case "progress":
            onShare((1 - HAND_OVER_SHARE) * message.share);
            return null;
          case "not-utf8":
          case "refused":
            return { outcome: message };
          case "written":
            ({ written } = message);
            return null;
          default: {
            const taken = takePart(message);
            if (taken.type === "broken") return { outcome: { type: "no-worker" } };
            if (taken.type === "whole") return { outcome: { type: "read", network: taken.network, written } };
            onShare(1 - HAND_OVER_SHARE + HAND_OVER_SHARE * taken.share);
            return { ask: { type: "next" } };
          }
        }
      },
    },
    { signal, cancelled: { type: "cancelled" } },
  );
}
