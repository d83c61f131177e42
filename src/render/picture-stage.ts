import type { Camera } from "../model/view";
import type { Box, PictureSize } from "./camera";
import type { FrameClock } from "./create-flight";
import type { Hit, HitReach } from "./hit-test";
import type { DrawnLabel } from "./label-layer";
import type { PictureMessages, PictureTarget } from "./network-view";
import type { PictureFrame } from "./picture-frame";
import type { FocusMarks } from "./picture-painter";
import type { Scene } from "./scene";
import type { TextMeasure } from "./text-measure";
import type { WalkGround } from "./walk-ground";

/** A point in layout units or pixels, as is said where it is used. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is on the screen now: everything an export draws. */
export interface DrawnStage {
  readonly scene: Scene;
  readonly frame: PictureFrame;
  readonly labels: readonly DrawnLabel[];
  /** From the frame's pixels to the picture's. */
  readonly shift: Point;
}

/**
 * Scene, places and labels of a picture, and the drawing of them: at most once per frame, and only what changed. All that
 * differs between a picture of elements and one of pixels; `Drawn` is the scene it takes.
 */
export interface PictureStage<Drawn> {
  /** Receives pointer events; its top left corner is the picture's. */
  readonly surface: HTMLElement | SVGSVGElement;
  readonly marks: FocusMarks;
  readonly setSize: (size: PictureSize) => void;
  /** Takes a scene over and paints what there is, before anything has a place. */
  readonly setScene: (scene: Drawn, messages: PictureMessages) => void;
  readonly groundOf: (scene: Drawn) => WalkGround;
  /** Takes a copy of places, in layout units; an actor that is held stays where it is held. */
  readonly setPositions: (positions: Float64Array) => void;
  /** Holds a node at a layout point until it is let go. */
  readonly hold: (place: number, point: Point) => void;
  readonly letGo: () => void;
  /** The camera has moved. */
  readonly moveCamera: () => void;
  /** The picture's size has changed, or its labels may want other places. */
  readonly rearrangeLabels: () => void;
  /** Draws now what waits for the next frame. */
  readonly drawWaiting: () => void;
  /** Draws now what waits for the next frame, and if `isSettled` what waits for rest; gives the labels that are drawn. */
  readonly drawNow: (isSettled: boolean) => readonly DrawnLabel[];
  /** All there is with everything at rest, or `instead`: the same things in other colours. */
  readonly drawWhole: (instead?: Scene) => DrawnStage | null;
  /** What is at a point of the picture, CSS pixels; `pointed` is the place of the link that is pointed at already. */
  readonly hitAt: (xPx: number, yPx: number, reach: HitReach, pointed?: number) => Hit | null;
  /** The layout point of a thing: an actor's middle, or the middle of a link. */
  readonly pointOf: (hit: Hit) => Point | null;
  /** The box round the actors (document indices) asked for, in layout units; null where none has a place. */
  readonly boxOf: (isWanted: (index: number) => boolean) => Box | null;
  readonly targetOf: (hit: Hit | null) => PictureTarget | null;
  /** The place of a target in the scene, −1 where it is not shown. */
  readonly placeOf: (target: PictureTarget) => number;
  readonly isSelected: (node: number) => boolean;
  /** How many pictures have been drawn since there is this one. */
  readonly draws: () => number;
  /** Resolves once something is on the screen. */
  readonly whenDrawn: () => Promise<void>;
  readonly destroy: () => void;
}

/** What a stage needs from the picture. */
export interface StageOptions {
  /** The element that holds the picture. */
  readonly container: HTMLElement;
  readonly measure: TextMeasure;
  /** Font family of what is written in the picture. */
  readonly fontFamily: string;
  readonly clock: FrameClock;
  readonly camera: () => Camera;
  readonly size: () => PictureSize;
}

/** Creates an empty stage. */
export type CreateStage<Drawn> = (options: StageOptions) => PictureStage<Drawn>;
