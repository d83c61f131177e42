import type { ActorId, RelationshipId } from "../model/ids";
import type { Camera } from "../model/view";
import type { Scene } from "./scene";

/** What the pointer or the keyboard is on. */
export type PictureTarget =
  | { readonly type: "actor"; readonly id: ActorId }
  | { readonly type: "relationship"; readonly id: RelationshipId };

/** What a reader did in the picture, in words of the domain. Positions are in layout units. */
export type NetworkViewEvent =
  | { readonly type: "hovered"; readonly target: PictureTarget | null }
  /** `additive`: Shift, Ctrl or ⌘ was held. A click on the ground has no target. */
  | { readonly type: "picked"; readonly target: PictureTarget | null; readonly additive: boolean }
  /** Double click, or `F` on an actor. */
  | { readonly type: "focus-asked"; readonly id: ActorId }
  | { readonly type: "pin-toggled"; readonly id: ActorId }
  | { readonly type: "drag-started"; readonly id: ActorId }
  | { readonly type: "dragged"; readonly id: ActorId; readonly x: number; readonly y: number }
  | { readonly type: "drag-ended"; readonly id: ActorId; readonly x: number; readonly y: number }
  /** Keyboard focus inside the picture moved; the picture's one tab stop remembers it. */
  | { readonly type: "cursor-moved"; readonly target: PictureTarget | null }
  /**
   * The reader's own zooming or panning has come to rest, by pointer, keys, `zoomBy` or `panBy`. Not sent for each frame,
   * nor where `setCamera` or `fitTo` sent the camera.
   */
  | { readonly type: "camera-settled"; readonly camera: Camera }
  /** `0` in the picture: the whole of it is wanted; the picture is on its way there already. */
  | { readonly type: "fit-asked" }
  /** Escape inside the picture. */
  | { readonly type: "step-back-asked" };

/** How the camera gets to where it is sent. */
export interface CameraMove {
  /** 0 cuts. */
  readonly durationMs: number;
}

/** How a picture leaves the app. */
export interface SheetOptions {
  /** The same actors and relationships in other colours, for the other theme. */
  readonly scene: Scene;
  readonly hasLegend: boolean;
  /** One line that says where the words come from. */
  readonly source: string;
}

/** The picture: owns everything inside its host element, whatever it is drawn with; `Drawn` is the scene it takes. */
export interface NetworkView<Drawn = Scene> {
  /** Draws another scene; actors keep their places. */
  setScene(scene: Drawn): void;
  /**
   * Places actors: x and y of actor `i` (its index in the document) at `2 * i` and `2 * i + 1`. The array is read at
   * once and not kept. Non-finite pairs are not drawn.
   */
  setPositions(positions: Float64Array): void;
  camera(): Camera;
  setCamera(camera: Camera, move: CameraMove): void;
  /** Frames the given actors (document indices), or the whole scene. */
  fitTo(actors: readonly number[] | "all", move: CameraMove): void;
  /** Multiplies the zoom round the middle of the picture. */
  zoomBy(factor: number, move: CameraMove): void;
  /** Moves the camera by CSS pixels. */
  panBy(dxPx: number, dyPx: number): void;
  /** Puts keyboard focus into the picture, on this actor or relationship. */
  focusOn(target: PictureTarget): void;
  /** Number of label boxes drawn now, and how many pairs of them overlap (0 is the promise). */
  labelCensus(): { readonly drawn: number; readonly overlapping: number };
  /**
   * The picture as it is on screen, as a stand-alone SVG document: bare, or on a sheet with its title, its source and,
   * if wanted, a legend.
   */
  toSvg(sheet?: SheetOptions): string;
  /** Draws at once what waits for the next frame. */
  drawNow(): void;
  /** How many pictures have been drawn since there is this one: what is drawn elsewhere may lag behind frames. */
  draws(): number;
  /** Resolves once something is on the screen. */
  whenDrawn(): Promise<void>;
  destroy(): void;
}

/** CSS pixels along the four edges of the picture. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Words the picture says to a screen reader. */
export interface PictureMessages {
  /** What the picture shows: "Network of 52 actors and 98 relationships". */
  readonly pictureLabel: string;
  /** What the keys do; read as the picture's description. */
  readonly keyboardHelp: string;
  /** What the picture is, spoken in place of "application": "network picture". */
  readonly pictureRole: string;
  /** Spoken in place of "image" after an actor's name. */
  readonly actorRole: string;
  /** Spoken in place of "image" after a relationship's sentence. */
  readonly relationshipRole: string;
}

/** What a picture needs from outside. */
export interface NetworkViewOptions {
  readonly onEvent: (event: NetworkViewEvent) => void;
  /** Read at each move: with reduced motion everything cuts. */
  readonly prefersReducedMotion: () => boolean;
  /** Words the picture itself says to a screen reader, in the reader's language; read anew with each scene. */
  readonly messages: () => PictureMessages;
  /** CSS pixels along each edge that something else covers, kept free by `fitTo`; none when left out. */
  readonly insets?: () => Insets;
  /** `fitTo` comes no nearer than these pixels per layout unit; a limit for a desk when left out. */
  readonly nearestFit?: () => number;
}
