import type { ActorId, RelationshipId, SectorId } from "../model/ids";
import type { SymbolName } from "../model/network";
import type { Status } from "../model/status";

/** How strongly a thing is drawn: as ever, lit because it is pointed at or selected, or faded because something else is. */
export type Emphasis = "normal" | "lit" | "dimmed";

/** An actor to draw. It has no position: positions come apart, by `index`. */
export interface SceneNode {
  readonly id: ActorId;
  /** The actor's place in the document's list of actors; its position is at `2 * index` and `2 * index + 1`. */
  readonly index: number;
  readonly label: string;
  /** Language tag of `label`, or `null` where it is that of the scene. */
  readonly labelLanguage: string | null;
  readonly symbol: SymbolName;
  /** `#rrggbb`, already right for the scene's theme. */
  readonly colour: string;
  /** Colour of the second sector of an actor that has several: drawn as the symbol's core. */
  readonly secondColour: string | null;
  readonly radiusPx: number;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
  readonly isPinned: boolean;
  /** Higher is labelled first. */
  readonly labelPriority: number;
  /** What a screen reader says: "TSMC, company, semiconductors, 4 relationships". */
  readonly accessibleName: string;
}

/** A relationship to draw, from `nodes[source]` to `nodes[target]`. */
export interface SceneLink {
  readonly id: RelationshipId;
  /** Positions in `Scene.nodes`. */
  readonly source: number;
  readonly target: number;
  readonly status: Status;
  readonly colour: string;
  readonly widthPx: number;
  /**
   * Sideways bend as a part of the length, −1 … 1, measured to the left of source → target; 0 is straight. Parallel
   * relationships get different bends so that they part.
   */
  readonly bend: number;
  readonly emphasis: Emphasis;
  readonly isSelected: boolean;
  /** What its source does to its target, where that is written along it: on what is selected or pointed at. */
  readonly label: string | null;
  /** Language tag of `label`, or `null` where it is that of the scene. */
  readonly labelLanguage: string | null;
  /** The relationship as a sentence. */
  readonly accessibleName: string;
}

/** An outline round the visible actors of a sector. */
export interface SceneHull {
  readonly sector: SectorId | `outline ${number}`;
  readonly label: string;
  readonly colour: string;
  /** Positions in `Scene.nodes`. */
  readonly members: readonly number[];
  /** Whether the members stand together in rows and columns, with nobody else among them: a box then outlines them. */
  readonly isBox?: boolean;
}

/** An entry of the legend a picture carries when it leaves the app. */
export interface SceneLegendEntry {
  readonly label: string;
  readonly swatch:
    | { readonly type: "colour"; readonly colour: string }
    | { readonly type: "symbol"; readonly symbol: SymbolName }
    | { readonly type: "line"; readonly status: Status }
    /** Stands for several signs that are not shown one by one. */
    | { readonly type: "none" };
  readonly count: number;
}

/** Colours of everything in a picture that is not a sector, for one theme. */
export interface ScenePalette {
  readonly ground: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly line: string;
  readonly accent: string;
}

/**
 * What to draw, without where: the live picture, the renderer for large networks, every export and every slide draw
 * the same scene, so they are the same picture.
 */
export interface Scene {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly theme: "light" | "dark";
  readonly palette: ScenePalette;
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
  readonly hulls: readonly SceneHull[];
  readonly legend: readonly SceneLegendEntry[];
  /** How much larger than usual names are set; 1 when left out. */
  readonly labelScale?: number;
}
