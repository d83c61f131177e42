import { useEffect, useState, type RefObject } from "react";

import type { NearWatch } from "./create-near-watch";

/** Whether an element has been near what is in sight; always true without a watch. */
export function useNear(watch: NearWatch | null, element: RefObject<Element | null>): boolean {
  const [hasBeenNear, setHasBeenNear] = useState(false);
  useEffect(() => {
    if (!watch || !element.current || hasBeenNear) return undefined;
    return watch.waitFor(element.current, () => {
      setHasBeenNear(true);
    });
  }, [watch, element, hasBeenNear]);
  return watch === null || hasBeenNear;
}
