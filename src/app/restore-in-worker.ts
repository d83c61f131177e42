import { buildNetworkIndexInSteps, type NetworkIndex } from "../model/network-index";
import { askReader, type ReaderWorker } from "./ask-reader";
import { createNetworkTaker } from "./create-network-taker";
import type { RestoredWork } from "./restore-work";
import { runInSlices } from "./run-in-slices";
import type { FromWorkRestorer, RestoredHead, StoredWork, ToWorkRestorer } from "./work-restorer-protocol";

/** A worker that restores stored work, as far as it is used here. */
export type WorkRestorer = ReaderWorker<ToWorkRestorer>;

/** Work restored without holding the page up; `index` are its look-ups, built on the way. */
export interface RestoredInWorker {
  readonly work: RestoredWork;
  readonly index: NetworkIndex | null;
}

/** The share of the work that is left when the worker has read and checked everything and hands it over. */
const HAND_OVER_SHARE = 0.2;

/** Restores stored work off the page's thread; `null` where the worker cannot be started, or falls. */
export async function restoreInWorker(
  stored: StoredWork,
  openWorker: () => WorkRestorer,
  onShare: (share: number) => void,
): Promise<RestoredInWorker | null> {
  const takePart = createNetworkTaker();
  let head: RestoredHead | null = null;
  const work = await askReader<ToWorkRestorer, FromWorkRestorer, RestoredWork | null>({
    openWorker,
    first: { type: "restore", stored },
    fallen: null,
    take: (message) => {
      switch (message.type) {
        case "progress":
          onShare((1 - HAND_OVER_SHARE) * message.share);
          return null;
        case "without-network":
          return { outcome: message.work };
        case "with-network":
          head = message.work;
          return null;
        default: {
          const taken = takePart(message);
          if (taken.type === "broken" || !head) return { outcome: null };
          if (taken.type === "whole") return { outcome: { ...head, network: taken.network } };
          onShare(1 - HAND_OVER_SHARE + HAND_OVER_SHARE * taken.share);
          return { ask: { type: "next" } };
        }
      }
    },
  });
  if (work?.type !== "work") return work && { work, index: null };
  return { work, index: await runInSlices(buildNetworkIndexInSteps(work.network)) };
}
