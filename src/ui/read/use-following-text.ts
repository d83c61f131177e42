import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";

import type { MarkedPlace } from "../../store/select-article-passages";
import { selectIsAside, selectPosition } from "../../store/select-reading";
import type { Reading } from "../../store/state";
import { useActions, useAppStore } from "../app-context";
import { useReadingScroll } from "./use-reading-scroll";

/** What the text follows: the sentence or the marked place the reader is at, and what they asked to see. */
interface Followed {
  readonly eye: number;
  readonly place: MarkedPlace | null;
  /** A new wish for the same place goes there again. */
  readonly wish: Reading | null;
}

/**
 * Brings the text to where the reader is, and the reader to where they scroll the text. Focus in the text goes along.
 * The function it gives keeps the text still over the next change, for who is where they want to be.
 */
export function useFollowingText(
  root: RefObject<HTMLElement | null>,
  { eye, place, wish }: Followed,
): () => void {
  const actions = useActions();
  const store = useAppStore();
  const isStill = useRef(false);
  const isOpening = useRef(true);

  const keepStill = useCallback(() => {
    isStill.current = true;
    // The change is drawn before the next frame, if there is one at all.
    requestAnimationFrame(() => {
      isStill.current = false;
    });
  }, []);
  const readByScroll = useCallback(
    (sentence: number) => {
      const state = store.getState();
      if (selectIsAside(state) || selectPosition(state).sentence === sentence) return;
      keepStill();
      actions.readSentence(sentence);
    },
    [store, actions, keepStill],
  );
  const scroll = useReadingScroll(root, readByScroll);

  useLayoutEffect(() => {
    const text = root.current;
    const sentence = text?.querySelector<HTMLElement>(`[data-sentence="${eye}"]`);
    if (!text || !sentence) return;
    const focused = document.activeElement;
    if (text.contains(focused) && !sentence.contains(focused)) sentence.focus({ preventScroll: true });
    const isCut = isOpening.current;
    isOpening.current = false;
    if (isStill.current) return;
    const mark = place ? text.querySelector("mark[data-current]") : null;
    scroll.bring(text, mark ?? sentence, isCut);
    // `wish` counts although it is not read.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [root, scroll, eye, place, wish]);

  return keepStill;
}
