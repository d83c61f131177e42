import { useEffect } from "react";

import { estimateReadingTimeMs } from "../../store/reading-time";
import type { ReadingText } from "../../store/select-sentences";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";

const selectPlayback = ({ session }: AppState) => session.playback;

/**
 * Reads on by itself while that is asked for: each sentence stays as long as it takes to read. It stops at the end, when
 * the reader looks aside, when the page is hidden and when the read view closes.
 */
export function usePlayback({ sentences }: ReadingText, at: number, isAside: boolean): void {
  const actions = useActions();
  const { isPlaying, speed } = useApp(selectPlayback);
  const text = sentences[at]?.text ?? "";
  const isLast = at >= sentences.length - 1;

  useEffect(() => {
    if (!isPlaying) return undefined;
    if (isAside) {
      actions.setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(
      () => {
        if (isLast) actions.setPlaying(false);
        else actions.readSentence(at + 1);
      },
      estimateReadingTimeMs(text, speed),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [actions, isPlaying, isAside, isLast, speed, at, text]);

  useEffect(() => {
    const stopWhenHidden = () => {
      if (document.hidden) actions.setPlaying(false);
    };
    document.addEventListener("visibilitychange", stopWhenHidden);
    return () => {
      document.removeEventListener("visibilitychange", stopWhenHidden);
      actions.setPlaying(false);
    };
  }, [actions]);
}
