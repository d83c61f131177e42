import type { ActorId } from "../model/ids";
import { NO_SELECTION } from "../model/view";
import { setDialog, setSheet } from "./change-session";
import { stepBack } from "./change-view";
import { pruneView } from "./prune-view";
import { selectAnswers } from "./select-answers";
import type { AppState } from "./state";

/**
 * Asks how two actors are connected and shows the first answer: the picture comes to the front and frames it, the panel
 * spells it out. The view as it is now is what `closeAnswer` returns to. An actor is not asked about with itself.
 */
export function askConnection(state: AppState, from: ActorId, to: ActorId): AppState {
  const { actorById } = state.document.index;
  if (from === to || !actorById.has(from) || !actorById.has(to)) return state;
  const { view, session } = state;
  return {
    ...state,
    view: {
      ...view,
      kind: "network",
      selection: NO_SELECTION,
      camera: null,
      panel: "evidence",
      lens: "none",
      path: { from, to, answer: 0 },
    },
    session: {
      ...setSheet(setDialog(session, "none"), "none"),
      viewBeforeAnswer: view.path ? session.viewBeforeAnswer : view,
    },
  };
}

/** Shows one of the answers, counted from 0, and frames it. */
export function showAnswer(state: AppState, answer: number): AppState {
  const { path } = state.view;
  if (!path) return state;
  return {
    ...state,
    view: { ...state.view, camera: null, selection: NO_SELECTION, path: { ...path, answer } },
  };
}

/** Goes to the next (1) or previous (−1) answer, round and round, and frames it. */
export function stepAnswer(state: AppState, direction: 1 | -1): AppState {
  const answers = selectAnswers(state);
  if (!answers || answers.paths.length === 0) return state;
  const count = answers.paths.length;
  return showAnswer(state, (answers.position + direction + count) % count);
}

/** Ends the question and returns to the very view it was asked from; where that is not known, to the whole picture. */
export function closeAnswer(state: AppState): AppState {
  if (!state.view.path) return state;
  const { viewBeforeAnswer } = state.session;
  const view = viewBeforeAnswer ?? { ...state.view, camera: null, path: null };
  return {
    ...state,
    view: pruneView(view, state.document.index),
    session: { ...state.session, viewBeforeAnswer: null },
  };
}

/** Lets the reader choose whom an actor is to be connected with: opens the palette for that question. */
export function openQuestion(state: AppState, from: ActorId): AppState {
  return { ...state, session: { ...setDialog(state.session, "palette"), askingFrom: from } };
}

/** Takes the latest step back, one at a time: the selection, then the question, then the focus. */
export function stepBackOnce(state: AppState): AppState {
  const { actors, relationships } = state.view.selection;
  if (state.view.path && actors.length + relationships.length === 0) return closeAnswer(state);
  const view = stepBack(state.view);
  return view === state.view ? state : { ...state, view };
}
