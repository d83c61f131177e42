import type { StoryId } from "../model/ids";
import type { LocalizedText } from "../model/localized-text";
import { addStep } from "./change-steps";
import { clearTrail, setAtStep } from "./change-session";
import { keepAlike } from "./keep-alike";
import { pruneView } from "./prune-view";
import { canEdit, findStep, selectStepView } from "./select-stories";
import type { AppState, StepPlace } from "./state";

/** Shows what a step shows. The right-hand panel stays, so that the story stays in sight. */
export function goToStep(state: AppState, place: StepPlace): AppState {
  const step = findStep(state, place);
  if (!step) return state;
  const pruned = pruneView({ ...step.view, panel: state.view.panel }, state.document.index);
  const view = keepAlike(pruned, state.view);
  return { ...state, view, session: setAtStep(clearTrail(state.session), place) };
}

/** Adds what is on screen as a step, after the step the reader is at if it is of this story, and goes there. */
export function addStepHere(state: AppState, story: StoryId, title: LocalizedText): AppState {
  if (!canEdit(state)) return state;
  const { atStep } = state.session;
  const after = atStep?.story === story ? atStep.step : null;
  const before = stepsOf(state.document, story);
  const document = addStep(
    state.document,
    story,
    { title, view: selectStepView(state), passages: [] },
    after,
  );
  const known = new Set(before.map(({ id }) => id));
  const added = stepsOf(document, story).find(({ id }) => !known.has(id));
  if (!added) return state;
  return { ...state, document, session: setAtStep(state.session, { story, step: added.id }) };
}

function stepsOf({ network }: AppState["document"], story: StoryId) {
  return network.stories.find(({ id }) => id === story)?.steps ?? [];
}
