// Our drawing and our layout as a page of a benchmark of graph drawing: opened with ?graph=<name>&host=<origin>, it lays the network
// out in a worker, draws it, and tells the benchmark how through `window.bench`.
import type { ActorId, KindId, RelationshipId, SectorId } from "../../../src/model/ids";
import { buildNetworkIndex, type NetworkIndex } from "../../../src/model/network-index";
import type { Network } from "../../../src/model/network";
import { NO_SELECTION } from "../../../src/model/view";
import { toScreen } from "../../../src/render/camera";
import { chooseDrawing } from "../../../src/render/choose-drawing";
import type { NetworkView, NetworkViewEvent, NetworkViewOptions } from "../../../src/render/network-view";
import type { SceneInput } from "../../../src/render/scene-input";
import { showAll, TEST_MESSAGES } from "../../unit/render/build-test-scene";
import type { FromWorker, ToWorker } from "./page-protocol";

interface BenchGraph {
  readonly name: string;
  readonly n: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly group: readonly number[];
}

declare global {
  interface Window {
    bench?: unknown;
    readonly __h?: { firstDraw: () => void };
  }
}

const COLOURS = ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"];

const isActorId = (text: string): text is ActorId => text.startsWith("actor-");
const isSectorId = (text: string): text is SectorId => text.startsWith("sector-");
const isKindId = (text: string): text is KindId => text.startsWith("kind-");
const isRelationshipId = (text: string): text is RelationshipId => text.startsWith("link-");

/** An id made here, known by its first letters to be one of its sort. */
function checkId<Id extends string>(text: string, isId: (text: string) => text is Id): Id {
  if (!isId(text)) throw new Error(`${text} names something else.`);
  return text;
}

const actorId = (at: number) => checkId(`actor-${at}`, isActorId);
const sectorId = (at: number) => checkId(`sector-${at}`, isSectorId);
const kindId = checkId("kind-0", isKindId);

/** The network as the app has it once a file is read. */
function buildNetwork({ name, n, source, target, group }: BenchGraph): Network {
  return {
    title: name,
    summary: "",
    sources: [],
    stories: [],
    sectors: COLOURS.map((color, at) => ({
      id: sectorId(at),
      label: `${at}`,
      color,
      colorDark: color,
    })),
    kinds: [{ id: kindId, label: "Kind", symbol: "circle" }],
    actors: Array.from({ length: n }, (_, at) => ({
      id: actorId(at),
      label: `${at}`,
      aliases: [],
      kind: kindId,
      sectors: [sectorId((group[at] ?? 0) % COLOURS.length)],
      facts: [],
      evidence: [],
    })),
    relationships: source.map((from, at) => ({
      id: checkId(`link-${at}`, isRelationshipId),
      source: actorId(from),
      target: actorId(target[at] ?? 0),
      kind: "link",
      label: "to",
      status: "operating",
      basis: "stated",
      hinders: [],
      evidence: [],
    })),
  };
}

/** The drawing the app would choose for so many things, with the scene set. */
async function openPicture(
  host: HTMLElement,
  index: NetworkIndex,
  options: NetworkViewOptions,
): Promise<NetworkView<never>> {
  const { network } = index;
  const input: SceneInput = {
    index,
    visible: showAll(network),
    selection: NO_SELECTION,
    hover: null,
    pinned: new Set(),
    hulls: false,
    theme: "light",
    language: "en",
    messages: TEST_MESSAGES,
  };
  if (chooseDrawing(network.actors.length, network.relationships.length, null) === "pixels") {
    const { openLargePicture } = await import("../../../src/app/open-large-picture");
    const view = openLargePicture(host, options);
    view.setScene({ input, look: null });
    return view;
  }
  const [{ createSvgView }, { buildScene }] = await Promise.all([
    import("../../../src/render/create-svg-view"),
    import("../../../src/render/build-scene"),
  ]);
  const view = createSvgView(host, options);
  view.setScene(buildScene(input));
  return view;
}

/** Places on a spiral, so that there is something to see from the first frame on. */
function placeOnSpiral(count: number): Float64Array {
  return Float64Array.from({ length: 2 * count }, (_, k) => {
    const at = k >> 1;
    const radius = 20 * Math.sqrt(at + 0.5);
    return radius * (k % 2 === 0 ? Math.cos(at * 2.399_963) : Math.sin(at * 2.399_963));
  });
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const address = `${query.get("host") ?? ""}/graph/${query.get("graph") ?? "sf-50"}.json`;
  const worker = new Worker(new URL("./page-worker.ts", import.meta.url), { type: "module" });
  const post = (message: ToWorker) => worker.postMessage(message);
  const graph: BenchGraph = await (await fetch(address)).json();
  post({
    type: "start",
    count: graph.n,
    sources: Int32Array.from(graph.source),
    targets: Int32Array.from(graph.target),
  });
  const host = document.querySelector<HTMLElement>("#root");
  if (!host) throw new Error("The page has no element to draw into.");
  const index = buildNetworkIndex(buildNetwork(graph));
  const nodeOf = (id: ActorId) => index.actorIndex.get(id) ?? -1;
  let positions = placeOnSpiral(graph.n);
  let isQueued = false;
  const handleEvent = (event: NetworkViewEvent) => {
    if (event.type === "dragged") {
      const node = nodeOf(event.id);
      positions.set([event.x, event.y], 2 * node);
      post({ type: "hold", node, x: event.x, y: event.y });
      draw();
    } else if (event.type === "drag-ended") post({ type: "release", node: nodeOf(event.id) });
  };
  const view = await openPicture(host, index, {
    onEvent: handleEvent,
    prefersReducedMotion: () => false,
    messages: () => ({
      pictureLabel: "Benchmark",
      keyboardHelp: "",
      pictureRole: "",
      actorRole: "",
      relationshipRole: "",
    }),
  });
  const fit = () => view.fitTo("all", { durationMs: 0 });

  function draw(): void {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
      view.setPositions(positions);
    });
  }

  const settled = new Promise<string>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      positions = data.positions;
      draw();
      if (!data.isSettled) return;
      requestAnimationFrame(() => {
        fit();
        resolve("at rest");
      });
    });
  });
  view.setPositions(positions);
  fit();
  await view.whenDrawn();
  // oxlint-disable-next-line no-underscore-dangle -- the other benchmark's name
  window.__h?.firstDraw();
  window.bench = {
    settled,
    pos: (node: number) => [positions[2 * node], positions[2 * node + 1]],
    posAll: () => positions,
    screen: (node: number) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      const at = toScreen(
        view.camera(),
        { width, height },
        positions[2 * node] ?? 0,
        positions[2 * node + 1] ?? 0,
      );
      return [left + at.x, top + at.y];
    },
    draws: () => view.draws(),
    fit,
    stop: () => post({ type: "stop" }),
  };
}

void start();
