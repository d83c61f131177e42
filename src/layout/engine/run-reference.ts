import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { ArrangeProgress, ArrangeTask } from "./arrange";
import { buildLinkForce } from "./link-force";
import { createSimulation } from "./simulation";
import { buildPhyllotaxis } from "./start-phyllotaxis";

/** Nodes up to which d3-force itself makes the reference: its picture depends on its own roundings there. */
const oracleLimit = 150;
const ticks = 300;

/**
 * The picture d3-force settles on with its defaults: the mark an arrangement must beat. Above `oracleLimit` nodes the same forces
 * from the same start by this engine, which is as good a mark and many times quicker.
 */
export function* runReference(task: ArrangeTask): Generator<ArrangeProgress, Float64Array, void> {
  const { count } = task.adjacency;
  if (count <= oracleLimit) return yield* runOracle(task);
  const positions = buildPhyllotaxis(count);
  const free = new Float64Array(2 * count).fill(Number.NaN);
  const simulation = createSimulation(positions, free, task.random);
  simulation.setForces({
    links: buildLinkForce(count, task.sources, task.targets, 30),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
  });
  for (let t = 1; t <= ticks; t++) {
    simulation.tick();
    yield { share: 0.9 + (0.1 * t) / ticks, positions: null };
  }
  return positions;
}

function* runOracle(task: ArrangeTask): Generator<ArrangeProgress, Float64Array, void> {
  const nodes: SimulationNodeDatum[] = Array.from({ length: task.adjacency.count }, () => ({}));
  const links = Array.from(task.sources, (source, e) => ({ source, target: task.targets[e] ?? source }));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("x", forceX())
    .force("y", forceY())
    .stop();
  for (let t = 1; t <= ticks; t++) {
    simulation.tick();
    yield { share: 0.9 + (0.1 * t) / ticks, positions: null };
  }
  const positions = new Float64Array(2 * nodes.length);
  nodes.forEach(({ x, y }, i) => {
    positions[2 * i] = Number.isFinite(x) ? (x ?? 0) : 0;
    positions[2 * i + 1] = Number.isFinite(y) ? (y ?? 0) : 0;
  });
  return positions;
}
