// The drawing the app chooses for few things, with its scene set; each step a task of its own.
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_SELECTION } from "../../../src/model/view";
import { buildScene } from "../../../src/render/build-scene";
import { createSvgView } from "../../../src/render/create-svg-view";
import type { NetworkView, NetworkViewOptions } from "../../../src/render/network-view";
import { showAll, TEST_MESSAGES } from "../../unit/render/build-test-scene";
import { buildNetwork } from "./bench-network";
import { endTask } from "./end-task";
import type { BenchColumns } from "./page-protocol";

/** Opens the picture of a small network. */
export async function openElements(
  host: HTMLElement,
  network: BenchColumns,
  options: NetworkViewOptions,
): Promise<NetworkView<never>> {
  const view = createSvgView(host, options);
  await endTask();
  const whole = buildNetwork(network);
  const scene = buildScene({
    index: buildNetworkIndex(whole),
    visible: showAll(whole),
    selection: NO_SELECTION,
    hover: null,
    pinned: new Set(),
    hulls: false,
    theme: "light",
    language: "en",
    messages: TEST_MESSAGES,
  });
  await endTask();
  view.setScene(scene);
  return view;
}
