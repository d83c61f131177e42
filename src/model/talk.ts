import type { StoryId } from "./ids";

/** What covers the stage: nothing, or a ground of one colour while the speaker has the word. */
export type Blank = "none" | "black" | "white";

/** How long the talk has been going, through pauses and reloads. */
export interface TalkTimer {
  /** What was on the clock when it was last stopped, in milliseconds. */
  readonly spentMs: number;
  /** When it was last started, in milliseconds since 1970; `null` while it stands. */
  readonly runningSinceMs: number | null;
}

/** Everything the windows of a talk agree on. Words are not part of it: each window has the story itself. */
export interface Talk {
  readonly story: StoryId;
  /** The step on stage, counted from 0. */
  readonly step: number;
  readonly blank: Blank;
  readonly timer: TalkTimer;
}

/** What a speaker can do to a talk, from either window. */
export type TalkCommand =
  | { readonly type: "next" }
  | { readonly type: "previous" }
  | { readonly type: "go"; readonly step: number }
  /** Covers the stage, or shows it again where it is covered in this colour. */
  | { readonly type: "blank"; readonly colour: "black" | "white" }
  | { readonly type: "show" }
  | { readonly type: "timer-toggled" }
  | { readonly type: "timer-reset" };

/** A talk that begins now. */
export function beginTalk(story: StoryId, step: number, nowMs: number): Talk {
  return { story, step, blank: "none", timer: { spentMs: 0, runningSinceMs: nowMs } };
}

/** Time on the clock, in milliseconds; never negative, even where somebody has set the computer's clock back. */
export function readTimer({ spentMs, runningSinceMs }: TalkTimer, nowMs: number): number {
  return spentMs + (runningSinceMs === null ? 0 : Math.max(0, nowMs - runningSinceMs));
}

/**
 * The talk after a command. Steps stay within the story's `count`; on a covered stage, the keys that go on or back only
 * show the step that is there, so that nothing is skipped unseen. The same object where nothing changes.
 */
export function changeTalk(talk: Talk, command: TalkCommand, count: number, nowMs: number): Talk {
  switch (command.type) {
    case "next":
      return talk.blank === "none" ? goTo(talk, talk.step + 1, count) : show(talk);
    case "previous":
      return talk.blank === "none" ? goTo(talk, talk.step - 1, count) : show(talk);
    case "go":
      return goTo(show(talk), command.step, count);
    case "blank":
      return talk.blank === command.colour ? show(talk) : { ...talk, blank: command.colour };
    case "show":
      return show(talk);
    case "timer-toggled":
      return { ...talk, timer: toggle(talk.timer, nowMs) };
    case "timer-reset":
      return { ...talk, timer: { spentMs: 0, runningSinceMs: talk.timer.runningSinceMs && nowMs } };
    default:
      return talk;
  }
}

function goTo(talk: Talk, step: number, count: number): Talk {
  const within = Math.max(0, Math.min(count - 1, step));
  return within === talk.step ? talk : { ...talk, step: within };
}

function show(talk: Talk): Talk {
  return talk.blank === "none" ? talk : { ...talk, blank: "none" };
}

function toggle(timer: TalkTimer, nowMs: number): TalkTimer {
  return timer.runningSinceMs === null
    ? { ...timer, runningSinceMs: nowMs }
    : { spentMs: readTimer(timer, nowMs), runningSinceMs: null };
}
