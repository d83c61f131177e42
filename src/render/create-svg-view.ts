import { createPicture } from "./create-picture";
import { stageOf } from "./create-stage";
import { createSvgPainter } from "./create-svg-painter";
import type { NetworkView, NetworkViewOptions } from "./network-view";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to assign
import "./network-view.css";

/** Creates the picture as SVG: for networks up to about a thousand actors, where every shape can be an element. */
export function createSvgView(host: HTMLElement, options: NetworkViewOptions): NetworkView {
  return createPicture(
    host,
    options,
    stageOf((container) => createSvgPainter(container)),
  );
}
