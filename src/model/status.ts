/** What stands behind a relationship: it runs, it is agreed on paper, it is hoped for, or it stands in the way. */
export type Status = "operating" | "signed" | "proposed" | "obstacle";
/** The four statuses, strongest first; the weakest of a path's is the path's strength. */
export const STATUSES: readonly Status[] = ["operating", "signed", "proposed", "obstacle"];

/** Whether the sentence says it, or the curator reads it between sentences and says why in `note`. */
export type Basis = "stated" | "inferred";
/** Both bases, in the order a reader sees them. */
export const BASES: readonly Basis[] = ["stated", "inferred"];
