import type { NetworkView, NetworkViewOptions } from "../render/network-view";
import type { SceneInput } from "../render/scene-input";
import type { StageLook } from "../render/stage-scene";

/** What a picture of very many things is drawn from. */
export interface LargePictureInput {
  readonly input: SceneInput;
  /** How it goes on stage, if it does. */
  readonly look: StageLook | null;
}

/** A picture of very many things. */
export type LargePicture = NetworkView<LargePictureInput>;

/** Creates a large picture in a host. */
export type CreateLargePicture = (host: HTMLElement, options: NetworkViewOptions) => LargePicture;
