import type { SymbolName } from "../model/network";
import type { Status } from "../model/status";
import type { View } from "../model/view";

/** A sheet of paper a handout is printed on, upright. */
export type Paper = "a4" | "letter";

/** A sign of a picture and what it means. */
export interface LegendEntry {
  readonly label: string;
  readonly swatch:
    | { readonly type: "colour"; readonly colour: string }
    | { readonly type: "symbol"; readonly symbol: SymbolName }
    | { readonly type: "line"; readonly status: Status }
    | { readonly type: "none" };
  readonly count: number;
}

/** What of a view's picture is told in words, for paper: in the light theme. */
export interface PictureWords {
  /** What the picture shows, in a sentence. */
  readonly description: string;
  readonly legend: readonly LegendEntry[];
}

/** What stands round the picture when the page itself is printed. */
export interface PageWords extends PictureWords {
  readonly title: string;
  /** Where the words of the network come from, and how much of it is shown. */
  readonly source: string;
}

/** What printing the page needs of the world outside React. */
export interface PrintServices {
  /** At once, since a browser does not wait before it prints. */
  readonly describePage: (theme: "light" | "dark") => PageWords;
}

/** A picture for paper: the address of an SVG image, and how high it is, in CSS pixels. */
export interface DrawnPicture {
  readonly address: string;
  readonly heightPx: number;
}

/** What a handout needs of the world outside React; loaded with it. */
export interface HandoutServices {
  /** The paper of the reader's country. */
  readonly paper: Paper;
  readonly describeView: (view: View) => PictureWords;
  /**
   * Draws what a view shows, as wide as asked for and at most as high, in CSS pixels. A map is drawn as a map; everything
   * else as the network it shows.
   */
  readonly drawView: (view: View, widthPx: number, mostHeightPx: number) => Promise<DrawnPicture>;
  readonly print: () => void;
}
