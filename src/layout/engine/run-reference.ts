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
import { fieldOpening } from "./run-degree-field";
import { createSimulation } from "./simulation";
import { buildPhyllotaxis } from "./start-phyllotaxis";

/** Nodes up to which d3-force itself makes the reference: its picture depends on its own roundings there. */
const oracleLimit = 150;
const ticks = 300;
/** Length of a link, layout units, as d3-force has it. */
export const lengthPx = 30;

/**
 * The picture d3-force settles on with its defaults: the mark an arrangement must beat. Above `oracleLimit` nodes the same forces
 * from the same start by this engine, which is as good a mark and many times quicker.
 */
export function* runReference(task: ArrangeTask): Generator<ArrangeProgress, Float64Array, void> {
  const { count } = task.adjacency;
  if (count <= oracleLimit) return yield* runOracle(task);
  const positions = buildPhyllotaxis(count);
  yield* runForces(task, positions, ticks);
  return positions;
}

/** The same forces, from full heat to rest in so many ticks, on a picture that exists; its links should be about `lengthPx` long. */
export function* runForces(
  task: ArrangeTask,
  positions: Float64Array,
  tickCount: number,
): Generator<ArrangeProgress, void, void> {
  const { count } = task.adjacency;
  const free = new Float64Array(2 * count).fill(Number.NaN);
  const simulation = createSimulation(positions, free, task.random, { opening: fieldOpening });
  simulation.alphaDecay = 1 - 0.001 ** (1 / tickCount);
  simulation.setForces({
    links: buildLinkForce(count, task.sources, task.targets, lengthPx),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
  });
  for (let t = 1; t <= tickCount; t++) {
    simulation.tick();
    yield { share: 0.9 + (0.1 * t) / tickCount, positions: null };
  }
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
