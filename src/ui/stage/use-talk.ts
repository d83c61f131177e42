import { useSyncExternalStore } from "react";

import type { Talk } from "../../model/talk";
import type { OpenTalk } from "../services";

/** Where a talk is; `null` until that is known. */
export function useTalk({ subscribe, talk }: OpenTalk): Talk | null {
  return useSyncExternalStore(subscribe, talk);
}
