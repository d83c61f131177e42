import { useSyncExternalStore } from "react";

import type { Talk } from "../../model/talk";
import type { OpenTalk, TalkPartner } from "../services";

/** Where a talk is; `null` until that is known. */
export function useTalk({ subscribe, talk }: OpenTalk): Talk | null {
  return useSyncExternalStore(subscribe, talk);
}

/** What is known of the talk's other window. */
export function usePartner({ subscribe, partner }: OpenTalk): TalkPartner {
  return useSyncExternalStore(subscribe, partner);
}
