import { drag, zoom as createZoom, select, zoomIdentity, type D3DragEvent, type D3ZoomEvent } from "d3";
import { createLargePicture } from "../../src/app/create-large-picture";
import { buildNetworkIndex } from "../../src/model/network-index";
import { NO_SELECTION } from "../../src/model/view";
import { toScreen } from "../../src/render/camera";
import { createSvgView } from "../../src/render/create-svg-view";
import { openMassWorkerPort } from "../../src/render/mass-port";
import type { NetworkViewEvent, PictureTarget } from "../../src/render/network-view";
import type { SceneInput } from "../../src/render/scene-input";
import { buildScene } from "../../src/render/build-scene";
import { buildNetworkOf, placesOf } from "../unit/render/build-network-of";
import { showAll, TEST_MESSAGES } from "../unit/render/build-test-scene";

const SIZE = { width: 1200, height: 800 };

/** A picture that is moved about with the mouse. */
interface Contestant {
  readonly draws: () => number;
  /** Where an actor is on the page. */
  readonly pointOf: (actor: number) => { readonly x: number; readonly y: number };
  readonly ready: () => Promise<void>;
}

function addHost(): HTMLElement {
  const host = document.createElement("div");
  host.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${SIZE.width}px; height: ${SIZE.height}px`;
  document.body.replaceChildren(host);
  return host;
}

function buildNetwork(actors: number) {
  const network = buildNetworkOf(actors, 2 * actors);
  return {
    network,
    index: buildNetworkIndex(network),
    visible: showAll(network),
    positions: placesOf(network),
  };
}

/** Ours, as pixels or as elements, answering the pointer as the app does. */
function createOurs(actors: number, drawing: "pixels" | "elements"): Contestant {
  const { index, visible, positions } = buildNetwork(actors);
  let hover: PictureTarget | null = null;
  const inputOf = (): SceneInput => ({
    index,
    visible,
    selection: NO_SELECTION,
    hover,
    pinned: new Set(),
    hulls: false,
    theme: "light",
    language: "en",
    messages: TEST_MESSAGES,
  });
  const options = {
    onEvent: (event: NetworkViewEvent) => {
      if (event.type !== "hovered") return;
      hover = event.target;
      draw();
    },
    prefersReducedMotion: () => false,
    messages: () => ({
      pictureLabel: "Benchmark",
      keyboardHelp: "",
      pictureRole: "",
      actorRole: "",
      relationshipRole: "",
    }),
  };
  const host = addHost();
  const openWorker = () =>
    new Worker(new URL("../../src/render/mass-worker.ts", import.meta.url), { type: "module" });
  const large =
    drawing === "pixels"
      ? createLargePicture(host, options, (listener) => openMassWorkerPort(openWorker(), listener))
      : null;
  const small = large ? null : createSvgView(host, options);
  const view = large ?? small;
  const draw = () => {
    large?.setScene({ input: inputOf(), look: null });
    small?.setScene(buildScene(inputOf()));
  };
  draw();
  view?.setPositions(positions);
  view?.fitTo("all", { durationMs: 0 });
  return {
    draws: () => view?.draws() ?? 0,
    ready: async () => view?.whenDrawn(),
    pointOf: (actor) =>
      toScreen(
        view?.camera() ?? { x: 0, y: 0, zoom: 1 },
        SIZE,
        positions[2 * actor] ?? 0,
        positions[2 * actor + 1] ?? 0,
      ),
  };
}

/** What a page with d3 and a canvas does: lines in one path, a disc for each actor, all of it whenever something moves. */
function createPlain(actors: number): Contestant {
  const { index, positions } = buildNetwork(actors);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [SIZE.width, SIZE.height];
  addHost().append(canvas);
  const pen = canvas.getContext("2d");
  const widest = positions.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
  const scale = SIZE.height / 2 / widest;
  let transform = zoomIdentity.translate(SIZE.width / 2, SIZE.height / 2).scale(scale);
  let draws = 0;
  let request: number | null = null;
  const draw = () => {
    request = null;
    draws += 1;
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, SIZE.width, SIZE.height);
    pen.setTransform(transform.k, 0, 0, transform.k, transform.x, transform.y);
    pen.strokeStyle = "#999";
    pen.lineWidth = 1 / transform.k;
    pen.beginPath();
    for (let link = 0; link < index.sourceOf.length; link++) {
      const [source, target] = [index.sourceOf[link] ?? 0, index.targetOf[link] ?? 0];
      pen.moveTo(positions[2 * source] ?? 0, positions[2 * source + 1] ?? 0);
      pen.lineTo(positions[2 * target] ?? 0, positions[2 * target + 1] ?? 0);
    }
    pen.stroke();
    pen.fillStyle = "#1a7f73";
    for (let actor = 0; actor < actors; actor++) {
      const [x, y] = [positions[2 * actor] ?? 0, positions[2 * actor + 1] ?? 0];
      pen.beginPath();
      pen.arc(x, y, 3 / transform.k, 0, 2 * Math.PI);
      pen.fill();
    }
  };
  const redraw = () => {
    request ??= requestAnimationFrame(draw);
  };
  const findNearest = (x: number, y: number) => {
    const [px, py] = transform.invert([x, y]);
    let [best, least] = [-1, 12 / transform.k];
    for (let actor = 0; actor < actors; actor++) {
      const distance = Math.hypot((positions[2 * actor] ?? 0) - px, (positions[2 * actor + 1] ?? 0) - py);
      if (distance < least) [best, least] = [actor, distance];
    }
    return best;
  };
  select(canvas)
    .call(
      drag<HTMLCanvasElement, unknown, { x: number; y: number; actor: number } | undefined>()
        .subject((event: { x: number; y: number }) => {
          const actor = findNearest(event.x, event.y);
          return actor < 0 ? undefined : { x: event.x, y: event.y, actor };
        })
        .on("drag", (event: D3DragEvent<HTMLCanvasElement, unknown, { actor: number }>) => {
          [positions[2 * event.subject.actor], positions[2 * event.subject.actor + 1]] = transform.invert([
            event.x,
            event.y,
          ]);
          redraw();
        }),
    )
    .call(
      createZoom<HTMLCanvasElement, unknown>().on(
        "zoom",
        (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
          transform = event.transform;
          redraw();
        },
      ),
    )
    .call((surface) => surface.property("__zoom", transform));
  redraw();
  return {
    draws: () => draws,
    ready: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
    pointOf: (actor) => {
      const [x, y] = transform.apply([positions[2 * actor] ?? 0, positions[2 * actor + 1] ?? 0]);
      return { x, y };
    },
  };
}

let contestant: Contestant | null = null;

Object.assign(window, {
  open: async (name: "pixels" | "elements" | "plain", actors: number) => {
    contestant = name === "plain" ? createPlain(actors) : createOurs(actors, name);
    await contestant.ready();
    return contestant.pointOf(3);
  },
  pointOf: (actor: number) => contestant?.pointOf(actor),
  /** Frames until `stop` is called, and how many pictures were drawn meanwhile. */
  startWatch: () => {
    const times: number[] = [];
    let before = performance.now();
    const [startMs, startDraws] = [before, contestant?.draws() ?? 0];
    let isOver = false;
    const step = () => {
      const now = performance.now();
      times.push(now - before);
      before = now;
      if (!isOver) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    Object.assign(window, {
      stopWatch: () => {
        isOver = true;
        const draws = (contestant?.draws() ?? 0) - startDraws;
        return { times: times.slice(1), perSecond: (1000 * draws) / (performance.now() - startMs) };
      },
    });
  },
});
