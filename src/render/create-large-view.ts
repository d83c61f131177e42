import { createLargeStage } from "./create-large-stage";
import { createPicture } from "./create-picture";
import type { LargeScene } from "./large-scene";
import type { OpenMassPort } from "./mass-port";
import type { NetworkView, NetworkViewOptions } from "./network-view";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to assign
import "./network-view.css";

/** Creates the picture for networks of more things than a page can hold as elements; `openPort` starts who draws them. */
export function createLargeView(
  host: HTMLElement,
  options: NetworkViewOptions,
  openPort: OpenMassPort,
): NetworkView<LargeScene> {
  return createPicture(host, options, (stage) => createLargeStage(stage, openPort));
}
