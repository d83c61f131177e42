import type { ActorId, KindId, RelationshipId, SectorId } from "./ids";
import type { Basis, Status } from "./status";

/** Which of the views on the same network fills the centre of the screen. */
export type ViewKind = "network" | "table";

/** A closed range; `from` ≤ `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Years of relationships; an undated one passes only with `includeUndated`. */
export interface YearRange extends Range {
  readonly includeUndated: boolean;
}

/** What is let through. An empty list restricts nothing; within a list any match passes, across lists all must. */
export interface Filters {
  readonly sectors: readonly SectorId[];
  readonly kinds: readonly KindId[];
  readonly statuses: readonly Status[];
  readonly bases: readonly Basis[];
  /** Number of relationships an actor has in the whole network. */
  readonly degree: Range | null;
  readonly years: YearRange | null;
  /** What happens to what does not pass. */
  readonly rest: "hide" | "dim";
}

/** Only these actors and what is within so many steps of them. */
export interface Focus {
  readonly actors: readonly ActorId[];
  readonly degrees: 1 | 2 | 3;
}

/** What the panels speak of; the last of a list is the one shown when only one can be. */
export interface Selection {
  readonly actors: readonly ActorId[];
  readonly relationships: readonly RelationshipId[];
}

/** The layout point in the middle of the picture, and how many pixels a layout unit takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Everything a link or a story's step restores. */
export interface View {
  readonly kind: ViewKind;
  readonly filters: Filters;
  readonly focus: Focus | null;
  readonly selection: Selection;
  /** `null`: the whole picture, fitted. */
  readonly camera: Camera | null;
  /** Outlines round the actors of each sector. */
  readonly hulls: boolean;
  /** What the right-hand panel shows. */
  readonly panel: "evidence" | "article";
}

/** Filters that let everything through. */
export const NO_FILTERS: Filters = {
  sectors: [],
  kinds: [],
  statuses: [],
  bases: [],
  degree: null,
  years: null,
  rest: "hide",
};

/** Nothing selected. */
export const NO_SELECTION: Selection = { actors: [], relationships: [] };

/** What a first visit sees. */
export const DEFAULT_VIEW: View = {
  kind: "network",
  filters: NO_FILTERS,
  focus: null,
  selection: NO_SELECTION,
  camera: null,
  hulls: false,
  panel: "evidence",
};
