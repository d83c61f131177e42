#!/usr/bin/env node
// Layout engine against d3-force, in node, one thread:  node tests/bench/layout-engine.bench.mjs [--sizes 50,500,5000] [--qualities balanced,best] [--reps 3] [--ticks-only] [--check]
// Every number is a ratio to d3-force of the same run (CPU time, medians of --reps): the machine may be shared and slow.
// --check fails when a bar is missed: quality never worse than d3-force's, settle and tick as much quicker as stated below.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { importBundle } from "./build-bundle.mjs";
import * as graphs from "./layout-graphs.mjs";
import * as quality from "./measure-layout.mjs";

const engine = await importBundle("./engine-parts.ts", "engine-parts");

const readOption = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const sizes = readOption("sizes", "50,500,5000").split(",").map(Number);
const qualities = readOption("qualities", "balanced,best").split(",");
const reps = Number(readOption("reps", "3"));
const isChecking = process.argv.includes("--check");
const isTicksOnly = process.argv.includes("--ticks-only");
/** d3-force in a page waits for a frame after each of its 300 ticks, however short they are. */
const frameMs = 1000 / 60;
/** d3-force's time in a page to our CPU time, at least; and its tick to ours. */
const bars = { settle: { 50: 10, 500: 10, 5000: 20 }, tick: { 5000: 20, 20000: 35, 100000: 55 } };
/** Ticks before the measured ones: the picture is then unfolded, as after a start by structure, and still moves. */
const warmTicks = 60;
const missed = [];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const time = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
};

function createOracle(graph) {
  const nodes = Array.from({ length: graph.count }, () => ({}));
  const links = graph.sources.map((source, e) => ({ source, target: graph.targets[e] }));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("x", forceX())
    .force("y", forceY())
    .stop();
  return { simulation, nodes, read: () => Float64Array.from(nodes.flatMap(({ x, y }) => [x, y])) };
}

function settle(graph, quality) {
  const { count } = graph;
  const layout = engine.createLayoutEngine(
    {
      count,
      sources: Int32Array.from(graph.sources),
      targets: Int32Array.from(graph.targets),
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

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}

function compareQuality(name, graph, oracle) {
  const theirs = quality.measureLayout(graph, oracle.positions);
  printRow([
    name,
    "d3-force",
    oracle.ms.toFixed(0),
    "1",
    theirs.stress.toFixed(4),
    theirs.crossings.toFixed(5),
    theirs.neighbourhood.toFixed(3),
    "",
  ]);
  for (const level of qualities) {
    const runs = Array.from({ length: reps }, () => time(() => settle(graph, level)));
    const ms = median(runs.map((run) => run.ms));
    const ours = quality.measureLayout(graph, runs[0].result);
    const losses = [];
    if (ours.stress > theirs.stress) losses.push("stress");
    if (ours.crossings > theirs.crossings) losses.push("crossings");
    if (ours.neighbourhood < theirs.neighbourhood) losses.push("neighbourhood");
    const bar = bars.settle[graph.count];
    if (level === "balanced" && bar && oracle.pageMs / ms < bar) losses.push(`settle below ${bar}×`);
    if (losses.length > 0) missed.push(`${name} ${level}: ${losses.join(", ")}`);
    printRow([
      name,
      level,
      ms.toFixed(0),
      (oracle.ms / ms).toFixed(1),
      ours.stress.toFixed(4),
      ours.crossings.toFixed(5),
      ours.neighbourhood.toFixed(3),
      losses.join(", "),
    ]);
  }
}

/** RMS error of a field on a sample of nodes, against the sum over all pairs. */
function measureError(positions, field) {
  const count = positions.length / 2;
  let error = 0;
  let size = 0;
  for (let i = 0; i < count; i += Math.max(1, Math.floor(count / 300))) {
    let x = 0;
    let y = 0;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const dx = positions[2 * j] - positions[2 * i];
      const dy = positions[2 * j + 1] - positions[2 * i + 1];
      let l = dx * dx + dy * dy;
      if (l < 1) l = Math.sqrt(l);
      x -= (30 * dx) / l;
      y -= (30 * dy) / l;
    }
    error += (field[2 * i] - x) ** 2 + (field[2 * i + 1] - y) ** 2;
    size += x * x + y * y;
  }
  return Math.sqrt(error / size);
}

async function compareTicks(count) {
  const graph = graphs.buildScaleFree(count);
  const oracle = createOracle(graph);
  const positions = oracle.read();
  const charges = new Float64Array(count).fill(-30);
  const simulation = engine.createSimulation(
    positions,
    new Float64Array(2 * count).fill(Number.NaN),
    engine.createRandom(1),
    { opening: engine.fieldOpening, exact: false },
  );
  simulation.setForces({
    links: engine.buildLinkForce(count, graph.sources, graph.targets, 30),
    charges,
    pull: { strength: 0.1 },
  });
  for (let t = 0; t < warmTicks; t++) simulation.tick();
  // Both go on from one picture, at one heat.
  oracle.simulation.alpha(simulation.alpha);
  oracle.nodes.forEach((node, i) => {
    [node.x, node.y] = positions.subarray(2 * i);
    [node.vx, node.vy] = simulation.velocities.subarray(2 * i);
  });
  const ticks = count > 50_000 ? 2 : 10;
  const ratios = Array.from({ length: reps }, () => {
    const theirs = time(() => oracle.simulation.tick(ticks)).ms / ticks;
    const rounds = 4 * ticks;
    const ours =
      time(() => {
        for (let t = 0; t < rounds; t++) simulation.tick();
      }).ms / rounds;
    return { theirs, ours };
  });
  const field = new Float64Array(2 * count);
  engine
    .createMultipole(count, engine.createRandom(1), engine.fieldOpening)
    .apply(positions, charges, 1, field);
  const ratio = median(ratios.map(({ theirs, ours }) => theirs / ours));
  const error = measureError(positions, field);
  if (ratio < (bars.tick[count] ?? 0))
    missed.push(`tick at ${count}: ${ratio.toFixed(1)}× is below ${bars.tick[count]}×`);
  if (error > 0.0076) missed.push(`force error at ${count}: ${error.toFixed(4)}`);
  printRow([
    count,
    median(ratios.map((r) => r.theirs)).toFixed(2),
    median(ratios.map((r) => r.ours)).toFixed(2),
    ratio.toFixed(1),
    error.toFixed(4),
  ]);
}

console.log(
  "| graph | layout | CPU ms | × d3-force in a page | stress | crossings | neighbourhood | worse than d3-force |",
);
printRow(Array.from({ length: 8 }, () => "---"));
for (const size of isTicksOnly ? [] : sizes) {
  for (const [name, graph] of graphs.listGraphs(size)) {
    const { ms, result } = time(() => {
      const oracle = createOracle(graph);
      oracle.simulation.tick(300);
      return oracle.read();
    });
    compareQuality(name, graph, { ms, pageMs: Math.max(ms, 300 * frameMs), positions: result });
  }
}
console.log("\n| actors | d3-force ms a tick | ours | ratio | RMS force error |");
printRow(Array.from({ length: 5 }, () => "---"));
for (const size of sizes.filter((size) => size >= 500)) await compareTicks(size);
if (missed.length > 0) console.log(`\nBehind the bars:\n${missed.map((line) => `- ${line}`).join("\n")}`);
if (isChecking && missed.length > 0) process.exitCode = 1;
