import type { Patch } from "immer";
import type { ActorId, RelationshipId, SourceId, StepId, StoryId } from "../model/ids";
import type { Network } from "../model/network";
import type { NetworkMeasures } from "../analysis/measures/measure-network";
import type { NetworkIndex } from "../model/network-index";
import type { Problem } from "../model/problem";
import type { Selection, View } from "../model/view";
import type { WaysKnown } from "./ways-wanted";

/** One gesture that can be undone or done again. */
export interface HistoryStep {
  /** Key of the message that names the gesture ("Undo: pin"). */
  readonly label: string;
  /** Lead to the other side of the step: back for a step that is done, forth for one that is undone. */
  readonly patches: readonly Patch[];
  /** Lead back from there. */
  readonly inversePatches: readonly Patch[];
  /** Names the one gesture, such as a spell of typing, that further edits still belong to. */
  readonly gesture?: string;
  /** Positions on the other side of the step; shared with the state it came from, never written to. */
  readonly positions: Float64Array;
}

/** What can be undone and done again; the last of each list comes first. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** What is edited, undone, saved and exported. */
export interface DocumentState {
  readonly network: Network;
  /** Look-ups over `network`, rebuilt with it. */
  readonly index: NetworkIndex;
  /** Grows with every change of the document; a new document starts at 0. */
  readonly revision: number;
  /** Settled positions, x and y by turns in the order of `network.actors`; NaN where there is none yet. */
  readonly positions: Float64Array;
  /** Actors the reader has pinned. */
  readonly pinned: ReadonlySet<ActorId>;
  readonly history: History;
}

/** An actor or a relationship, as a thing to point at or select. */
export type Target =
  | { readonly type: "actor"; readonly id: ActorId }
  | { readonly type: "relationship"; readonly id: RelationshipId };

/** A thing in the picture or the article the pointer is on. */
export type Hover = Target | null;

/** What the layout is doing, for the status line and the buttons. */
export type LayoutStatus =
  | { readonly type: "idle" }
  /** Whole layouts, which the reader asked for or a network without places needs, can be cancelled. */
  | { readonly type: "running"; readonly progress: number; readonly canCancel: boolean }
  | { readonly type: "paused"; readonly progress: number }
  /** The worker is gone; layout goes on in the page, or not at all. `reason` is a message key's parameter. */
  | { readonly type: "fallback"; readonly reason: "worker-failed" | "worker-silent" | "unsupported" };

/** Something the reader is told once; kept until dismissed or replaced, unless it is passing. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "warning" | "error";
  /** Key of a message in the catalogue and what it is filled with. */
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What was wrong, for the message's `problem`: said in the language of the moment. */
  readonly problems?: readonly Problem[];
  /** What can be done about it right there. */
  readonly remedy?: "use-new-version";
  /** It only confirms what the reader has just done, so that it goes by itself after a while. */
  readonly isPassing?: boolean;
}

/** A stretch of a source the reader asked to see in the article, in UTF-16 code units. */
export interface Reading {
  readonly source: SourceId;
  readonly start: number;
  readonly end: number;
  /** What was selected then; once something else is, the wish has lapsed. */
  readonly selection: Selection;
}

/** A step of a story. */
export interface StepPlace {
  readonly story: StoryId;
  readonly step: StepId;
}

/** Whether what is edited is kept in this browser, for the word beside the work and for banners. */
export type Saving =
  /** Nothing has been edited that would have to be kept. */
  | { readonly type: "idle" }
  | { readonly type: "saving" }
  /** Said only after the browser has committed every edit. */
  | { readonly type: "saved" }
  /** Edits are in memory only; they are tried again, and can be downloaded. */
  | { readonly type: "failed"; readonly reason: "full" | "refused" }
  /** This browser keeps nothing for this page: everything works, in memory. */
  | { readonly type: "off" }
  /** Another tab or window edits; this one shows what it saves. */
  | { readonly type: "following" }
  /** The page is for reading: nothing is edited, so nothing is kept. */
  | { readonly type: "reading" }
  /** What was kept cannot be read; it is left alone until the reader decides. */
  | { readonly type: "damaged"; readonly problem: string };

/** How the read view goes on by itself. */
export interface Playback {
  readonly isPlaying: boolean;
  /** Times the usual pace. */
  readonly speed: 0.5 | 1 | 2;
}

/** Forgotten when the page closes. */
export interface SessionState {
  readonly hover: Hover;
  readonly dialog: "none" | "palette" | "help" | "share" | "export" | "present" | "opening";
  /** The file that is being opened and how far that is, 0 … 1; `isInPage` where no worker reads it. */
  readonly opening: { readonly name: string; readonly share: number; readonly isInPage: boolean } | null;
  readonly layoutStatus: LayoutStatus;
  readonly notices: readonly Notice[];
  /** On a narrow screen, the sheet that is up. */
  readonly sheet: "none" | "filters" | "details";
  /** Actors the reader walked through from neighbour to neighbour, the latest last; the way back. */
  readonly trail: readonly ActorId[];
  /** Where the article was last asked to open. */
  readonly reading: Reading | null;
  /** The story that is on stage, in place of the desk, and the step it began with; `null` at the desk. */
  readonly onStage: { readonly story: StoryId; readonly step: number } | null;
  /** The story whose handout is open, in place of the desk; `null` for none. */
  readonly handout: StoryId | null;
  /** The step of a story the reader went to or edits; it may have been deleted since. */
  readonly atStep: StepPlace | null;
  /** Whether edits are kept in this browser. */
  readonly saving: Saving;
  readonly playback: Playback;
  /**
   * How central the actors of a network are and which communities they form; `null` until something asks, `values` are
   * where it could not be worked out.
   */
  readonly measures: { readonly index: NetworkIndex; readonly values: NetworkMeasures | null } | null;
  /** The ways a worker has found last; `null` until it has found any. */
  readonly ways: WaysKnown | null;
  /** Whose connection the palette asks for; `null` while it finds as usual. */
  readonly askingFrom: ActorId | null;
  /** The view a question was asked from, to return to; `null` where none is asked or it came with a link. */
  readonly viewBeforeAnswer: View | null;
  /** Whether work that another document took the place of is kept and can be opened again. */
  readonly hasEarlierWork: boolean;
}

/** Kept in this browser. */
export interface PreferencesState {
  readonly theme: "light" | "dark" | "system";
  readonly language: "en" | "zh-Hant";
  readonly motion: "system" | "reduced";
  /** Whether keys without Ctrl or ⌘ (`/`, `?`) work everywhere; who dictates to the browser turns them off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** How much time a layout of the whole network may take for the better picture. */
  readonly layoutQuality: "fast" | "balanced" | "best";
}

/** The whole state, in four slices by lifetime. */
export interface AppState {
  readonly document: DocumentState;
  readonly view: View;
  readonly session: SessionState;
  readonly preferences: PreferencesState;
}
