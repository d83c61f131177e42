import type { ActorId } from "../model/ids";
import { NO_SELECTION, type Reading, type View } from "../model/view";
import { selectIsAside, selectPosition } from "./select-reading";
import { selectReadingText } from "./select-sentences";
import type { AppState, Playback, SessionState } from "./state";

/**
 * Goes to a sentence, counted from 0 through all the sources; beyond an end it is the one there. What was selected is
 * let go and the camera follows again.
 */
export function readSentence(state: AppState, sentence: number): AppState {
  const { sentences } = selectReadingText(state);
  const at = Math.max(0, Math.min(Math.trunc(sentence), sentences.length - 1));
  const { unread } = selectPosition(state);
  const { reading } = state.view;
  if (reading?.sentence === at && !selectIsAside(state) && state.view.camera === null) return state;
  return withView(state, { reading: { sentence: at, unread }, selection: NO_SELECTION, camera: null });
}

/** Goes to the first sentence of the paragraph `by` paragraphs further on; back, first to this one's own beginning. */
export function readParagraph(state: AppState, from: number, by: 1 | -1): AppState {
  const { sentences } = selectReadingText(state);
  const isBeginning = (at: number) =>
    at === 0 ||
    sentences[at]?.sentence.paragraph !== sentences[at - 1]?.sentence.paragraph ||
    sentences[at]?.source !== sentences[at - 1]?.source;
  let at = from + by;
  while (at > 0 && at < sentences.length && !isBeginning(at)) at += by;
  return readSentence(state, at >= sentences.length ? from : at);
}

/** Selects the actors a mention names, at the sentence it stands in; the camera frames them. */
export function readMention(state: AppState, sentence: number, actors: readonly ActorId[]): AppState {
  const { unread } = selectPosition(state);
  const selection = { actors: [...new Set(actors)], relationships: [] };
  return withView(state, { reading: { sentence, unread }, selection, camera: null });
}

/** Says what happens to what has not been read yet. */
export function setUnread(state: AppState, unread: Reading["unread"]): AppState {
  return withView(state, { reading: { ...selectPosition(state), unread } });
}

/** Starts or stops reading on by itself. */
export function setPlaying(session: SessionState, isPlaying: boolean): SessionState {
  const { playback } = session;
  return playback.isPlaying === isPlaying ? session : { ...session, playback: { ...playback, isPlaying } };
}

/** Says how fast it reads on by itself. */
export function setSpeed(session: SessionState, speed: Playback["speed"]): SessionState {
  return { ...session, playback: { ...session.playback, speed } };
}

function withView(state: AppState, changes: Partial<View>): AppState {
  const { session } = state;
  return {
    ...state,
    view: { ...state.view, ...changes },
    // A place asked for in the article is left with the selection.
    session: changes.selection && session.reading ? { ...session, reading: null } : session,
  };
}
