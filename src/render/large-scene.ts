import type { PictureTarget } from "./network-view";
import type { Emphasis, Scene, SceneHull, SceneLink, SceneNode, ScenePalette } from "./scene";
import type { SceneColumns } from "./scene-columns";

/** Emphasis as a number in an array. */
export const NORMAL = 0;
export const LIT = 1;
export const DIMMED = 2;

/** Emphasis by its number. */
export const EMPHASES: readonly Emphasis[] = ["normal", "lit", "dimmed"];

/** Some of these numbers as a set: a bit for each. */
export function maskOfEmphases(emphases: readonly number[]): number {
  return emphases.reduce((mask, emphasis) => mask | (1 << emphasis), 0);
}

/**
 * A scene of very many things: the same meaning as a `Scene`, kept as columns. Single things are written out when they
 * are asked for, so that pointing at an actor costs what changes and not what there is.
 */
export interface LargeScene {
  readonly title: string;
  readonly language: string;
  readonly theme: Scene["theme"];
  readonly palette: ScenePalette;
  /** The same object as long as the same things are shown alike. */
  readonly columns: SceneColumns;
  /** `NORMAL`, `LIT` or `DIMMED`, by node place and by link place. */
  readonly nodeEmphasis: Uint8Array;
  readonly linkEmphasis: Uint8Array;
  /** Whether the things that nothing in particular is said of are dimmed. */
  readonly isDimmed: boolean;
  /** Places of what is lit, selected, focused on or spelt out; these are drawn and labelled before anything else. */
  readonly foremostNodes: readonly number[];
  readonly foremostLinks: readonly number[];
  /** Those of them that the reader means: what is pointed at, selected or focused on, and not what that lights. */
  readonly meantNodes: readonly number[];
  readonly meantLinks: readonly number[];
  readonly selectedNodes: readonly number[];
  readonly pinnedNodes: readonly number[];
  /** Whether groups are to be seen as regions. */
  readonly hasHulls: boolean;
  /** The groups, with their members; worked out when first asked for. */
  readonly hulls: () => readonly SceneHull[];
  /** How much larger than usual names are set. */
  readonly labelScale: number;
  /** Without `isSpoken` an actor has no accessible name, which takes longest to write. */
  readonly writeNode: (place: number, isSpoken: boolean) => SceneNode;
  readonly writeLink: (place: number) => SceneLink;
  /** What stands at a place. */
  readonly nodeTarget: (place: number) => PictureTarget | null;
  readonly linkTarget: (place: number) => PictureTarget | null;
  /** The place of an actor or a relationship, −1 where it is not shown. */
  readonly placeOf: (target: PictureTarget) => number;
  /** Everything written out, for what leaves the app. */
  readonly whole: () => Scene;
}
