import { useEffect, useMemo, type RefObject } from "react";

import { createReadingScroll, type ReadingScroll } from "./create-reading-scroll";

/** Lets the reader read by scrolling, and brings places into view without taking that for reading. */
export function useReadingScroll(
  root: RefObject<HTMLElement | null>,
  onRead: (sentence: number) => void,
): ReadingScroll {
  const scroll = useMemo(() => createReadingScroll(), []);
  useEffect(() => (root.current ? scroll.connect(root.current, onRead) : undefined), [scroll, root, onRead]);
  return scroll;
}
