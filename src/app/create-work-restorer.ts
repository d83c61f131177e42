import { listNetworkParts } from "../formats/list-network-parts";
import { readStoredTexts } from "./read-stored-texts";
import { restoreWork } from "./restore-work";
import type { FromWorkRestorer, ToWorkRestorer } from "./work-restorer-protocol";

/** Restores stored work in a worker, through the same code as everywhere, and hands its network over in parts. */
export function createWorkRestorer(post: (message: FromWorkRestorer) => void): {
  readonly receive: (message: ToWorkRestorer) => Promise<void>;
} {
  let parts: Iterator<FromWorkRestorer> | null = null;
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
      tell(0);
      const work = restoreWork(await readStoredTexts(message.stored), tell);
      if (work.type !== "work") return post({ type: "without-network", work });
      const { network, ...head } = work;
      post({ type: "with-network", work: head });
      parts = listNetworkParts(network);
      sendNext();
    },
  };
}
