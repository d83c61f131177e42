/** Formats the whole network can be taken away in, in the order they are offered. */
export const DATA_FORMAT_IDS = [
  "project",
  "actors",
  "relationships",
  "annotations",
  "gexf",
  "graphml",
] as const;

/** A format of the whole network. */
export type DataFormatId = (typeof DATA_FORMAT_IDS)[number];

/** How the picture on screen is taken away. */
export interface PictureExport {
  readonly format: "svg" | "png";
  /** Pixels of the PNG for each pixel on screen, 1 … 4. */
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly hasLegend: boolean;
}

/** What came of an export. */
export type ExportOutcome =
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "copied" }
  | { readonly type: "copy-refused" }
  | { readonly type: "too-large"; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly type: "failed" }
  /** The part of the app that the file is made of could not be loaded. */
  | { readonly type: "no-viewer" }
  /** Another view is in front, or the picture is not there yet. */
  | { readonly type: "no-picture" };

/** Takes pictures and data away. */
export interface ExportServices {
  readonly savePicture: (picture: PictureExport) => Promise<ExportOutcome>;
  readonly copyPicture: (picture: PictureExport) => Promise<ExportOutcome>;
  readonly saveData: (format: DataFormatId) => Promise<ExportOutcome>;
  /** Saves the app with the network in it as one file, which opens at the present view. */
  readonly savePage: () => Promise<ExportOutcome>;
}
