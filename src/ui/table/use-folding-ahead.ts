import { useEffect, useState } from "react";
import type { NetworkIndex } from "../../model/network-index";
import { foldMore } from "../../store/find-table-places";

const SLICE_MS = 8;
const ACTORS_AT_ONCE = 500;

/**
 * Gives what makes a network's words ready to be looked through, a little at a time, so that the first letter of a query
 * need not wait for 100,000 actors.
 */
export function useFoldingAhead(index: NetworkIndex): () => void {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer = 0;
    const foldSome = () => {
      const untilMs = performance.now() + SLICE_MS;
      while (performance.now() < untilMs) if (foldMore(index, ACTORS_AT_ONCE)) return;
      timer = window.setTimeout(foldSome);
    };
    foldSome();
    return () => {
      window.clearTimeout(timer);
    };
  }, [index, isWanted]);
  return () => {
    setIsWanted(true);
  };
}
