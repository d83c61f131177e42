import type { ActorId } from "../model/ids";
import type { Hover, LayoutStatus, Notice, Saving, SessionState, StepPlace } from "./state";

/** How many notices are kept; older ones give way. */
export const NOTICES_KEPT = 5;
/** How many steps of a walk from neighbour to neighbour can be gone back. */
export const TRAIL_KEPT = 100;

/** The session a page opens with. */
export const NEW_SESSION: SessionState = {
  hover: null,
  dialog: "none",
  opening: null,
  layoutStatus: { type: "idle" },
  notices: [],
  sheet: "none",
  trail: [],
  reading: null,
  onStage: null,
  handout: null,
  atStep: null,
  saving: { type: "idle" },
  playback: { isPlaying: false, speed: 1 },
  askingFrom: null,
  measures: null,
  ways: null,
  viewBeforeAnswer: null,
  hasEarlierWork: false,
};

/** Says what the pointer is on. */
export function setHover(session: SessionState, hover: Hover): SessionState {
  const { hover: before } = session;
  const isSame = before?.type === hover?.type && before?.id === hover?.id;
  return isSame ? session : { ...session, hover };
}

/** Takes over ways that a worker has found. */
export function setWays(session: SessionState, ways: SessionState["ways"]): SessionState {
  return { ...session, ways };
}

/** Takes over what a network was measured to be. */
export function setMeasures(session: SessionState, measures: SessionState["measures"]): SessionState {
  return { ...session, measures };
}

/** Opens a dialog in place of the one that is open; `"none"` closes it. */
export function setDialog(session: SessionState, dialog: SessionState["dialog"]): SessionState {
  const isSame = session.dialog === dialog && session.askingFrom === null;
  return isSame ? session : { ...session, dialog, askingFrom: null };
}

/** Says how far the opening of a file is; `null` when it is over. */
export function setOpening(session: SessionState, opening: SessionState["opening"]): SessionState {
  return session.opening === opening ? session : { ...session, opening };
}

/** Puts a sheet up on a narrow screen; `"none"` takes it down. */
export function setSheet(session: SessionState, sheet: SessionState["sheet"]): SessionState {
  return session.sheet === sheet ? session : { ...session, sheet };
}

/** Says what the layout is doing. */
export function setLayoutStatus(session: SessionState, layoutStatus: LayoutStatus): SessionState {
  return { ...session, layoutStatus };
}

/** Tells the reader something; the same message again takes the place of the one before. */
export function notify(session: SessionState, notice: Omit<Notice, "id">): SessionState {
  const others = session.notices.filter((each) => each.message !== notice.message);
  const id = 1 + Math.max(0, ...session.notices.map((each) => each.id));
  return { ...session, notices: [...others, { ...notice, id }].slice(-NOTICES_KEPT) };
}

/** Takes a notice away. */
export function dismissNotice(session: SessionState, id: number): SessionState {
  return { ...session, notices: session.notices.filter((notice) => notice.id !== id) };
}

/** Puts a story on stage, from a step on (counted from 0); `null` goes back to the desk. */
export function setOnStage(session: SessionState, onStage: SessionState["onStage"]): SessionState {
  return { ...session, onStage, dialog: "none", hover: null };
}

/** Opens the handout of a story in place of the desk; `null` goes back to it. */
export function setHandout(session: SessionState, handout: SessionState["handout"]): SessionState {
  return { ...session, handout, dialog: "none", hover: null };
}

/** Remembers which step of a story the reader is at; `null` for none. */
export function setAtStep(session: SessionState, atStep: StepPlace | null): SessionState {
  return { ...session, atStep };
}

/** Says whether edits are kept in this browser. */
export function setSaving(session: SessionState, saving: Saving): SessionState {
  return JSON.stringify(saving) === JSON.stringify(session.saving) ? session : { ...session, saving };
}

/** Says whether work that was set aside can be opened again. */
export function setEarlierWork(session: SessionState, hasEarlierWork: boolean): SessionState {
  return session.hasEarlierWork === hasEarlierWork ? session : { ...session, hasEarlierWork };
}

/** Remembers the actor a walk leaves, so that it can be gone back to. */
export function leaveTrail(session: SessionState, from: ActorId): SessionState {
  return { ...session, trail: [...session.trail, from].slice(-TRAIL_KEPT) };
}

/** Forgets the last actor of the trail, because the walk is back there. */
export function shortenTrail(session: SessionState): SessionState {
  return { ...session, trail: session.trail.slice(0, -1) };
}

/** Forgets the walk. */
export function clearTrail(session: SessionState): SessionState {
  return session.trail.length === 0 ? session : { ...session, trail: [] };
}
