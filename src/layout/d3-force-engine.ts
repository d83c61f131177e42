import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { keepBoxesApart } from "./keep-boxes-apart";
import type { LayoutEngine, LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph, LayoutQuality } from "./layout-protocol";
import { placeNodes } from "./place-nodes";
import { SPACING } from "./place-roughly";
import { ASPECT, placeSectors } from "./place-sectors";
import { boundPlace, buildSafeGraph, type SafeGraph } from "./safe-graph";
import { createSeededRandom } from "./seeded-random";

const STEPS: Readonly<Record<LayoutQuality, number>> = { fast: 150, balanced: 300, best: 600 };
const COLDEST = 0.001;
/** How warm a layout is kept while a node is held. */
const WARMTH_WHILE_HELD = 0.3;
/** Gap kept between symbols, layout units. */
const GAP = 6;

const REPULSION = -700;
const LINK_STRENGTH = 0.8;
/** How firmly a node is drawn back to its given place when nothing else is asked. */
const HOME_STRENGTH = 0.25;

interface Node extends SimulationNodeDatum {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/**
 * The layout of networks a person can read whole, by d3-force: links, repulsion, room for symbols and labels, a pull to
 * the middle that makes the picture wide rather than high, and one to each sector's place on a ring. Below a heat of 1
 * what has a place is drawn back to it and its links keep their lengths, so that the reader's picture is kept: a drag
 * moves the neighbours and hardly anything else.
 */
export const D3_FORCE_ENGINE: LayoutEngineKind = {
  id: "d3-force",
  create: createD3ForceEngine,
};

function createD3ForceEngine(layoutGraph: LayoutGraph, options: LayoutEngineOptions): LayoutEngine {
  const graph = buildSafeGraph(layoutGraph);
  const random = createSeededRandom(options.seed);
  const heat = options.heat > COLDEST ? Math.min(1, options.heat) : 0;
  const nodes = createNodes(graph, placeNodes(graph, SPACING, random));
  const simulation = forceSimulation<Node>(nodes)
    .stop()
    .randomSource(random)
    .alpha(heat)
    .alphaMin(COLDEST)
    .alphaDecay(1 - COLDEST ** (1 / STEPS[options.quality]));
  addForces(simulation, graph, heat);
  const held = new Set<Node>();

  return {
    step: () => {
      simulation.tick();
    },
    get isSettled() {
      return held.size === 0 && simulation.alpha() <= COLDEST;
    },
    get progress() {
      if (held.size > 0 || heat === 0) return 0;
      const cooled = Math.log(simulation.alpha() / heat) / Math.log(COLDEST / heat);
      return Math.min(1, Math.max(0, cooled));
    },
    writePositions: (target) => {
      nodes.forEach((node, index) => {
        target[2 * index] = node.x;
        target[2 * index + 1] = node.y;
      });
    },
    hold: (index, x, y) => {
      const node = nodes[index];
      if (!node) return;
      held.add(node);
      node.fx = boundPlace(x, node.x);
      node.fy = boundPlace(y, node.y);
      simulation.alphaTarget(WARMTH_WHILE_HELD).alpha(Math.max(simulation.alpha(), WARMTH_WHILE_HELD));
    },
    release: (index, pinned) => {
      const node = nodes[index];
      if (!node || !held.delete(node)) return;
      if (!pinned) {
        node.fx = null;
        node.fy = null;
      }
      if (held.size === 0) simulation.alphaTarget(0);
    },
  };
}

function createNodes(graph: SafeGraph, places: Float64Array): Node[] {
  return Array.from({ length: graph.count }, (_, index) => {
    const x = places[2 * index] ?? 0;
    const y = places[2 * index + 1] ?? 0;
    const fixed = graph.pinned[index] === 1 ? { fx: x, fy: y } : {};
    return { index, x, y, vx: 0, vy: 0, ...fixed };
  });
}

function addForces(
  simulation: ReturnType<typeof forceSimulation<Node>>,
  graph: SafeGraph,
  heat: number,
): void {
  const { radii, boxes, given } = graph;
  const isPlaced = (node: number) => !Number.isNaN(given[2 * node]);
  // What has a place gives as little as the heat is low; without heat the given picture is at rest as it is.
  const giveOf = (node: Node) => (isPlaced(node.index) ? heat : 1);
  const anchors = placeSectors(graph, SPACING);
  const anchorOf = (node: Node, axis: 0 | 1) => anchors[2 * (graph.groups[node.index] ?? -1) + axis] ?? 0;
  // d3 multiplies a place that is NaN by a strength of 0, which is NaN again: 0 stands in for a missing place.
  const homeOf = (node: Node, axis: 0 | 1) => given[2 * node.index + axis] || 0;
  const homeStrength = (node: Node) => (isPlaced(node.index) ? HOME_STRENGTH * (1 - heat) : 0);

  simulation
    .force("link", createLinkForce(graph, heat))
    .force(
      "charge",
      forceManyBody<Node>()
        .strength((node) => REPULSION * giveOf(node))
        .distanceMax(SPACING * 8),
    )
    .force(
      "x",
      forceX<Node>(0).strength((node) => (0.05 / ASPECT) * giveOf(node)),
    )
    .force(
      "y",
      forceY<Node>(0).strength((node) => 0.05 * ASPECT * giveOf(node)),
    )
    .force(
      "sector-x",
      forceX<Node>((node) => anchorOf(node, 0)).strength((node) => 0.06 * giveOf(node)),
    )
    .force(
      "sector-y",
      forceY<Node>((node) => anchorOf(node, 1)).strength((node) => 0.06 * giveOf(node)),
    )
    .force("home-x", forceX<Node>((node) => homeOf(node, 0)).strength(homeStrength))
    .force("home-y", forceY<Node>((node) => homeOf(node, 1)).strength(homeStrength))
    .force(
      "collide",
      forceCollide<Node>((node) => (radii[node.index] ?? 0) + GAP),
    )
    .force("boxes", keepBoxesApart<Node>(boxes, 0.7 * heat));
}

interface Link {
  readonly source: number | Node;
  readonly target: number | Node;
}

/** Links pull towards their usual length; between nodes that have places, the less heat the more to the length they have. */
function createLinkForce({ count, sources, targets, radii, given }: SafeGraph, heat: number) {
  const degree = new Float64Array(count);
  const links: Link[] = [];
  sources.forEach((source, link) => {
    const target = targets[link] ?? 0;
    degree[source] = (degree[source] ?? 0) + 1;
    degree[target] = (degree[target] ?? 0) + 1;
    links.push({ source, target });
  });
  const lengthOf = (link: Link) => {
    const [source, target] = [numberOf(link.source), numberOf(link.target)];
    const usual = SPACING * 0.6 + (radii[source] ?? 0) + (radii[target] ?? 0);
    const dx = (given[2 * source] ?? 0) - (given[2 * target] ?? 0);
    const dy = (given[2 * source + 1] ?? 0) - (given[2 * target + 1] ?? 0);
    const present = Math.hypot(dx, dy);
    return Number.isNaN(present) ? usual : heat * usual + (1 - heat) * present;
  };
  return forceLink<Node, Link>(links)
    .distance(lengthOf)
    .strength(
      (link) =>
        LINK_STRENGTH / Math.min(degree[numberOf(link.source)] ?? 1, degree[numberOf(link.target)] ?? 1),
    );
}

function numberOf(end: number | Node): number {
  return typeof end === "number" ? end : end.index;
}
