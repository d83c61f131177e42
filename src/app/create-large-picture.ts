import { buildLargeScene } from "../render/build-large-scene";
import { createLargeView } from "../render/create-large-view";
import type { OpenMassPort } from "../render/mass-port";
import type { NetworkViewOptions } from "../render/network-view";
import { buildLargeStageScene } from "../render/large-stage-scene";
import type { LargePicture } from "./large-picture";

/** Creates the picture of very many things, drawn by whoever the port leads to. */
export function createLargePicture(
  host: HTMLElement,
  options: NetworkViewOptions,
  openPort: OpenMassPort,
): LargePicture {
  const view = createLargeView(host, options, openPort);
  return {
    ...view,
    setScene: ({ input, look }) => {
      const scene = buildLargeScene(input);
      view.setScene(look ? buildLargeStageScene(scene, look) : scene);
    },
  };
}
