// The drawing the app chooses for many things, with its scene set; each step a task of its own.
import { createLargeView } from "../../../src/render/create-large-view";
import { openMassWorkerPort } from "../../../src/render/mass-port";
import type { NetworkView, NetworkViewOptions } from "../../../src/render/network-view";
import { buildColumns } from "./bench-columns";
import { buildBenchScene } from "./bench-scene";
import { endTask } from "./end-task";
import type { BenchColumns } from "./page-protocol";

/** Opens the picture of a large network; `openWorker` gives the worker that draws it, and another one if that falls. */
export async function openPixels(
  host: HTMLElement,
  network: BenchColumns,
  options: NetworkViewOptions,
  openWorker: () => Worker,
): Promise<NetworkView<never>> {
  const view = createLargeView(host, options, (listener) => openMassWorkerPort(openWorker(), listener));
  const columns = buildColumns(network);
  await endTask();
  view.setScene(buildBenchScene(columns));
  return view;
}
