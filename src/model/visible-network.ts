/** What filters and focus leave of a thing: out of the picture, drawn faintly, or shown. */
export const HIDDEN = 0;
/** Drawn faintly: it does not pass the filters, and the rest is dimmed instead of hidden. */
export const FADED = 1;
/** Passes the filters and the focus. */
export const SHOWN = 2;

/** The outcome of filters and focus over one network: a visibility (`HIDDEN`, `FADED`, `SHOWN`) for each thing. */
export interface VisibleNetwork {
  /** By actor index. */
  readonly actors: Uint8Array;
  /** By relationship index; a relationship is never more visible than either of its actors. */
  readonly relationships: Uint8Array;
  /** How many actors are `SHOWN`. */
  readonly shownActors: number;
  /** How many relationships are `SHOWN`. */
  readonly shownRelationships: number;
  /** How many actors are in the picture, shown or faded. */
  readonly drawnActors: number;
  readonly drawnRelationships: number;
}
