import { D3_FORCE_ENGINE } from "./d3-force-engine";
import type { LayoutEngine, LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";
import { createPolishEnergy } from "./polish-energy";
import { SPACING } from "./place-roughly";
import { boundPlace, buildSafeGraph } from "./safe-graph";
import { createSeededRandom } from "./seeded-random";

const SWEEPS = 1000;
/** Energy a worse place may cost at first and at last, and how far a node may leap then, in usual spacings. */
const WARMEST = 3;
const COLDEST = 0.01;
const WIDEST_LEAP = 2;
const SHORTEST_LEAP = 0.08;
/** How often two nodes try each other's places instead. */
const SWAP_SHARE = 0.1;
/** The forces' share of the progress. */
const FORCES_SHARE = 0.4;

/**
 * A layout from scratch at the best quality: forces first, which find the network's shape, then simulated annealing
 * (Davidson and Harel, 1996) over what readers stumble on: crossings, links under symbols, overlapping labels.
 * Forces alone cannot see these. Costs about nodes × links operations a sweep, so it is for networks a reader reads whole.
 */
export const POLISHED_ENGINE: LayoutEngineKind = {
  id: "polished",
  create: createPolishedEngine,
};

function createPolishedEngine(layoutGraph: LayoutGraph, options: LayoutEngineOptions): LayoutEngine {
  const graph = buildSafeGraph(layoutGraph);
  const forces = D3_FORCE_ENGINE.create(layoutGraph, options);
  const random = createSeededRandom(options.seed + 1);
  const places = new Float64Array(2 * graph.count);
  const energy = createPolishEnergy(graph, places);
  const held = new Set<number>();
  const isFixed = (node: number) => graph.pinned[node] === 1 || held.has(node);
  let sweeps = 0;

  const put = (node: number, x: number, y: number) => {
    places[2 * node] = x;
    places[2 * node + 1] = y;
  };

  const accepts = (gain: number, warmth: number) => gain >= 0 || random() < Math.exp(gain / warmth);

  const leap = (node: number, reach: number, warmth: number) => {
    const x = places[2 * node] ?? 0;
    const y = places[2 * node + 1] ?? 0;
    const before = energy.ofNode(node);
    const angle = 2 * Math.PI * random();
    const distance = reach * SPACING * Math.sqrt(random());
    put(node, x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    if (!accepts(before - energy.ofNode(node), warmth)) put(node, x, y);
  };

  const swap = (one: number, other: number, warmth: number) => {
    const [ax, ay] = [places[2 * one] ?? 0, places[2 * one + 1] ?? 0];
    const [bx, by] = [places[2 * other] ?? 0, places[2 * other + 1] ?? 0];
    const before = energy.ofNode(one) + energy.ofNode(other);
    put(one, bx, by);
    put(other, ax, ay);
    if (accepts(before - energy.ofNode(one) - energy.ofNode(other), warmth)) return;
    put(one, ax, ay);
    put(other, bx, by);
  };

  const sweep = () => {
    const part = sweeps / SWEEPS;
    const warmth = WARMEST * (COLDEST / WARMEST) ** part;
    const reach = WIDEST_LEAP * (SHORTEST_LEAP / WIDEST_LEAP) ** part;
    energy.updateSectors();
    for (let node = 0; node < graph.count; node++) {
      if (isFixed(node)) continue;
      const other = Math.floor(random() * graph.count);
      if (random() < SWAP_SHARE && other !== node && !isFixed(other)) swap(node, other, warmth);
      else leap(node, reach, warmth);
    }
    sweeps += 1;
  };

  return {
    step: () => {
      if (!forces.isSettled) {
        forces.step();
        forces.writePositions(places);
      } else if (sweeps < SWEEPS) sweep();
    },
    get isSettled() {
      return forces.isSettled && sweeps >= SWEEPS && held.size === 0;
    },
    get progress() {
      if (held.size > 0) return 0;
      return FORCES_SHARE * forces.progress + ((1 - FORCES_SHARE) * sweeps) / SWEEPS;
    },
    writePositions: (target) => target.set(places),
    hold: (node, x, y) => {
      forces.hold(node, x, y);
      if (!Number.isInteger(node) || node < 0 || node >= graph.count) return;
      held.add(node);
      put(node, boundPlace(x, places[2 * node] ?? 0), boundPlace(y, places[2 * node + 1] ?? 0));
    },
    release: (node, pinned) => {
      forces.release(node, pinned);
      held.delete(node);
      if (pinned && node < graph.count) graph.pinned[node] = 1;
    },
  };
}
