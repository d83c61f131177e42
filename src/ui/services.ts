import type { ActorId, RelationshipId } from "../model/ids";
import type { Story } from "../model/network";
import type { PageMode } from "../model/page-mode";
import type { Talk, TalkCommand } from "../model/talk";
import type { AppStore } from "../store/create-app-store";
import type { ExportServices } from "./export-services";
import type { HandoutServices, PrintServices } from "./handout-services";

/** The rows a table shows, in the order it shows them: places in the network's list. */
export interface TableRows {
  readonly type: "actors" | "relationships";
  readonly places: Int32Array;
}

/** What the page is: served by a site, or a file that stands alone and is for reading. */
export type PageKind = "served" | "file";

/** The other window of a talk: never heard of, here, not answering just now, or closed. */
export type TalkPartner = "none" | "here" | "silent" | "gone";

/** A talk, shared by the stage and the presenter's window. */
export interface OpenTalk {
  /** `null` until another window has said where the talk is. */
  readonly talk: () => Talk | null;
  readonly partner: () => TalkPartner;
  /** Calls back at every change of either; returns its undo. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: TalkCommand) => void;
  /** This window leaves; the talk goes on in the other. */
  readonly close: () => void;
}

/** What the stage needs of the world outside React; loaded with the stage. */
export interface StageServices {
  /** Opens the talk this window goes on stage with, at a step counted from 0, or resumes it after a reload. */
  readonly openTalk: (story: Story, step: number) => OpenTalk;
  /** Puts the picture for an audience into its empty host and returns how to take it out: larger, with names on what the step is about. */
  readonly mountPicture: (host: HTMLElement, store: AppStore) => () => void;
  /** The same with the map. */
  readonly mountMap: (host: HTMLElement, store: AppStore) => () => void;
  /** The speaker has left the stage: a reload of this window no longer comes back to it. */
  readonly forgetTalk: () => void;
  /**
   * Opens the presenter's window, a process of its own; it finds the document by itself. Whether it came up shows in
   * the talk's partner: a browser does not say that it has blocked such a window.
   */
  readonly openPresenter: () => Promise<void>;
  /** Full screen, in which Escape still reaches the stage where the browser can do that. */
  readonly enterFullScreen: () => void;
  readonly toggleFullScreen: () => void;
  readonly leaveFullScreen: () => void;
  /** Hears when the browser has ended the full screen by itself; returns how to hear no more. */
  readonly onFullScreenTaken: (listener: () => void) => () => void;
}

/** Everything a panel may ask of the world outside React. Tests give a fake; `app/` gives the real thing. */
export interface Services {
  readonly pageKind: PageKind;
  /** What the page is opened for. */
  readonly mode: PageMode;
  /** Puts the picture into its empty host and returns how to take it out again. */
  readonly mountPicture: (host: HTMLElement) => () => void;
  readonly loadStage: () => Promise<StageServices>;
  readonly loadHandout: () => Promise<HandoutServices>;
  readonly loadPrint: () => Promise<PrintServices>;
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
    /** Ends a layout of the whole network; the picture goes back to the places it had, if it had any. */
    readonly cancel: () => void;
  };
  /** Resolves to false where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly saveFile: (file: {
    readonly name: string;
    readonly type: string;
    readonly text: string;
  }) => Promise<void>;
  /** `model/rank-texts` for very many texts, off the page's thread where that can be had. */
  readonly rankTexts: (texts: readonly string[], language: string) => Promise<Int32Array>;
  /** Writes the rows as CSV (formats/actors-csv, formats/relationships-csv) and saves the file. */
  readonly downloadTable: (rows: TableRows) => Promise<void>;
  /** Saves as CSV how articles and network cover each other: a row for each sentence, or for each passage. */
  readonly downloadCoverage: (rows: "sentences" | "passages") => Promise<void>;
  /** Lets the reader choose a project file and opens it; problems become notices. */
  readonly openFile: () => Promise<void>;
  /** Gives up the file that is being opened; what is open stays. */
  readonly cancelOpening: () => void;
  /** Gives the reader the whole network as a project file. */
  readonly saveProject: () => Promise<void>;
  readonly exports: ExportServices;
  /** Puts a new version of the app, which has been waiting for it, in force; the page is loaded anew. */
  readonly useNewVersion: () => void;
  /** The work kept in this browser. */
  readonly work: {
    /** Tries at once to save what could not be saved. */
    readonly retry: () => void;
    /** Opens the network the app comes with; the work is set aside. */
    readonly openShipped: () => void;
    /** Opens the work that was set aside, and sets the present one aside. */
    readonly openEarlier: () => void;
    /** Gives the reader what is stored, as it stands there. */
    readonly downloadRaw: () => Promise<void>;
    /** Removes what is stored and cannot be read, and saves from now on. */
    readonly discardDamaged: () => void;
  };
  /** Address of the current view. */
  readonly viewAddress: () => string;
}
