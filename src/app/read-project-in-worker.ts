import type { FromProjectReader, NetworkHead, ToProjectReader } from "../formats/project-reader-protocol";
import type { Actor, Network, Relationship } from "../model/network";
import type { Problem } from "../model/problem";

/** A worker that reads project files, as far as it is used here. */
export interface ProjectWorker {
  readonly postMessage: (message: ToProjectReader) => void;
  readonly terminate: () => void;
  readonly addEventListener: Worker["addEventListener"];
}

/** What has become of a file that was to be read. */
export type ReadOutcome =
  | { readonly type: "read"; readonly network: Network }
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
  return new Promise((resolve) => {
    let worker: ProjectWorker | null = null;
    const finish = (outcome: ReadOutcome) => {
      worker?.terminate();
      signal.removeEventListener("abort", cancel);
      resolve(outcome);
    };
    const cancel = () => finish({ type: "cancelled" });
    if (signal.aborted) return cancel();
    signal.addEventListener("abort", cancel);
    try {
      const opened = openWorker();
      worker = opened;
      const take = createTaker(onShare);
      opened.addEventListener("message", ({ data }: MessageEvent<FromProjectReader>) => {
        const taken = take(data);
        if (taken === "next") opened.postMessage({ type: "next" });
        else if (taken !== null) finish(taken);
      });
      opened.addEventListener("messageerror", () => finish({ type: "no-worker" }));
      opened.addEventListener("error", (event) => {
        // It is dealt with here, so it need not surface as an error of the page too.
        event.preventDefault();
        finish({ type: "no-worker" });
      });
      opened.postMessage({ type: "read", file });
    } catch {
      finish({ type: "no-worker" });
    }
  });
}

/** Puts a network together from what the worker says; null where that only tells how far it is. */
function createTaker(
  onShare: (share: number) => void,
): (message: FromProjectReader) => ReadOutcome | "next" | null {
  let parts: { readonly head: NetworkHead; readonly total: number } | null = null;
  const actors: Actor[] = [];
  const relationships: Relationship[] = [];
  return (message) => {
    switch (message.type) {
      case "progress":
        onShare((1 - HAND_OVER_SHARE) * message.share);
        return null;
      case "not-utf8":
        return message;
      case "refused":
        return message;
      case "head":
        parts = {
          head: message.head,
          total: message.actors + message.relationships,
        };
        break;
      case "actors":
        actors.push(...message.entries);
        break;
      case "relationships":
        relationships.push(...message.entries);
    }
    if (!parts) return { type: "no-worker" };
    const taken = actors.length + relationships.length;
    if (taken === parts.total) return { type: "read", network: { ...parts.head, actors, relationships } };
    onShare(1 - HAND_OVER_SHARE + (HAND_OVER_SHARE * taken) / parts.total);
    return "next";
  };
}
