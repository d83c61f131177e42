import type { StoreApi } from "zustand/vanilla";
import type { Network } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { DEFAULT_VIEW, type View } from "../model/view";
import {
  askConnection,
  closeAnswer,
  openQuestion,
  showAnswer,
  stepAnswer,
  stepBackOnce,
} from "./ask-connection";
import { buildDocument } from "./build-document";
import * as documentChanges from "./change-document";
import * as readingChanges from "./change-reading";
import * as preferencesChanges from "./change-preferences";
import * as sessionChanges from "./change-session";
import * as viewChanges from "./change-view";
import * as storyChanges from "./change-stories";
import * as stepChanges from "./change-steps";
import { addStepHere, goToStep } from "./go-to-step";
import { keepAlike } from "./keep-alike";
import { pruneView } from "./prune-view";
import { showInArticle } from "./show-in-article";
import type { AppState, DocumentState, PreferencesState, SessionState, Target } from "./state";
import { canEdit } from "./select-stories";
import { stepNeighbour, walkBack, walkTo } from "./walk-neighbours";

/** Everything that can be done to a store. Each action is a pure change of a slice, bound. */
export type AppActions = ReturnType<typeof createActions>;

/** Binds every change to a store. */
export function createActions(store: StoreApi<AppState>) {
  const { onAll, onDocument, onEditable, onView, onSession, onPreferences } = createBinders(store);
  return {
    openDocument: onAll(openDocument),
    editDocument: onDocument(documentChanges.editDocument),
    pinAt: onDocument(documentChanges.pinAt),
    pin: onDocument(documentChanges.pin),
    unpin: onDocument(documentChanges.unpin),
    togglePin: onDocument(documentChanges.togglePin),
    unpinAll: onDocument(documentChanges.unpinAll),
    settlePositions: onDocument(documentChanges.settlePositions),
    replacePositions: onDocument(documentChanges.replacePositions),
    undo: onEditable(documentChanges.undo),
    redo: onEditable(documentChanges.redo),

    addStory: onEditable(storyChanges.addStory),
    retitleStory: onEditable(storyChanges.retitleStory),
    moveStory: onEditable(storyChanges.moveStory),
    deleteStory: onEditable(storyChanges.deleteStory),
    addStepHere: onAll(addStepHere),
    duplicateStep: onEditable(stepChanges.duplicateStep),
    rewriteStep: onEditable(stepChanges.rewriteStep),
    retakeView: onEditable(stepChanges.retakeView),
    attachPassages: onEditable(stepChanges.attachPassages),
    detachPassage: onEditable(stepChanges.detachPassage),
    moveStep: onEditable(stepChanges.moveStep),
    deleteStep: onEditable(stepChanges.deleteStep),
    goToStep: onAll(goToStep),
    setOnStage: onSession(sessionChanges.setOnStage),
    setHandout: onSession(sessionChanges.setHandout),
    setAtStep: onSession(sessionChanges.setAtStep),
    setSaving: onSession(sessionChanges.setSaving),
    setEarlierWork: onSession(sessionChanges.setEarlierWork),
    followDocument: onAll(followDocument),

    setFilters: onView(viewChanges.setFilters),
    toggleSector: onView(viewChanges.toggleSector),
    toggleKind: onView(viewChanges.toggleKind),
    toggleStatus: onView(viewChanges.toggleStatus),
    toggleBasis: onView(viewChanges.toggleBasis),
    setDegree: onView(viewChanges.setDegree),
    setYears: onView(viewChanges.setYears),
    setRest: onView(viewChanges.setRest),
    clearFilters: onView(viewChanges.clearFilters),
    focusOn: onView(viewChanges.focusOn),
    setFocusDegrees: onView(viewChanges.setFocusDegrees),
    clearFocus: onView(viewChanges.clearFocus),
    select: onAll(selectAnew),
    toggleSelected: onView(viewChanges.toggleSelected),
    selectAll: onView(viewChanges.selectAll),
    clearSelection: onView(viewChanges.clearSelection),
    stepBack: onAll(stepBackOnce),
    setCamera: onView(viewChanges.setCamera),
    setMapCamera: onView(viewChanges.setMapCamera),
    setHulls: onView(viewChanges.setHulls),
    setLayout: onView(viewChanges.setLayout),
    setTime: onView(viewChanges.setTime),
    setColourBy: onView(viewChanges.setColourBy),
    setSizeBy: onView(viewChanges.setSizeBy),
    setLens: onView(viewChanges.setLens),
    setPanel: onView(viewChanges.setPanel),
    setViewKind: onView(viewChanges.setViewKind),
    arrangeMatrix: onView(viewChanges.arrangeMatrix),
    setView: onAll(takeView),

    walkTo: onAll(walkTo),
    stepNeighbour: onAll(stepNeighbour),
    walkBack: onAll(walkBack),

    showInArticle: onAll(showInArticle),

    readSentence: onAll(readingChanges.readSentence),
    readParagraph: onAll(readingChanges.readParagraph),
    readMention: onAll(readingChanges.readMention),
    setUnread: onAll(readingChanges.setUnread),
    setPlaying: onSession(readingChanges.setPlaying),
    setSpeed: onSession(readingChanges.setSpeed),
    askConnection: onAll(askConnection),
    openQuestion: onAll(openQuestion),
    showAnswer: onAll(showAnswer),
    stepAnswer: onAll(stepAnswer),
    closeAnswer: onAll(closeAnswer),

    setMeasures: onSession(sessionChanges.setMeasures),
    setWays: onSession(sessionChanges.setWays),
    setHover: onSession(sessionChanges.setHover),
    setDialog: onSession(sessionChanges.setDialog),
    setOpening: onSession(sessionChanges.setOpening),
    setSheet: onSession(sessionChanges.setSheet),
    setLayoutStatus: onSession(sessionChanges.setLayoutStatus),
    notify: onSession(sessionChanges.notify),
    dismissNotice: onSession(sessionChanges.dismissNotice),

    setTheme: onPreferences(preferencesChanges.setTheme),
    setLanguage: onPreferences(preferencesChanges.setLanguage),
    setMotion: onPreferences(preferencesChanges.setMotion),
    setSingleKeys: onPreferences(preferencesChanges.setSingleKeys),
    setLayoutQuality: onPreferences(preferencesChanges.setLayoutQuality),
  };
}

/** Opens a network as a new document: nothing to undo, nothing selected, seen as `view` says. */
export function openDocument(
  state: AppState,
  network: Network,
  view: View = DEFAULT_VIEW,
  index?: NetworkIndex,
): AppState {
  const document = buildDocument(network, index);
  return {
    ...state,
    document,
    view: pruneView(view, document.index),
    session: {
      ...sessionChanges.clearTrail(state.session),
      hover: null,
      reading: null,
      viewBeforeAnswer: null,
    },
  };
}

/** Shows what another tab has saved, seen as before; its edits cannot be undone here. */
function followDocument(state: AppState, network: Network, index?: NetworkIndex): AppState {
  return withDocument(state, buildDocument(network, index));
}

/** Takes over a whole view, from a link or a story's step, without what the network does not know. */
function takeView(state: AppState, view: View): AppState {
  return {
    ...state,
    view: keepAlike(pruneView(view, state.document.index), state.view),
    session: { ...sessionChanges.clearTrail(state.session), viewBeforeAnswer: null },
  };
}

/** Selects one thing; a walk from neighbour to neighbour ends here. */
function selectAnew(state: AppState, target: Target | null): AppState {
  return {
    ...state,
    view: viewChanges.select(state.view, target),
    session: sessionChanges.clearTrail(state.session),
  };
}

/** The document has changed: what the view and the session name must still be there. */
function withDocument(state: AppState, document: DocumentState): AppState {
  if (document === state.document) return state;
  if (document.index === state.document.index) return { ...state, document };
  const { hover } = state.session;
  const isHoverKnown =
    hover === null ||
    (hover.type === "actor"
      ? document.index.actorById.has(hover.id)
      : document.index.relationshipById.has(hover.id));
  return {
    ...state,
    document,
    view: pruneView(state.view, document.index),
    session: isHoverKnown ? state.session : { ...state.session, hover: null },
  };
}

type Change<Slice, Inputs extends readonly unknown[]> = (slice: Slice, ...inputs: Inputs) => Slice;

function createBinders(store: StoreApi<AppState>) {
  const onAll =
    <Inputs extends readonly unknown[]>(change: Change<AppState, Inputs>) =>
    (...inputs: Inputs): void =>
      store.setState((state) => change(state, ...inputs));
  return {
    onAll,
    /** Edits that only the tab that saves may make. */
    onEditable: <Inputs extends readonly unknown[]>(change: Change<DocumentState, Inputs>) =>
      onAll((state, ...inputs: Inputs) =>
        canEdit(state) ? withDocument(state, change(state.document, ...inputs)) : state,
      ),
    onDocument: <Inputs extends readonly unknown[]>(change: Change<DocumentState, Inputs>) =>
      onAll((state, ...inputs: Inputs) => withDocument(state, change(state.document, ...inputs))),
    onView: <Inputs extends readonly unknown[]>(change: Change<View, Inputs>) =>
      onAll((state, ...inputs: Inputs) => {
        const view = change(state.view, ...inputs);
        return view === state.view ? state : { ...state, view };
      }),
    onSession: <Inputs extends readonly unknown[]>(change: Change<SessionState, Inputs>) =>
      onAll((state, ...inputs: Inputs) => {
        const session = change(state.session, ...inputs);
        return session === state.session ? state : { ...state, session };
      }),
    onPreferences: <Inputs extends readonly unknown[]>(change: Change<PreferencesState, Inputs>) =>
      onAll((state, ...inputs: Inputs) => {
        const preferences = change(state.preferences, ...inputs);
        return preferences === state.preferences ? state : { ...state, preferences };
      }),
  };
}
