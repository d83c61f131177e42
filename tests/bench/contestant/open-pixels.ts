// The drawing the app chooses for many things, with its scene set; each step a task of its own.
import { createLargeView } from "../../../src/render/create-large-view";
import { openMassWorkerPort } from "../../../src/render/mass-port";
import type { NetworkView, NetworkViewOptions } from "../../../src/render/network-view";
import { createCanvasMeasure } from "../../../src/render/text-measure";
import { buildColumns } from "./bench-columns";
import { buildBenchScene } from "./bench-scene";
import { endTask } from "./end-task";
import type { BenchColumns } from "./page-protocol";

/** Who draws the pixels, and when. */
interface Drawing {
  /** Gives the worker that draws, and another one if that falls. */
  readonly openWorker: () => Worker;
  /** Nothing is drawn before. */
  readonly placed: Promise<void>;
}

/** Opens the picture of a large network. */
export async function openPixels(
  host: HTMLElement,
  network: BenchColumns,
  options: NetworkViewOptions,
  { openWorker, placed }: Drawing,
): Promise<NetworkView<never>> {
  const view = createLargeView(host, options, (listener) => openMassWorkerPort(openWorker(), listener));
  await endTask();
  // The app's page has words, and with them the font; on this one the first name would wait for it.
  createCanvasMeasure(document, getComputedStyle(host).fontFamily)("0", 14, 400);
  await endTask();
  const columns = buildColumns(network);
  await endTask();
  await placed;
  view.setScene(buildBenchScene(columns));
  return view;
}
