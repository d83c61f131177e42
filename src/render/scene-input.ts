import type { ActorId } from "../model/ids";
import type { Sector } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { Spotlight } from "../model/spotlight";
import type { Focus, Selection } from "../model/view";
import type { VisibleNetwork } from "../model/visible-network";
import type { PictureTarget } from "./network-view";
import type { Theme } from "./palette";
import type { Lit } from "./scene-emphasis";
import type { SceneMessages } from "./scene-messages";
import type { ScenePaint } from "./scene-paint";

/** What a scene is made from: the document, what filters leave of it, and what the reader is doing. */
export interface SceneInput {
  readonly index: NetworkIndex;
  readonly visible: VisibleNetwork;
  readonly selection: Selection;
  readonly hover: PictureTarget | null;
  /** What is lit besides, such as by the sentence being read: actor and relationship indices. */
  readonly lit?: Lit | null;
  /** What a question or a lens puts in the light; the rest is dimmed. */
  readonly spotlight?: Spotlight | null;
  /** What colours say when they do not say sectors. */
  readonly paint?: ScenePaint | null;
  /** How large actors are, by index, as a share (0 … 1) of the largest; by number of relationships when left out. */
  readonly sizes?: Float64Array | null;
  /** Actors outlined as groups of a layout, in place of sectors: by actor index. */
  readonly outlines?: readonly SceneOutline[] | null;
  /** The actors focused on are labelled first. */
  readonly focus?: Focus | null;
  readonly pinned: ReadonlySet<ActorId>;
  readonly hulls: boolean;
  readonly theme: Theme;
  readonly language: string;
  readonly messages: SceneMessages;
}

/** A group of a layout, such as a year. */
export interface SceneOutline {
  readonly label: string;
  readonly actors: readonly number[];
  /** The sector that the group is, if it is one. */
  readonly sector?: Sector;
}
