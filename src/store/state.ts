import type { ActorId, RelationshipId } from "../model/ids";
import type { Network } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { View } from "../model/view";

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
}

/** A thing in the picture or the article the pointer is on. */
export type Hover =
  | { readonly type: "actor"; readonly id: ActorId }
  | { readonly type: "relationship"; readonly id: RelationshipId }
  | null;

/** What the layout is doing, for the status line and the buttons. */
export type LayoutStatus =
  | { readonly type: "idle" }
  | { readonly type: "running"; readonly progress: number }
  | { readonly type: "paused"; readonly progress: number }
  /** The worker is gone; layout goes on in the page, or not at all. `reason` is a message key's parameter. */
  | { readonly type: "fallback"; readonly reason: "worker-failed" | "worker-silent" | "unsupported" };

/** Something the reader is told once; kept until dismissed or replaced. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "warning" | "error";
  /** Key of a message in the catalogue and what it is filled with. */
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Forgotten when the page closes. */
export interface SessionState {
  readonly hover: Hover;
  readonly dialog: "none" | "palette" | "help" | "share" | "export" | "present";
  readonly layoutStatus: LayoutStatus;
  readonly notices: readonly Notice[];
  /** On a narrow screen, the sheet that is up. */
  readonly sheet: "none" | "filters" | "details";
}

/** Kept in this browser. */
export interface PreferencesState {
  readonly theme: "light" | "dark" | "system";
  readonly language: "en" | "zh-Hant";
  readonly motion: "system" | "reduced";
}

/** The whole state, in four slices by lifetime. */
export interface AppState {
  readonly document: DocumentState;
  readonly view: View;
  readonly session: SessionState;
  readonly preferences: PreferencesState;
}
