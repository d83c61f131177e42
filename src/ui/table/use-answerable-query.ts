import { useDeferredValue, useEffect, useState } from "react";
import type { NetworkIndex } from "../../model/network-index";
import { foldMore, type TableTab } from "../../store/find-table-places";

const SLICE_MS = 8;
const FOLDED_AT_ONCE = 500;
/** What takes no longer than to draw a row or two need not come later. */
const FOLDED_WITH_QUERY = 2000;

/** What a table is looked through for. */
export interface AnswerableQuery {
  /** The reader's query, or the one before as long as the words that it is looked for in are not ready. */
  readonly query: string;
  /** Whether it is not the reader's yet. */
  readonly isLooking: boolean;
  /** Has the words made ready: a query is about to be written. */
  readonly prepare: () => void;
}

/**
 * Makes a table's words ready to be looked through, a little at a time, so that no letter of a query holds the page up for
 * 100,000 actors or 200,000 relationships.
 */
export function useAnswerableQuery(index: NetworkIndex, tab: TableTab, asked: string): AnswerableQuery {
  const wanted = useDeferredValue(asked);
  const [isAhead, setIsAhead] = useState(false);
  const [, setRounds] = useState(0);
  const [answered, setAnswered] = useState({ index, tab, query: "" });
  const isFolded = foldMore(index, tab, wanted === "" ? 0 : FOLDED_WITH_QUERY);
  const isNeeded = !isFolded && (isAhead || wanted !== "");
  useEffect(() => {
    if (!isNeeded) return undefined;
    let timer = 0;
    const foldSome = () => {
      const untilMs = performance.now() + SLICE_MS;
      while (performance.now() < untilMs) {
        if (!foldMore(index, tab, FOLDED_AT_ONCE)) continue;
        setRounds((rounds) => rounds + 1);
        return;
      }
      timer = window.setTimeout(foldSome);
    };
    foldSome();
    return () => {
      window.clearTimeout(timer);
    };
  }, [index, tab, isNeeded]);
  const isSame = answered.index === index && answered.tab === tab;
  const query = isFolded || wanted === "" ? wanted : isSame ? answered.query : "";
  // What was answered last stays until the next can be.
  if (!isSame || answered.query !== query) setAnswered({ index, tab, query });
  return {
    query,
    isLooking: query !== wanted,
    prepare: () => {
      setIsAhead(true);
    },
  };
}
