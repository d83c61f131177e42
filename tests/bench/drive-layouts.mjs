// d3-force and our engine, driven alike. A graph is { count, sources, targets }; engines are loaded from a built bundle.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { measureFieldError } from "./measure-field.mjs";

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Processor time of a piece of work, ms, which a busy machine lengthens less than the clock's. */
export function time(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** d3-force with its defaults and a weak pull to the middle, not started. */
export function createOracle({ count, sources, targets }) {
  const nodes = Array.from({ length: count }, () => ({}));
  const links = sources.map((source, e) => ({ source, target: targets[e] }));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("x", forceX())
    .force("y", forceY())
    .stop();
  return { simulation, nodes, read: () => Float64Array.from(nodes.flatMap(({ x, y }) => [x, y])) };
}

/** Positions d3-force settles on. */
export function settleOracle(graph) {
  const oracle = createOracle(graph);
  oracle.simulation.tick(300);
  return oracle.read();
}

/** Positions our engine settles on. */
export function settle({ createLayoutEngine }, { count, sources, targets }, quality) {
  const layout = createLayoutEngine(
    {
      count,
      sources: Int32Array.from(sources),
      targets: Int32Array.from(targets),
      radii: new Float64Array(count),
      groups: new Int32Array(count).fill(-1),
      positions: new Float64Array(2 * count).fill(Number.NaN),
      pinned: new Uint8Array(count),
    },
    { quality, seed: 1, heat: 1, now: () => performance.now() },
  );
  while (!layout.advance(1000));
  return layout.positions;
}

/** Ticks before the measured ones: the picture is then unfolded, as after a start by structure, and still moves. */
const warmTicks = 60;

/**
 * Ticks of d3-force and of our engine by turns, on one picture, in one process: median ms of each, the median of their ratios,
 * and the RMS error of our field.
 */
export function compareTicks(engine, graph, { rounds, ticks }) {
  const { count, sources, targets } = graph;
  const oracle = createOracle(graph);
  const positions = oracle.read();
  const charges = new Float64Array(count).fill(-30);
  const simulation = engine.createSimulation(
    positions,
    new Float64Array(2 * count).fill(Number.NaN),
    engine.createRandom(1),
    { opening: engine.fieldOpening, exact: false },
  );
  const links = engine.buildLinkForce(count, sources, targets, 30);
  simulation.setForces({ links, charges, pull: { strength: 0.1 } });
  for (let t = 0; t < warmTicks; t++) simulation.tick();
  // Both go on from one picture, at one heat.
  oracle.simulation.alpha(simulation.alpha);
  oracle.nodes.forEach((node, i) => {
    [node.x, node.y] = positions.subarray(2 * i);
    [node.vx, node.vy] = simulation.velocities.subarray(2 * i);
  });
  const times = Array.from({ length: rounds }, () => {
    const theirs = time(() => oracle.simulation.tick(ticks)).ms / ticks;
    const ours = time(() => {
      for (let t = 0; t < 4 * ticks; t++) simulation.tick();
    }).ms;
    return { theirs, ours: ours / (4 * ticks) };
  });
  const field = new Float64Array(2 * count);
  const solver = engine.createMultipole(count, engine.createRandom(1), engine.fieldOpening);
  solver.apply(positions, charges, 1, field);
  return {
    theirsMs: median(times.map(({ theirs }) => theirs)),
    oursMs: median(times.map(({ ours }) => ours)),
    ratio: median(times.map(({ theirs, ours }) => theirs / ours)),
    error: measureFieldError(positions, field),
  };
}
