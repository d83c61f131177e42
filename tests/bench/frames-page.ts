import { select } from "d3";
import shipped from "../../data/taiwan-science-diplomacy.json";
import { parseProjectFile } from "../../src/model/parse-project-file";
import { createSvgView } from "../../src/render/create-svg-view";
import type { Scene } from "../../src/render/scene";
import { buildTestScene } from "../unit/render/build-test-scene";

/** Something that draws the network anew for each frame's positions. */
interface Contestant {
  readonly move: (positions: Float64Array) => void;
  readonly remove: () => void;
}

const SIZE = { width: 1200, height: 800 };

function addHost(): HTMLElement {
  const host = document.createElement("div");
  host.style.width = `${SIZE.width}px`;
  host.style.height = `${SIZE.height}px`;
  document.body.append(host);
  return host;
}

/** The picture as the app draws it: symbols, curved links with marks, labels that never overlap. */
function createOurs(scene: Scene, positions: Float64Array): Contestant {
  const host = addHost();
  const view = createSvgView(host, {
    onEvent: () => undefined,
    prefersReducedMotion: () => false,
    messages: () => ({
      pictureLabel: "Benchmark",
      keyboardHelp: "",
      pictureRole: "",
      actorRole: "",
      relationshipRole: "",
    }),
  });
  view.setScene(scene);
  view.setPositions(positions);
  view.fitTo("all", { durationMs: 0 });
  return {
    move: (next) => view.setPositions(next),
    remove: () => {
      view.destroy();
      host.remove();
    },
  };
}

/** What a first D3 tutorial draws: a line, a circle and a text for each thing, every attribute set in every frame. */
function createNaive(scene: Scene): Contestant {
  const host = addHost();
  const svg = select(host)
    .append("svg")
    .attr("viewBox", [-SIZE.width / 2, -SIZE.height / 2, SIZE.width, SIZE.height].join(" "));
  const lines = svg.append("g").selectAll("line").data(scene.links).join("line").attr("stroke", "#999");
  const circles = svg
    .append("g")
    .selectAll("circle")
    .data(scene.nodes)
    .join("circle")
    .attr("r", (node) => node.radiusPx)
    .attr("fill", (node) => node.colour);
  const texts = svg
    .append("g")
    .selectAll("text")
    .data(scene.nodes)
    .join("text")
    .attr("font-size", 14)
    .text((node) => node.label);
  const draw = (positions: Float64Array) => {
    const x = (place: number) => positions[2 * (scene.nodes[place]?.index ?? 0)] ?? 0;
    const y = (place: number) => positions[2 * (scene.nodes[place]?.index ?? 0) + 1] ?? 0;
    lines
      .attr("x1", (link) => x(link.source))
      .attr("y1", (link) => y(link.source))
      .attr("x2", (link) => x(link.target))
      .attr("y2", (link) => y(link.target));
    circles.attr("cx", (_, place) => x(place)).attr("cy", (_, place) => y(place));
    texts.attr("x", (_, place) => x(place) + 8).attr("y", (_, place) => y(place) + 4);
  };
  return { move: (positions) => requestAnimationFrame(() => draw(positions)), remove: () => host.remove() };
}

/** Times between frames, ms, while every actor circles round its place. */
async function timeFrames(contestant: Contestant, rest: Float64Array, frames: number): Promise<number[]> {
  const times: number[] = [];
  let before = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    contestant.move(
      rest.map((value, at) => value + 9 * Math.sin(frame / 11 + (at >> 1) + (at % 2 ? 0 : Math.PI / 2))),
    );
    // oxlint-disable-next-line no-await-in-loop -- frame after frame is what is timed
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times.slice(10);
}

const parsed = parseProjectFile(shipped);
if (!parsed.ok) throw new Error("The shipped network does not open.");
const network = parsed.value;
const scene = buildTestScene(network);
const rest = Float64Array.from(
  network.actors.flatMap(({ position }) => [position?.x ?? 0, position?.y ?? 0]),
);

Object.assign(window, {
  /** Frame times of one contestant, drawn afresh. */
  timeContestant: async (name: "ours" | "naive", frames: number) => {
    const contestant = name === "ours" ? createOurs(scene, rest) : createNaive(scene);
    const times = await timeFrames(contestant, rest, frames);
    contestant.remove();
    return times;
  },
  networkSize: { actors: network.actors.length, relationships: network.relationships.length },
});
