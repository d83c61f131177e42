import type { PictureSize } from "./camera";
import type { Hit } from "./hit-test";
import type { DrawnLabel } from "./label-layer";
import type { PictureMessages } from "./network-view";
import type { PictureFrame } from "./picture-frame";
import type { Scene } from "./scene";

/** What stands for the things of a picture where keyboard focus is concerned. */
export interface FocusMarks {
  /** The element that stands for an actor or a relationship and can hold keyboard focus. */
  readonly elementOf: (hit: Hit) => HTMLElement | SVGElement | null;
  /** What an element inside the picture stands for. */
  readonly hitOf: (element: Element) => Hit | null;
  /** Marks what has keyboard focus, or nothing. */
  readonly showFocus: (hit: Hit | null) => void;
}

/** Puts a picture on the screen. The picture's logic is the same whatever it is painted with. */
export interface PicturePainter extends FocusMarks {
  /** Receives pointer events; its top left corner is the picture's. */
  readonly surface: HTMLElement | SVGSVGElement;
  readonly setSize: (size: PictureSize) => void;
  /** Takes over a scene: what there is, its style and its names. A frame of this scene follows before the next paint. */
  readonly setScene: (scene: Scene, messages: PictureMessages) => void;
  /** Moves everything to where the frame has it. */
  readonly setFrame: (frame: PictureFrame) => void;
  readonly setLabels: (labels: readonly DrawnLabel[]) => void;
  /** Hides the labels for as long as something else shows them. */
  readonly hideLabels: (isHidden: boolean) => void;
  /** Shifts the whole picture by CSS pixels. */
  readonly setShift: (xPx: number, yPx: number) => void;
}

/** Creates a painter inside the element that holds the picture. */
export type CreatePainter = (container: HTMLElement) => PicturePainter;
