import type { Camera } from "../model/view";
import type { PictureSize } from "./camera";
import type { ScenePalette } from "./scene";
import type { SceneColumns } from "./scene-columns";

/** What the mass of a large picture consists of: the columns that are drawn, and the colours of everything else. */
export interface MassScene extends Pick<
  SceneColumns,
  | "nodeCount"
  | "linkCount"
  | "actorOf"
  | "sourceOf"
  | "targetOf"
  | "statusOf"
  | "symbolOf"
  | "symbols"
  | "colourOf"
  | "secondColourOf"
  | "colours"
  | "radiusPx"
> {
  readonly palette: ScenePalette;
}

/** What is drawn, and where it is: see `ToMass`. */
export interface Mass {
  readonly scene: MassScene;
  readonly nodes: Uint8Array;
  readonly links: Uint8Array;
  readonly positions: Float32Array<ArrayBuffer>;
}

/** One picture to take of the mass. */
export interface MassShot {
  /** Where it is looked at from; the picture's middle is the size's. */
  readonly camera: Camera;
  readonly size: PictureSize;
  /** How far beyond the size is drawn on each side, so that moving on shows no empty edge. CSS pixels. */
  readonly marginPx: number;
  /** Pixels of the bitmap to a CSS pixel. */
  readonly ratio: number;
  /** Size of symbols against their usual size. */
  readonly scale: number;
  /** Draw symbols, bends and marks; else dots and hairlines. */
  readonly isNear: boolean;
  /** Tint where the actors of a colour are. */
  readonly hasRegions: boolean;
  /** A node that is in hand, by place, and drawn elsewhere with its links; −1 for none. */
  readonly held: number;
  /** What is lit is drawn elsewhere too, so that far out it is left out. */
  readonly isLitElsewhere: boolean;
  /** While things move a picture that comes soon is worth more than every last link. */
  readonly isMoving: boolean;
  /** It is larger or smaller than the last picture, of which nothing can be used: it has to be quick. */
  readonly isZooming: boolean;
}

/** A picture as plain pixels: 4 bytes each, red, green, blue and an opaque alpha, row by row. */
export interface MassPixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** A picture of the mass. Pixels cost least where no graphics card draws: their memory can be used again, a bitmap's is always new. */
export type MassPicture = ImageBitmap | MassPixels;

/** What the page tells who draws the mass. Each message replaces the one of its type before. */
export type ToMass =
  | { readonly type: "scene"; readonly scene: MassScene }
  /** By node place and by link place, see `LargeScene`. */
  | { readonly type: "emphasis"; readonly nodes: Uint8Array; readonly links: Uint8Array }
  /** x and y by actor index, layout units; another object each time, as what is known of one is kept by it. */
  | { readonly type: "positions"; readonly positions: Float32Array<ArrayBuffer> }
  /** Pixels that have been shown, to be written over. */
  | { readonly type: "spare"; readonly bytes: Uint8ClampedArray<ArrayBuffer> }
  | { readonly type: "draw"; readonly run: number; readonly shot: MassShot };

/** What who draws the mass answers to `draw`, and what it tells by itself. */
export type FromMass =
  | {
      readonly type: "drawn";
      readonly run: number;
      readonly picture: MassPicture;
      /** Whether every link is in it. */
      readonly isWhole: boolean;
      readonly spentMs: number;
    }
  | { readonly type: "failed"; readonly run: number; readonly reason: string }
  /** Positions that others have replaced, to be written over. */
  | { readonly type: "replaced"; readonly positions: Float32Array<ArrayBuffer> }
  /** What is shown may be gone, as the graphics card has fallen, or would now be drawn better: it should be asked for again. */
  | { readonly type: "stale" };
