import type { ActorId, KindId, RelationshipId, SectorId } from "./ids";
import type { Basis, Status } from "./status";

/** Which of the views on the same network fills the centre of the screen. */
export type ViewKind = "network" | "read" | "map" | "matrix" | "table";
/** The views a reader can go to, in the order of the switcher. */
export const VIEW_KINDS: readonly ViewKind[] = ["network", "read", "map", "matrix", "table"];

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

/** Where actors go: by forces, gathered by sector, in rings round the selected actor, or along the years. */
export type LayoutKind = "force" | "sectors" | "rings" | "time";
/** The layouts, the usual one first. */
export const LAYOUT_KINDS: readonly LayoutKind[] = ["force", "sectors", "rings", "time"];

/** What an actor's colour says. */
export type ColourBy = "sector" | "kind" | "community" | "status";
/** What colours may say, the usual one first. */
export const COLOURS_BY: readonly ColourBy[] = ["sector", "kind", "community", "status"];

/** What an actor's size says. */
export type SizeBy = "degree" | "betweenness" | "closeness";
/** What sizes may say, the usual one first. */
export const SIZES_BY: readonly SizeBy[] = ["degree", "betweenness", "closeness"];

/** A way of looking at the network: as it is, at what hinders what, at what the proposed would add, or without it. */
export type Lens = "none" | "obstacles" | "proposed" | "without-proposed";
/** The ways of looking, the usual one first. */
export const LENSES: readonly Lens[] = ["none", "obstacles", "proposed", "without-proposed"];

/** How far the article has been read in the read view. */
export interface Reading {
  /** Number of the current sentence, counted from 0 through the sources in their order. */
  readonly sentence: number;
  /** What happens to actors and relationships that no sentence up to here names or proves. */
  readonly unread: "show" | "dim" | "hide";
}

/** The question how two actors are connected, and which of the answers is shown, counted from 0. */
export interface PathQuestion {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly answer: number;
}

/** What a step through the years shows: everything up to its year, or its year alone. */
export type TimeMode = "upTo" | "only";

/** What the matrix crosses and in which order. */
export interface MatrixArrangement {
  readonly rows: "actors" | "countries";
  readonly order: "sector" | "community" | "name";
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
  readonly panel: "evidence" | "article" | "stories";
  readonly layout: LayoutKind;
  /** Whom the rings are drawn round, kept until another is asked for; `null`: the most connected actor. */
  readonly centre: ActorId | null;
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  readonly lens: Lens;
  /** `null`: no such question is asked. */
  readonly path: PathQuestion | null;
  /** `null`: nothing is being read; the read view then begins at the first sentence. */
  readonly reading: Reading | null;
  readonly matrix: MatrixArrangement;
  /** Where the map is looked at from, in map units; `null`: all that is on it, fitted. */
  readonly mapCamera: Camera | null;
  /** How the time bar steps through the years, which are `filters.years`; `null`: it is closed. */
  readonly time: TimeMode | null;
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
  layout: "force",
  centre: null,
  colourBy: "sector",
  sizeBy: "degree",
  lens: "none",
  path: null,
  reading: null,
  matrix: { rows: "actors", order: "sector" },
  mapCamera: null,
  time: null,
};
