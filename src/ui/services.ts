import type { ActorId, RelationshipId } from "../model/ids";
import type { ExportServices } from "./export-services";

/** The rows a table shows, in the order it shows them. */
export type TableRows =
  | { readonly type: "actors"; readonly ids: readonly ActorId[] }
  | { readonly type: "relationships"; readonly ids: readonly RelationshipId[] };

/** What the page is: served by a site, or a file that stands alone and is for reading. */
export type PageKind = "served" | "file";

/** Everything a panel may ask of the world outside React. Tests give a fake; `app/` gives the real thing. */
export interface Services {
  readonly pageKind: PageKind;
  /** Puts the picture into its empty host and returns how to take it out again. */
  readonly mountPicture: (host: HTMLElement) => () => void;
  readonly picture: {
    readonly fit: () => void;
    readonly zoomBy: (factor: number) => void;
    /** Puts keyboard focus on an actor or relationship in the picture, bringing it into view. */
    readonly focusOnActor: (id: ActorId) => void;
    readonly focusOnRelationship: (id: RelationshipId) => void;
    readonly toggleFullScreen: () => void;
  };
  readonly map: {
    /** Puts the map into its empty host, as soon as it is loaded, and returns how to take it out again. */
    readonly mount: (host: HTMLElement) => () => void;
    readonly fit: () => void;
    readonly zoomBy: (factor: number) => void;
  };
  readonly layout: {
    readonly pause: () => void;
    readonly resume: () => void;
    /** Lays the whole network out anew; pinned actors stay. */
    readonly again: () => void;
  };
  /** Resolves to false where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (file: {
    readonly name: string;
    readonly type: string;
    readonly text: string;
  }) => Promise<void>;
  /** Writes the rows as CSV (formats/actors-csv, formats/relationships-csv) and saves the file. */
  readonly downloadTable: (rows: TableRows) => Promise<void>;
  /** Saves as CSV how articles and network cover each other: a row for each sentence, or for each passage. */
  readonly downloadCoverage: (rows: "sentences" | "passages") => Promise<void>;
  /** Lets the reader choose a project file and opens it; problems become notices. */
  readonly openFile: () => Promise<void>;
  /** Gives the reader the whole network as a project file. */
  readonly saveProject: () => Promise<void>;
  readonly exports: ExportServices;
  /** Puts a new version of the app, which has been waiting for it, in force; the page is loaded anew. */
  readonly useNewVersion: () => void;
  /** Address of the current view. */
  readonly viewAddress: () => string;
}
